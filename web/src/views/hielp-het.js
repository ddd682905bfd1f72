// SPDX-License-Identifier: EUPL-1.2
// Behind the link of a mail: did it help? The token stands in the fragment, so it never travels as an address; it goes along
// in the body of two questions, and works once.
import { html } from '../html.js';
import { Problem, call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { leesVoor } from '../components/lees-voor.js';
import { linkButton } from '../components/button.js';
import { navraagVelden } from './volgen-navraag.js';
import { wieZijnWij } from './verzoek-wie.js';

const token = () => location.hash.slice(1);

export async function laad(_, signal) {
  if (!token()) return null;
  try {
    return (await call('navraag_lees', { body: { token: token() }, signal })).data;
  } catch (problem) {
    if (problem instanceof Problem && [400, 404].includes(problem.status)) return null;
    throw problem;
  }
}

const blad = (kop, inhoud, organisatie) => html`<div class="bladzijde bladzijde--smal">${wieZijnWij(organisatie)}<h1 class="utrecht-heading-1">${kop}</h1>${leesVoor()}${inhoud}</div>`;

const dicht = () => blad(t('volgvraag.dicht'), html`<p class="inleiding">${t('volgvraag.dicht.uitleg')}</p>
  <div class="knoppen">${linkButton(t('gemeente.volgen.knop'), '/volgen')}</div>`);

const klaar = ({ vervolg, afstemmingsorganisatie }) => blad(t('volgvraag.dank'), html`<p class="inleiding">${t(`volgvraag.dank.${vervolg}`)}</p>
  <div class="knoppen">${linkButton(t('gemeente.volgen.knop'), '/volgen')}</div>`, afstemmingsorganisatie);

const vraag = (data, again) => blad(t('volgvraag.kop'), html`
  <p class="inleiding">${t('volgvraag.uitleg')} ${t('volgvraag.tot', { dag: zegDag(data.tot) })}</p>
  ${formulier('navraag_beantwoord', {
    concept: false, zonderUitleg: true, velden: navraagVelden(data.kanHeropenen), vast: { token: token() }, knop: t('volgvraag.knop'), gedaan: t('volgvraag.dank'),
    verstuur: async (body, { key }) => { await call('navraag_beantwoord', { body, key }); return { vervolg: body.vervolg }; },
    klaar: ({ vervolg }) => { history.replaceState({}, '', location.pathname); again({ ...data, klaar: true, vervolg }); },
  })}`, data.afstemmingsorganisatie);

export const toon = (data, again) => (!data ? dicht() : data.klaar ? klaar(data) : vraag(data, again));
