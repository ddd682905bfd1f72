// SPDX-License-Identifier: EUPL-1.2
// Appointments of a verzoek, for each of the three: when and where, who can, and the file for the calendar.
import { html, nothing, repeat } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag, zegKlok } from '../tijd.js';
import { button } from '../components/button.js';
import { icon } from '../components/icon.js';
import { haalBestand } from '../components/meenemen.js';

/** "dinsdag 8 december, 10.00 tot 11.00 uur" */
export const zegMoment = ({ van, tot }) => t('bijeenkomst.moment', { dag: zegDag(van), van: zegKlok(van), tot: zegKlok(tot) });

const kan = (wie, waarde) => html`<span class="bijeenkomst__kan bijeenkomst__kan--${waarde ?? 'geen'}">${icon(waarde === null ? 'hourglass' : waarde ? 'check' : 'x')}<span>${
  t(`bijeenkomst.${wie}.${waarde === null ? 'geen' : waarde ? 'kan' : 'kan_niet'}`)}</span></span>`;

/** Who said what of a moment: only those who are asked. */
export const wieKan = (een, moment) => html`<span class="bijeenkomst__wie">${een.kring === 'partij' ? nothing : kan('inwoner', moment.inwonerKan)}${een.kring === 'inwoner' ? nothing : kan('partij', moment.partijKan)}</span>`;

const agenda = (een, o) => haalBestand(o, o.operaties.agenda, { bijeenkomstId: een.id }, 'text/calendar');

const waar = ({ plaats, link }) => html`${plaats ? html`<p><strong>${t('bijeenkomst.waar')}</strong> ${plaats}</p>` : nothing}
  ${link ? html`<p><a class="utrecht-link" href=${link} rel="noreferrer">${t('bijeenkomst.link')}</a></p>` : nothing}`;

const inDeAgenda = (een, o) => html`<div class="knoppen">${button(t('bijeenkomst.agenda'), { name: 'calendar', click: () => agenda(een, o) })}</div>
  <p class="stil klein">${t('bijeenkomst.agenda.uitleg')}</p>${o.erna?.(een) ?? nothing}`;

/* What was cannot be put in a calendar, nor called off. */
function gekozen(een, o) {
  const moment = een.momenten.find((keuze) => keuze.gekozen);
  const geweest = new Date(moment.tot) < new Date();
  return html`<p class="bijeenkomst__wanneer">${icon('calendar')}<strong>${zegMoment(moment)}</strong></p>${waar(een)}
    ${geweest ? html`<p class="stil">${t('bijeenkomst.geweest')}</p>` : inDeAgenda(een, o)}`;
}

const binnen = {
  voorgesteld: (een, o) => html`${waar(een)}${o.kies(een)}`,
  gekozen,
  afgezegd: () => html`<p>${t('bijeenkomst.afgezegd')}</p>`,
};

/**
 * The appointments, the newest first. o: {rol, lijst, operaties: {agenda}, vraag(operatie, opties), again,
 * kies(een): what can be done with one that was proposed; erna(een): with one that was chosen}.
 */
export const bijeenkomsten = (o) => html`<ul class="bijeenkomsten">${repeat(o.lijst, (een) => een.id, (een) => html`<li class="bijeenkomst bijeenkomst--${een.status}">
  <h3 class="utrecht-heading-3">${t(`bijeenkomst.status.${een.status}`)}</h3><p class="kring__lezers">${icon('users')}<span>${t(`bijeenkomst.${o.rol}.met.${een.kring}`)}</span></p>
  ${binnen[een.status](een, o)}</li>`)}</ul>`;
