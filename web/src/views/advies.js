// SPDX-License-Identifier: EUPL-1.2
// The advies: one document. The team writes it, each member says what it thinks, the beslisser reads it.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { formulier } from '../form.js';
import { t } from '../texts/nl.js';
import { dagErbij, vandaag, zegDag } from '../tijd.js';
import { linkButton } from '../components/button.js';
import { leeshulp } from '../components/leeshulp.js';
import { notice, written } from '../components/notice.js';
import { deel, leesMelding, misschien, stukKop } from './werkblad.js';
import { grondVelden, gronden, ookDeel } from './advies-delen.js';
import { schrijvers } from './advies-schrijvers.js';
import { standpunten } from './advies-standpunten.js';
import { naSchrijven, stappen } from './advies-stappen.js';

export async function laad({ id }, signal) {
  const { data, version } = await call('advies_lees', { path: { id }, signal });
  const [melding, onderzoek] = await Promise.all([
    leesMelding(data.meldingId, signal),
    data.acties.includes('wijzig') ? misschien('onderzoek_lees', { id: data.meldingId }, signal) : null,
  ]);
  return { advies: data, version, melding, onderzoek };
}

const vervangt = (body) => ['aanpassen', 'tijdelijk_proberen'].includes(body.uitkomst);

const verandert = (body) => Boolean(body.uitkomst) && body.uitkomst !== 'behouden';

const VELDEN = (onderzoek) => ['uitkomst', { naam: 'betekenisVoorInwoners', onder: leeshulp },
  { naam: 'kostenBaten', als: verandert, regels: 3 },
  { naam: 'voorstelTekst', als: vervangt, verplicht: true },
  { naam: 'reikwijdte', als: verandert, regels: 3 }, { naam: 'uitzonderingen', als: verandert, regels: 3 },
  { naam: 'proefEinddatum', als: (body) => body.uitkomst === 'tijdelijk_proberen', verplicht: true, uitleg: t('advies.proef.uitleg', { dag: zegDag(dagErbij(vandaag(), 91)) }) },
  { naam: 'onderbouwing', regels: 10, onder: leeshulp }, ...grondVelden(onderzoek)];

function schrijven(data, again) {
  const { advies } = data;
  const bewaar = async (body, { version }) => {
    const result = await call('advies_wijzig', { path: { id: advies.id }, body, version });
    again({ ...data, advies: result.data, version: result.version });
    return result;
  };
  return formulier('advies_wijzig', {
    sleutel: advies.id, version: data.version, begin: advies, velden: VELDEN(data.onderzoek), leeg: null, zonderUitleg: true, knop: false,
    bewaar, verstuur: bewaar, vers: () => call('advies_lees', { path: { id: advies.id } }),
  });
}

/** The text of an advies as it is read: what it means for inwoners first. */
export const adviesTekst = (advies) => html`
  <p class="uitkomst"><span class="uitkomst__wie">${t('advies.het_team')}</span>
    <strong>${advies.uitkomst ? t(`advies.uitkomst.${advies.uitkomst}`) : t('werkblad.nog_leeg')}</strong>
    ${advies.proefEinddatum ? html`<span>${t('advies.proef_tot', { dag: zegDag(advies.proefEinddatum) })}</span>` : nothing}</p>
  ${deel(t('besluit.voor_inwoners'), advies.betekenisVoorInwoners)}${ookDeel('kostenBaten', advies)}
  ${advies.voorstelTekst ? html`<section class="deel"><h2 class="utrecht-heading-3">${t('veld.voorstelTekst')}</h2><blockquote class="citaat">${written(advies.voorstelTekst)}</blockquote></section>` : nothing}
  ${ookDeel('reikwijdte', advies)}${ookDeel('uitzonderingen', advies)}
  ${deel(t('advies.waarom'), advies.onderbouwing)}${gronden(advies)}`;

const vraag = ({ vraagBeslisser, status }) => (vraagBeslisser && !['gevolgd', 'deels_gevolgd', 'niet_gevolgd'].includes(status)
  ? notice('warning', t('advies.vraag'), written(vraagBeslisser)) : nothing);

const document_ = (data, again) => (data.advies.acties.includes('wijzig')
  ? html`<p class="stil niet-op-papier">${t('advies.inleiding')}</p>${schrijvers(data.advies.id, data.version, again)}${schrijven(data, again)}${naSchrijven(data, again)}` : adviesTekst(data.advies));

export const toon = (data, again) => html`<div class="bladzijde">
  ${stukKop(t('advies.kop', { regel: data.advies.welkeRegel }), data.melding, data.advies.status)}
  ${stappen(data, again)}${vraag(data.advies)}
  <article class="stuk">${document_(data, again)}${standpunten(data, again)}</article>
  <div class="knoppen niet-op-papier">${linkButton(t('advies.als_brief'), `/adviezen/${data.advies.id}/brief`, { kind: 'stil', name: 'printer' })}
    ${linkButton(t('advies.versies'), `/adviezen/${data.advies.id}/versies`, { kind: 'stil', name: 'file-text' })}</div></div>`;
