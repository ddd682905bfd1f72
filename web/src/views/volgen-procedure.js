// SPDX-License-Identifier: EUPL-1.2
// The inwoner says that there is a bezwaar or beroep, and which date stands on the letter; also to mend it. What it said
// before stays to be read.
import { html, keyed } from '../html.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { alsVolger } from '../volgtoegang.js';
import { eerder } from './toevertrouwd-waarde.js';
import { heeftBrief } from './verzoek-laatste-dag.js';

const vraag = ({ procedure }) => t(!procedure ? 'procedure.kreeg' : procedure.besluitVan ? 'procedure.verbeter' : 'procedure.vul_in');

/** data: the beginning of the verzoek (volgbegin_lees). */
export const procedureVraag = (verzoek, data, klaar) => html`${keyed(data.procedureEerder.length, html`<details class="hulp"><summary>${vraag(data)}</summary>
  ${formulier('volgprocedure_zet', {
    sleutel: `${verzoek.data.kenmerk}procedure`, concept: false, zonderUitleg: true, soort: 'gewoon', knop: t('procedure.knop'), gedaan: t('procedure.gedaan'),
    begin: { lopendeProcedure: data.lopendeProcedure, besluitVan: data.procedure?.besluitVan },
    velden: ['lopendeProcedure', { naam: 'besluitVan', als: ({ lopendeProcedure }) => heeftBrief(lopendeProcedure) }],
    verstuur: (body, { key }) => alsVolger('volgprocedure_zet', { body, key }), klaar,
  })}</details>`)}${eerder(data.procedureEerder)}`;
