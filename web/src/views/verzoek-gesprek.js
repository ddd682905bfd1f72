// SPDX-License-Identifier: EUPL-1.2
// What the inwoner and the begeleider wrote to each other, and a next message.
import { html, nothing, repeat } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { zegKlok, zegNabij } from '../tijd.js';
import { written } from '../components/notice.js';

const bericht = ({ begeleider }) => (een) => html`<li class="berichtje ${een.van === 'begeleider' ? 'berichtje--inwoner' : ''}">
  <p class="berichtje__wie">${een.van === 'inwoner' ? t('begeleid.inwoner') : een.van === 'partij' ? t('partij.gemeente') : begeleider?.naam ?? t('rol.begeleider')}
    <span class="stil">${zegNabij(een.op)} ${zegKlok(een.op)}</span></p>${written(een.tekst)}${een.route ? html`<h3 class="tussenkop">${t('begeleid.route')}</h3>${written(een.route)}` : nothing}</li>`;

const schrijf = ({ verzoek }, again) => formulier('verzoek_bericht_maak', {
  sleutel: verzoek.id, leegNaKlaar: true, zonderUitleg: true, soort: verzoek.acties.includes('neem_op') ? 'gewoon' : 'primair',
  knop: t('begeleid.stuur'), gedaan: t('begeleid.gestuurd'),
  verstuur: (body, o) => call('verzoek_bericht_maak', { path: { id: verzoek.id }, body, ...o }),
  klaar: async () => { await again(); document.getElementById('gesprek-kop').focus(); },
});

/** The messages, oldest first as in a conversation. */
export const gesprek = (data, again) => html`<section class="deel" aria-labelledby="gesprek-kop">
  <h2 class="utrecht-heading-2" id="gesprek-kop" tabindex="-1">${t('begeleid.gesprek')}</h2>
  ${data.verzoek.berichten.length ? html`<ul class="berichten">${repeat(data.verzoek.berichten, (een) => een.id, bericht(data.verzoek))}</ul>` : html`<p class="stil">${t('begeleid.gesprek.leeg')}</p>`}
  ${data.verzoek.fase === 'afgerond' ? nothing : schrijf(data, again)}</section>`;
