// SPDX-License-Identifier: EUPL-1.2
// An address of a team leads to the place where somebody does something with it.
import { html } from '../html.js';
import { call } from '../api.js';
import { navigate } from '../router.js';

/** A coordinator adds people on the screen of the team; everybody else answers at the melding. */
export async function laad({ id }, signal) {
  const { data } = await call('team_lees', { path: { id }, signal });
  const vult = data.acties.includes('voeg_lid_toe') && !data.acties.includes('antwoord');
  await navigate(`/meldingen/${data.meldingId}${vult ? '/team' : ''}`, { replace: true });
}

export const toon = () => html``;
