// SPDX-License-Identifier: EUPL-1.2
// An invitation in the postvak of an account of the gemeente: that account is exchanged for half an hour with this
// one verzoek. The token of the account itself opens nothing of it.
import { Problem, call } from '../api.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { neem } from '../volgtoegang.js';
import { laad as laadPartij, toon as toonPartij } from './partij.js';

/* A place that ended opens nothing: then this page says so. */
export async function laad({ id }, signal) {
  const ruil = async (opties) => (await call('partijsessie_maak', { body: { partijId: id }, ...opties })).data;
  try {
    neem(await ruil({ signal }), ruil);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return { voorbij: 'voorbij' };
    throw problem;
  }
  return laadPartij(signal);
}

export const toon = (result, again) => toonPartij(result, again, linkButton(t('partij.naar_werk'), '/werk', { name: 'arrow-left' }));
