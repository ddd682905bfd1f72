// SPDX-License-Identifier: EUPL-1.2
// Terms, reminders and the hours of mail. Each change shows first which steps that wait now get another last day.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { heeft, t, tOf } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { opnieuw } from './werkblad.js';

/* The kinds of steps in the order of the road; what is not on it comes last. */
const SOORTEN = ['termijn', 'melding', 'onderzoek', 'advies', 'besluit', 'uitvoering', 'escalatie', 'afwijkingsvoorstel', 'buitensignaal', 'verzoek'];
function plaats({ sleutel }) {
  const [eerste, tweede] = sleutel.split('.');
  const i = SOORTEN.indexOf(eerste === 'stap' ? tweede : eerste);
  return i < 0 ? SOORTEN.length : i;
}
const opVolgorde = (alle) => alle.map((een, i) => [een, i]).sort(([a, i], [b, j]) => plaats(a) - plaats(b) || i - j).map(([een]) => een);

export const laad = async (_, signal) => (await call('instellingen_lijst', { signal })).data.resultaten;

const GROEPEN = ['zesweken', 'termijn', 'streven', 'herinnering', 'mail', 'team', 'bewaren'];

/** The name of a setting: its own words, or the kind and the status of a step. */
export function naamVan(sleutel) {
  if (heeft(`instelling.${sleutel}`)) return t(`instelling.${sleutel}`);
  const [, soort, status] = sleutel.split('.');
  return `${tOf([`instelling.soort.${soort}`], soort)}: ${tOf([`${soort}.status.${status}`, `status.${status}`], status.replaceAll('_', ' ')).toLowerCase()}`;
}

const getal = (waarde) => waarde.join(', ');

const EENHEID = { termijn: 'werkdagen', herinnering: 'dagen', mail: 'uur', team: 'aantal', bewaren: 'dag', streven: 'dag', zesweken: 'uitstel', 'zesweken.schuift_door': 'ja_nee' };
const eenheid = ({ groep, sleutel }) => EENHEID[sleutel] ?? EENHEID[groep];
/** Where a number means something else than so many: the words for it. */
export function inWoorden(sleutel, waarde, anders = '') {
  const wat = eenheid({ sleutel, groep: sleutel.split('.')[0] });
  return tOf([`instelling.${wat}.${waarde}`], anders);
}
const zeg = (instelling, waarde) => inWoorden(instelling.sleutel, waarde[0]) || (eenheid(instelling) === 'werkdagen' ? t('instelling.werkdagen', { aantal: waarde[0] }) : t(`instelling.in_${eenheid(instelling)}`, { getal: getal(waarde) }));

const lees = (tekst) => tekst.split(/[\s,;]+/).filter(Boolean).map((deel) => (/^\d{1,3}$/.test(deel) ? Number(deel) : NaN));

/* A number, or several with commas; what is no number leaves the field empty, and so wrong. */
const invoer = (f) => html`<input id=${f.id} class="utrecht-textbox utrecht-textbox--html-input veld__invoer veld__kort ${f.fault ? 'utrecht-textbox--invalid' : ''}" type="text" inputmode="numeric" autocomplete="off"
  value=${getal(f.value ?? [])} aria-required="true" aria-invalid=${f.fault ? 'true' : nothing} aria-describedby=${f.help ? `${f.id}-uitleg` : nothing}
  @input=${(e) => { const waarde = lees(e.target.value); f.set(waarde.some(Number.isNaN) ? [] : waarde); }}>`;

/* Off or on. */
const jaNee = (f) => html`<select id=${f.id} class="utrecht-select utrecht-select--html-select veld__invoer veld__kort" aria-required="true"
  @change=${(e) => f.set([Number(e.target.value)])}>${[0, 1].map((waarde) => html`<option value=${waarde} ?selected=${f.value?.[0] === waarde}>${t(waarde ? 'algemeen.ja' : 'algemeen.nee')}</option>`)}</select>`;
const TEKEN = { ja_nee: jaNee };

async function bewaar(instelling, body, o) {
  const { data } = await call('instelling_proef', { body: { sleutel: instelling.sleutel, ...body } });
  if (!await eerstZien(naamVan(instelling.sleutel), data)) return null;
  return call('instelling_zet', { path: { sleutel: instelling.sleutel }, body, version: o.version });
}

const vorm = (instelling, again) => formulier('instelling_zet', {
  sleutel: instelling.sleutel, version: instelling.versie, begin: instelling, zonderUitleg: true, soort: 'gewoon', concept: false,
  velden: [{ naam: 'waarde', label: t(`instelling.veld.${eenheid(instelling)}`), uitleg: TEKEN[eenheid(instelling)] ? '' : t(instelling.lijst ? 'instelling.meer' : 'instelling.bereik', instelling), teken: TEKEN[eenheid(instelling)] ?? invoer },
    { naam: 'geldigVanaf', label: t('instelling.vanaf'), uitleg: t(instelling.groep === 'zesweken' ? 'instelling.vanaf.morgen' : 'instelling.vanaf.uitleg') }],
  knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), verstuur: (body, o) => bewaar(instelling, body, o), klaar: () => opnieuw(again),
});

const straks = (instelling) => (instelling.straks ? html`<span class="klein">${t('instelling.straks', { dag: zegDag(instelling.straks.geldigVanaf), waarde: zeg(instelling, instelling.straks.waarde) })}</span>` : nothing);
const anders = ({ waarde, standaard }) => getal(waarde) !== getal(standaard);

const rij = (instelling, again) => html`<li class="instelling"><details class="stap"><summary><span class="instelling__naam">${naamVan(instelling.sleutel)}</span>
    <span class="instelling__waarde">${zeg(instelling, instelling.waarde)}</span></summary>${vorm(instelling, again)}</details>
  ${anders(instelling) ? html`<p class="stil klein">${t('instelling.gewoon', { waarde: zeg(instelling, instelling.standaard) })}</p>` : nothing}${straks(instelling)}</li>`;

const groep = (naam, instellingen, again) => html`<section aria-labelledby="groep-${naam}"><h2 class="utrecht-heading-2" id="groep-${naam}">${t(`instelling.groep.${naam}`)}</h2>
  <p class="stil">${t(`instelling.groep.${naam}.uitleg`)}</p><ul class="instellingen">${opVolgorde(instellingen.filter((een) => een.groep === naam)).map((een) => rij(een, again))}</ul></section>`;

export const toon = (instellingen, again) => html`<div class="bladzijde bladzijde--smal beheer-blad">
  ${beheerKop(t('beheer.plek.termijnen'), t('beheer.termijnen.inleiding'))}${GROEPEN.filter((naam) => instellingen.some((een) => een.groep === naam)).map((naam) => groep(naam, instellingen, again))}</div>`;
