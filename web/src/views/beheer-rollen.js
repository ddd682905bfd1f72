// SPDX-License-Identifier: EUPL-1.2
// What the roles are called here.
import { html } from '../html.js';
import { call } from '../api.js';
import { schema } from '../contract.js';
import { formulier } from '../form.js';
import { gewoneRol, zetRolnamen } from '../rolnamen.js';
import { sessie } from '../store.js';
import { t } from '../texts/nl.js';
import { beheerKop } from './beheer-kop.js';
import { eerstZien } from './beheer-gevolg.js';
import { opnieuw } from './werkblad.js';

export const laad = async (_, signal) => (await call('rolnamen_lijst', { signal })).data.resultaten;

async function bewaar(rol, body) {
  const gewoon = gewoneRol(rol);
  const zin = body.naam ? t('beheer.rolnaam.wordt', { gewoon, naam: body.naam }) : t('beheer.rolnaam.gewoon', { gewoon });
  if (!await eerstZien(t('beheer.rolnaam.zeker'), { zinnen: [zin, t('beheer.rolnaam.waar')] })) return null;
  return call('rolnaam_zet', { path: { rol }, body: { naam: body.naam ?? null } });
}

async function klaar(again) {
  const { data } = await call('rolnamen_lijst');
  zetRolnamen(data.resultaten);
  sessie.value = { ...sessie.value, rolnamen: data.resultaten };
  await opnieuw(again);
}

const rij = (rol, eigen, again) => html`<li class="instelling"><details class="stap"><summary><span class="instelling__naam">${gewoneRol(rol)}</span><span class="instelling__waarde">${eigen ?? ''}</span></summary>
  ${formulier('rolnaam_zet', { sleutel: rol, begin: { naam: eigen }, leeg: null, zonderUitleg: true, soort: 'gewoon', concept: false,
    velden: [{ naam: 'naam', label: t('beheer.rolnaam.veld'), uitleg: t('beheer.rolnaam.veld.uitleg') }],
    knop: t('beheer.zie_eerst'), gedaan: t('beheer.bewaard'), verstuur: (body) => bewaar(rol, body), klaar: () => klaar(again) })}</details></li>`;

export const toon = (namen, again) => html`<div class="bladzijde bladzijde--smal beheer-blad">${beheerKop(t('beheer.plek.rollen'), t('beheer.plek.rollen.uitleg'))}
  <ul class="instellingen">${schema('Rol').enum.filter((rol) => rol !== 'platformbeheerder').map((rol) => rij(rol, namen.find((een) => een.rol === rol)?.naam, again))}</ul></div>`;
