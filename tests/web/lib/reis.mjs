// SPDX-License-Identifier: EUPL-1.2
// A journey: a Regelruimte of its own with its screens, and people who walk over them as people do: by what
// is written on the screen. Every page that is looked at is judged: axe, its colours in dark too, 320 px wide.
import assert from 'node:assert/strict';
import { axe, pagina, rustig, smal } from '../../lib/browser.mjs';
import { ROOT } from '../../lib/contract.mjs';
import { start } from '../../lib/server.mjs';
import { mens, WACHTWOORD } from '../../lib/wereld.mjs';
import { dagErbij, vandaag } from '../../../web/src/tijd.js';

/* Each page of a verzoek says who we are not. */
const LOS = /^\/(verzoek$|volgen|hielp-het)/;

/** The day of a letter of the gemeente: whenever a journey is walked, bezwaar can be made for weeks. */
export const BRIEF_VAN = dagErbij(vandaag(), -15);

/** The last day for that, as the server counts it. */
export const laatsteDag = async (api) => (await api.sql('SELECT app.laatste_dag_bezwaar($1)::text AS dag', [BRIEF_VAN]))[0].dag;

/** Somebody behind a browser of their own. */
export class Mens {
  constructor(page, wie, gezien) { Object.assign(this, { page, wie, gezien }); }

  get blad() { return this.page.getByRole('main'); }

  async naar(pad) {
    await this.page.goto(pad);
    await this.rust();
  }

  /** Waits until the page has its heading, and nothing is being loaded. */
  async rust() {
    await this.blad.getByRole('heading', { level: 1 }).first().waitFor();
    await rustig(this.page);
  }

  /** Comes in with a session of the server. The form to log in is walked in reis-talen and reis-toetsenbord. */
  async logIn() {
    const { email } = this.wie;
    assert.equal((await this.page.request.post('/v1/sessies', { data: { email, wachtwoord: WACHTWOORD } })).status(), 200);
    await this.page.goto('/v1/gezondheid');
    await this.page.evaluate(() => localStorage.setItem('rr.ingelogd', 'true'));
    await this.naar('/werk');
    await this.kop('Wat ligt bij mij');
  }

  /** Gives the code of a verzoek, on the page where one follows it. */
  async geefCode(code) {
    await this.naar('/volgen');
    await this.vul({ 'Uw code': code });
    await this.druk('Open mijn verzoek');
  }

  /** Opens a verzoek with its code. */
  async openVerzoek(code) {
    await this.geefCode(code);
    await this.kop(/^Uw verzoek/);
  }

  /** The heading of the page says this. */
  async kop(tekst) {
    await this.blad.getByRole('heading', { level: 1, name: tekst }).waitFor();
    await rustig(this.page);
  }

  /** This can be read: once, or for a moment twice, where a page that is drawn anew says what a form said. */
  async leest(tekst, waar = this.page) { await waar.getByText(tekst).filter({ visible: true }).first().waitFor(); }

  /** This stood there, and goes. */
  async verdwijnt(tekst) { await this.blad.getByText(tekst).first().waitFor({ state: 'detached' }); }

  /** All that was typed is kept. Before the first time "bewaard om" is not there, after that it may be about what was typed before. */
  async bewaard() {
    await this.page.waitForFunction(() => [...document.querySelectorAll('rr-formulier')].every((een) => een.rustig));
    await this.leest(/^bewaard om/);
  }

  /** A name that is also part of a longer one means the button that is called just that. */
  async druk(naam, waar = this.blad) {
    const knop = waar.getByRole('button', { name: naam });
    const precies = waar.getByRole('button', { name: naam, exact: true });
    await knop.first().waitFor();
    await (typeof naam === 'string' && await precies.count() ? precies : knop).click();
    await rustig(this.page);
    const kwijt = this.wie && await this.page.evaluate(() => document.activeElement === document.body);
    assert.ok(!kwijt, `the focus is somewhere after "${naam}" on ${this.page.url()}`);
  }

  async volg(naam, waar = this.blad) {
    await waar.getByRole('link', { name: naam }).first().click();
    await this.rust();
  }

  /** What is folded away may hold folds of its own, which come later: the first is meant. */
  async vouwOpen(naam, waar = this.blad) { await waar.locator('summary', { hasText: naam }).first().click(); }

  /** Fields by their label: text, a date (2026-12-08), or the label of an option of a list. */
  async vul(velden, waar = this.blad) {
    for (const [label, waarde] of Object.entries(velden)) {
      const veld = waar.getByLabel(label, { exact: false }).first();
      if (await veld.evaluate((een) => een.tagName === 'SELECT')) await veld.selectOption({ label: waarde });
      else await veld.fill(waarde);
    }
  }

  /** A choice in a group of radio buttons: group by its question, choice by its label. */
  async kies(vraag, antwoord, waar = this.blad) {
    await waar.getByRole('radiogroup', { name: vraag }).getByRole('radio', { name: antwoord, exact: typeof antwoord === 'string' }).check();
  }

  async ja(naam) { await this.druk(naam, this.page.getByRole('dialog')); }

  /** How many sheets of A4 the page is on paper. */
  async bladen() {
    const pdf = await this.page.pdf({ format: 'A4', preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type \/Page\b/g).length;
  }

  /** Judges the page as it stands, once per name in a journey. */
  async kijk(naam) {
    if (this.gezien.has(naam)) return;
    this.gezien.add(naam);
    await rustig(this.page);
    if (LOS.test(new URL(this.page.url()).pathname)) assert.ok(await this.page.locator('.wie-zijn-wij:visible').count(), 'it says that we are not the gemeente');
    const kaal = await this.page.locator('label, legend').evaluateAll((alle) => alle.map((een) => een.textContent.trim()).filter((tekst) => /^[a-z]+[A-Z]\w*$/.test(tekst)));
    assert.deepEqual(kaal, [], 'each question is asked in words of people');
    const dubbel = await this.page.locator('[id]').evaluateAll((alle) => alle.map((een) => een.id).filter((id, plek, ids) => ids.indexOf(id) !== plek));
    assert.deepEqual(dubbel, [], 'each id is of one place');
    for (const colorScheme of ['light', 'dark']) {
      await this.page.emulateMedia({ colorScheme });
      await axe(this.page, { kleur: colorScheme === 'dark' });
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    await smal(this.page);
  }

  get id() { return new URL(this.page.url()).pathname.split('/').at(-1); }
}

/** Starts a journey: {api, staf(rol, nummer, letter), inwoner(opties, base), gezien}. */
export async function reis(t) {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_WEB: `${ROOT}web/` } });
  await api.sql(`INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol)
    SELECT DISTINCT r.organisatie_id, r.gebruiker_id, 'medewerker' FROM app.gebruiker_rol r
      JOIN app.organisatie o ON o.id = r.organisatie_id AND o.soort = 'gemeente' ON CONFLICT DO NOTHING`);
  const gezien = new Set();
  return {
    api,
    gezien,
    async staf(rol, nummer = 1, letter = 'A', opties = {}) {
      const iemand = new Mens(await pagina(t, api.base, opties), mens(rol, letter, nummer), gezien);
      await iemand.logIn();
      return iemand;
    },
    inwoner: async (opties, base = api.base) => new Mens(await pagina(t, base, opties), undefined, gezien),
  };
}

export { assert };
