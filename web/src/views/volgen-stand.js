// SPDX-License-Identifier: EUPL-1.2
// What the inwoner can choose while following: say that it takes too long, mail or none, another code; and after the end
// whether it helped.
import { html, nothing } from '../html.js';
import { formulier } from '../form.js';
import { TALEN } from '../taal.js';
import { t } from '../texts/nl.js';
import { dagErbij, zegDag, zegNabij } from '../tijd.js';
import { button } from '../components/button.js';
import { notice } from '../components/notice.js';
import { alsVolger } from '../volgtoegang.js';
import { codeBlok } from './volgen-code.js';
import { verder } from './volgen-daarna.js';
import { navraagVelden } from './volgen-navraag.js';

const RUST = 14;

/* All parts look at the same answer. */
const gevraagd = new WeakMap();
async function stand(verzoek, signal) {
  if (!gevraagd.has(verzoek)) gevraagd.set(verzoek, alsVolger('volgstand_lees', { signal }));
  return (await gevraagd.get(verzoek))?.data ?? null;
}

async function teLang(again) {
  await alsVolger('duurt_te_lang_maak');
  await verder(again, 'te-lang', t('volgtraag.gedaan'));
}

const duurtHet = ({ teLang: nu }, again) => html`<div class="traag"><h3 class="utrecht-heading-3" id="te-lang" tabindex="-1">${t('volgtraag.kop')}</h3>
    ${nu.mag ? html`<p>${t('volgtraag.uitleg')}</p><div class="knoppen">${button(t('volgtraag.knop'), { name: 'hourglass', click: () => teLang(again) })}</div>`
      : html`<p>${t('volgtraag.gezegd', { dag: zegNabij(nu.laatstOp) })}</p><p class="stil">${t('volgtraag.weer', { dag: zegDag(dagErbij(nu.laatstOp.slice(0, 10), RUST)) })}</p>`}</div>`;

/* Thanked until another page is opened. */
let bedankt = null;

const dank = () => html`<div id="navraag-dank" tabindex="-1">${notice('ok', t('volgvraag.dank'), html`<p>${t(`volgvraag.dank.${bedankt.vervolg}`)}</p>`)}</div>`;

const hielpHet = ({ data }, { navraag }, again) => html`<section class="blok" aria-labelledby="navraag"><h2 class="utrecht-heading-2" id="navraag" tabindex="-1">${t('volgvraag.kop')}</h2>
  <p>${t('volgvraag.uitleg')}</p>
  ${formulier('navraag_maak', {
    sleutel: data.kenmerk, concept: false, zonderUitleg: true, velden: navraagVelden(navraag.kanHeropenen), knop: t('volgvraag.knop'),
    verstuur: async (body, { key }) => { if (await alsVolger('navraag_maak', { body, key })) bedankt = { kenmerk: data.kenmerk, vervolg: body.vervolg }; },
    klaar: () => verder(again, 'navraag-dank', t('volgvraag.dank')),
  })}</section>`;

/** What is asked of the inwoner now. */
export const vragen = {
  plaats: 'doen',
  laad: stand,
  toon: (verzoek, nu, again) => {
    if (nu.navraag.gevraagd) return hielpHet(verzoek, nu, again);
    return bedankt?.kenmerk === verzoek.data.kenmerk ? dank() : nothing;
  },
};

/** Saying that it takes too long, under how long it takes. */
export const traag = {
  plaats: 'duur',
  laad: async (verzoek, signal) => {
    const nu = await stand(verzoek, signal);
    return nu && (nu.teLang.mag || nu.teLang.laatstOp) ? nu : null;
  },
  toon: (verzoek, nu, again) => duurtHet(nu, again),
};

const adresVorm = ({ data }, knop, again) => formulier('volgadres_zet', {
  sleutel: `${data.kenmerk}${knop}`, concept: false, zonderUitleg: true, soort: 'gewoon', knop, velden: [{ naam: 'mailAdres', autocomplete: 'email', label: t('volgmail.adres') }],
  verstuur: (body) => alsVolger('volgadres_zet', { body }), klaar: () => verder(again, 'mail', t('volgmail.aan.gedaan')),
});

async function geenMail(again) {
  await alsVolger('volgadres_verwijder');
  await verder(again, 'mail', t('volgmail.uit.gedaan'));
}

const metMail = (verzoek, { adres, teruggekomenOp }, again) => html`
  ${teruggekomenOp ? notice('warning', t('volgmail.terug', { dag: zegNabij(teruggekomenOp) }), html`<p>${t('volgmail.terug.uitleg', { adres })}</p>`) : html`<p>${t('volgmail.aan', { adres })}</p>`}
  <div class="knoppen">${button(t('volgmail.uit'), { kind: 'gewoon', click: () => geenMail(again) })}</div>
  <details class="hulp"><summary>${t('volgmail.anders')}</summary>${adresVorm(verzoek, t('volgmail.anders.knop'), again)}</details>`;

async function kiesTaal({ taal, naam }, again) {
  await alsVolger('volgtaal_zet', { body: { taal } });
  await verder(again, 'mail', t('volgtaal.gedaan', { taal: naam }));
}

/* The language of mails is of the verzoek; that of the screen is of this device. */
const inTaal = ({ taal: nu }, again) => html`<p>${t('volgtaal.nu', { taal: TALEN.find(({ taal }) => taal === nu)?.naam ?? nu })}</p>
  <div class="knoppen">${TALEN.filter(({ taal }) => taal !== nu).map((een) => button(t('volgtaal.kies', { taal: een.naam }), { kind: 'stil', click: () => kiesTaal(een, again) }))}</div>`;

const mail = (verzoek, nu, again) => html`<section class="blok" aria-labelledby="mail"><h2 class="utrecht-heading-2" id="mail" tabindex="-1">${t('volgmail.kop')}</h2>
  <p>${t('volgmail.uitleg')}</p>
  ${nu.mail.adres ? metMail(verzoek, nu.mail, again) : adresVorm(verzoek, t('volgmail.knop'), again)}
  ${inTaal(nu, again)}</section>`;

/** What the inwoner keeps or changes: whether mail comes, and the code. */
export const kiezen = {
  plaats: 'zelf',
  laad: stand,
  toon: (verzoek, nu, again) => html`${mail(verzoek, nu, again)}${codeBlok(verzoek, again)}`,
};
