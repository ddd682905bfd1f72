// SPDX-License-Identifier: EUPL-1.2
// What the screens about accounts share: which roles can be given here, and a first password.
import { html } from '../html.js';
import { schema } from '../contract.js';
import { sessie } from '../store.js';
import { t, tOf } from '../texts/nl.js';
import { button } from '../components/button.js';
import { openDialog } from '../components/dialog.js';

/* A begeleider works at an independent organisatie; the platform gives its own role. */
const mag = (rol) => rol !== 'platformbeheerder' && (rol !== 'begeleider' || sessie.value.organisatie.soort === 'afstemming');

/** The roles as choices, each with what it lets somebody do. */
export const rolOpties = () => schema('Rol').enum.filter(mag).map((value) => ({ value, label: t(`rol.${value}`), help: tOf([`beheer.rol.${value}`]) }));

// No letters or digits that look like another.
const TEKENS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twenty characters in groups of four: about 98 bits. */
export function startwachtwoord() {
  const uit = [];
  while (uit.length < 20) {
    const bytes = [...crypto.getRandomValues(new Uint8Array(32))].filter((byte) => byte < 248); // 8 x 31: each character as likely
    uit.push(...bytes.map((byte) => TEKENS[byte % TEKENS.length]));
  }
  return uit.slice(0, 20).join('').match(/.{4}/g).join('-');
}

/** Shows the password once. It is kept nowhere. */
export const toonWachtwoord = (naam, wachtwoord) => openDialog({
  title: t('beheer.start.kop', { naam }),
  content: (close) => html`<p class="utrecht-paragraph">${t('beheer.start.eenmalig')}</p><p class="startwoord" tabindex="0">${wachtwoord}</p>
    <p class="utrecht-paragraph">${t('beheer.start.week')}</p><div class="knoppen">${button(t('beheer.start.klaar'), { kind: 'primair', click: () => close() })}</div>`,
});
