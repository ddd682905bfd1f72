// SPDX-License-Identifier: EUPL-1.2
// What happened with a melding, newest first, and a note whose readers are chosen while writing.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { sessie } from '../store.js';
import { t, tOf } from '../texts/nl.js';
import { button } from '../components/button.js';
import { announce } from '../components/live-region.js';
import { written } from '../components/notice.js';
import { timeline } from '../components/timeline.js';
import { leeshulp } from '../components/leeshulp.js';
import { standaardtekst } from '../components/standaardtekst.js';
import { leesgroepen, zonderDubbel } from './melding-weg.js';

const ICOON = { notitie: 'pencil', gesprek: 'messages', bericht: 'mail', systeem: 'bell', stap: 'check' };
const EERST = 10;
const WIE = ['systeem', 'melder'];

const wat = (item) => (item.actie ? tOf([`gebeurd.${item.stukSoort}.${item.actie}`, `gebeurd.${item.actie}`], t('gebeurd.stap'))
  : item.naar ? tOf([`gebeurd.begin.${item.stukSoort}`], t('gebeurd.stap')) : t(`gebeurd.soort.${item.soort}`));

const buiten = (item) => t('gebeurd.buiten', { status: tOf([`status.${item.naar}`], item.naar) });

/* A short sentence of the system is the entry itself; what people wrote opens in place. */
function regel(item) {
  const kort = item.soort === 'systeem' && item.tekst;
  return {
    id: item.id, at: item.op, who: WIE.includes(item.door) ? t(`gebeurd.door.${item.door}`) : item.door,
    what: kort ? item.tekst : item.buitenWerkstroom ? buiten(item) : wat(item), more: !kort && item.tekst ? written(item.tekst) : null,
    visible: item.zichtbaarheid, icon: item.buitenWerkstroom ? 'route' : ICOON[item.soort], buiten: item.buitenWerkstroom,
  };
}

/* First what was read but not shown yet, then what is still at the server. */
async function meer(alles, items, again) {
  if (items.length > (alles.getoond ?? EERST)) { again({ ...alles, getoond: items.length }); return; }
  const { data } = await call('melding_tijdlijn', { path: { id: alles.data.id }, query: { na: alles.volgende } });
  announce(t('melding.tijdlijn.erbij', { aantal: data.resultaten.length }));
  again({ ...alles, items: [...alles.items, ...data.resultaten], volgende: data.volgende, getoond: Infinity });
}

/* The note is in the timeline now, so the form folds away. */
async function bewaard(again) {
  await again();
  const fold = document.querySelector('.notitie');
  fold.open = false;
  fold.querySelector('summary').focus();
}

const notitie = ({ data }, again) => (data.acties.includes('schrijf_notitie') ? html`<details class="stap notitie"><summary>${t('melding.notitie')}</summary>
  ${formulier('notitie_maak', {
    sleutel: data.id, zonderUitleg: true, leegNaKlaar: true, knop: t('melding.notitie.knop'), gedaan: t('melding.notitie.gedaan'),
    velden: [{ naam: 'tekst', onder: (veld) => [standaardtekst(data.id, 'notitie')(veld), leeshulp()] }, { naam: 'zichtbaarheid', soort: 'radio', opties: leesgroepen(data.betrekkingen, sessie.value.rollen).map((value) => ({ value, label: t(`melding.lezers.${value}`), help: t(`melding.lezers.${value}.uitleg`) })) }],
    verstuur: (body, o) => call('notitie_maak', { path: { id: data.id }, body, ...o }), klaar: () => bewaard(again),
  })}</details>` : nothing);

/** The timeline and the note form. */
export function tijdlijn(alles, again) {
  const items = zonderDubbel(alles.items);
  if (!items.length && !alles.data.acties.includes('schrijf_notitie')) return nothing;
  const nu = items.slice(0, alles.getoond ?? EERST);
  return html`<section class="blok" aria-labelledby="melding-tijdlijn">
    <h2 class="utrecht-heading-2" id="melding-tijdlijn">${t('melding.tijdlijn')}</h2>
    ${notitie(alles, again)}
    ${timeline(nu.map(regel))}
    ${alles.volgende || nu.length < items.length ? html`<div class="knoppen">${button(t('melding.tijdlijn.meer'), { click: () => meer(alles, items, again), name: 'chevron-down' })}</div>` : nothing}</section>`;
}
