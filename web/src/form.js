// SPDX-License-Identifier: EUPL-1.2
// A form from the contract: fields, check, error summary, server errors, saving while typing.
import { html, nothing, render, repeat } from './html.js';
import { Problem, newKey } from './api.js';
import { bodySchema, operatie, schema as lookUp } from './contract.js';
import { bodyOf, faultsOf, fieldsOf, placeErrors, valuesOf } from './check.js';
import { heeft, t, tOf } from './texts/nl.js';
import { inTab } from './store.js';
import { zegKlok } from './tijd.js';
import { announce } from './components/live-region.js';
import { button } from './components/button.js';
import { errorSummary } from './components/error-summary.js';
import { field } from './components/field.js';
import { notice } from './components/notice.js';

let serial = 0;
const SAVE_AFTER = 1200;
const SLOW = 300;

/* Texts by schema path, the most precise first: veld.Melding.waarom, veld.waarom. */
const textFor = (kind, form, name) => tOf([`${kind}.${form}.${name}`, `${kind}.${name}`]);

const optionText = (name, value) => tOf([`keuze.${name}.${value}`, `${name}.${value}`, `status.${value}`], value);

function sentenceOf({ field: f, fault }, label) {
  const own = [`fout.${f.name}.${fault.code}`, `fout.${fault.code}`].find(heeft);
  return t(own, { ...fault, veld: label });
}

/** The form element: it keeps what was typed while the page around it is drawn again. */
class RrFormulier extends HTMLElement {
  set opties(options) {
    const before = this.o;
    const other = ['naam', 'actie', 'sleutel'].some((key) => options[key] !== before?.[key]);
    this.o = options;
    this.findFields();
    if (other) this.begin();
    else this.follow(before);
    this.draw();
  }

  /* Leaving the page does not wait for the pause in typing. */
  disconnectedCallback() {
    clearTimeout(this.timer);
    if (this.unsaved) this.save();
  }

  findFields() {
    const { naam, actie, velden } = this.o;
    this.schemaNaam = this.o.schema ?? bodySchema(naam, actie);
    const all = fieldsOf(this.schemaNaam, [], lookUp(this.schemaNaam).properties?.actie ? ['actie'] : []);
    this.fields = velden ? velden.map((wish) => this.chosen(all, wish)) : all;
  }

  begin() {
    const { naam, actie, begin, sleutel, version } = this.o;
    this.id_ = `f${++serial}`;
    this.place = `form:${naam}:${actie ?? ''}:${sleutel ?? ''}`;
    this.values = { ...valuesOf(this.fields, begin), ...(this.o.concept === false ? {} : inTab.read(this.place)) };
    Object.assign(this, { version, key: newKey(), faults: [], general: [], problem: null, conflict: null, busy: false, saved: null });
  }

  /* The page got newer data: take it over, except where somebody typed something else. */
  follow(before) {
    if (this.o.version !== before.version) this.version = this.o.version;
    const was = valuesOf(this.fields, before.begin);
    const now = valuesOf(this.fields, this.o.begin);
    for (const { pointer } of this.fields) {
      if (String(this.values[pointer] ?? '') === String(was[pointer] ?? '')) this.values[pointer] = now[pointer];
    }
  }

  chosen(all, wish) {
    const extra = typeof wish === 'string' ? { naam: wish } : wish;
    const found = all.find((f) => f.pointer === `/${extra.naam}`);
    if (!found) throw new Error(`No field "${extra.naam}" in schema ${this.schemaNaam}`);
    return { ...found, kind: extra.soort ?? found.kind, required: found.required || extra.verplicht === true, extra };
  }

  /* A field with `als` is asked only when what was filled in makes it needed. */
  asked() {
    const body = bodyOf(this.fields, this.values);
    return this.fields.filter((f) => f.extra?.als?.(body) ?? true);
  }

  body() { return bodyOf(this.asked(), this.values, { empty: this.o.leeg }); }

  idOf(f) { return `${this.id_}${f.pointer.replace(/\//g, '-')}`; }

  labelOf(f) { return f.extra?.label ?? (textFor('veld', this.schemaNaam, f.name) || f.name); }

  change(f, value) {
    this.values[f.pointer] = value;
    if (this.o.concept !== false) inTab.write(this.place, this.values);
    this.o.veranderd?.(this.body(), f.name);
    if (this.o.bewaar) this.saveSoon();
    if (f.kind === 'radio' || f.kind.startsWith('checkbox')) this.draw();
  }

  saveSoon() {
    clearTimeout(this.timer);
    this.unsaved = true;
    this.timer = setTimeout(() => { this.saving = this.save(); }, SAVE_AFTER);
  }

  /* Saving while typing: quiet when it works, honest when it does not. */
  async save() {
    if (this.busy || this.conflict) return;
    this.unsaved = false;
    try {
      const result = await this.o.bewaar(this.body(), { version: this.version });
      this.version = result?.version ?? this.version;
      if (!this.unsaved) inTab.drop(this.place);
      this.saved = { at: new Date().toISOString() };
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.status === 412) await this.compare();
      else this.saved = { failed: true };
    }
    this.draw();
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) return;
    clearTimeout(this.timer);
    this.unsaved = false;
    this.problem = null;
    this.general = [];
    this.faults = faultsOf(this.asked(), this.values).map((found) => ({
      pointer: found.location, text: sentenceOf(found, this.labelOf(found.field)),
    }));
    const own = this.faults.length ? null : this.o.controleer?.(this.body());
    for (const [name, text] of Object.entries(own ?? {})) this.faults.push({ pointer: `/${name}`, text });
    if (this.faults.length) this.showFaults();
    else await this.send();
  }

  async send() {
    this.busy = true;
    const slow = setTimeout(() => this.draw(), SLOW);
    try {
      // What is being saved right now is ours too: sending before it ends would look like somebody else's change.
      await this.saving;
      if (this.conflict) return;
      const body = { ...this.o.actie && { actie: this.o.actie }, ...this.o.vast, ...this.body() };
      const result = await this.o.verstuur(body, { key: this.key, version: this.version });
      this.done(result);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      await this.failed(problem);
    } finally {
      clearTimeout(slow);
      this.busy = false;
      this.draw();
    }
  }

  /* Null: the person thought better of it. Everything stays as it is. */
  done(result) {
    if (result === null) return;
    inTab.drop(this.place);
    this.saved = null;
    this.key = newKey();
    this.version = result?.version ?? this.version;
    if (this.o.gedaan) announce(this.o.gedaan);
    if (this.o.leegNaKlaar) this.values = valuesOf(this.fields, this.o.begin);
    this.o.klaar?.(result);
  }

  async failed(problem) {
    if (problem.status === 412) { await this.compare(); return; }
    const placed = placeErrors(this.fields, problem.errors);
    this.faults = Object.entries(placed.byPointer).map(([pointer, text]) => ({ pointer, text }));
    this.general = placed.general;
    if (problem.status === 400 || problem.status === 409) this.key = newKey();
    if (!this.faults.length && !this.general.length) {
      if (problem.later) this.problem = problem;
      else this.general = [problem.detail || problem.title];
    }
    this.showFaults();
  }

  showFaults() {
    this.draw();
    const place = this.querySelector('.foutlijst, .bericht--error-plek');
    place?.focus();
    place?.scrollIntoView({ block: 'start' });
    if (this.faults.length && !document.title.startsWith(t('form.titel_fout'))) document.title = t('form.titel_fout') + document.title;
  }

  /* Somebody else was first: both texts side by side, the person chooses. */
  async compare() {
    const fresh = await this.o.vers?.();
    if (!fresh) { this.general = [t('form.ondertussen')]; this.showFaults(); return; }
    const theirs = valuesOf(this.fields, fresh.data);
    const differs = this.fields.filter((f) => String(theirs[f.pointer] ?? '') !== String(this.values[f.pointer] ?? ''));
    this.version = fresh.version;
    this.key = newKey();
    this.conflict = differs.length ? { theirs, differs } : null;
    this.draw();
    this.querySelector('.vergelijk')?.focus();
  }

  choose(mine) {
    if (!mine) this.values = { ...this.values, ...this.conflict.theirs };
    this.conflict = null;
    this.draw();
    if (mine && this.o.bewaar) this.save();
  }

  draw() { render(this.template(), this); }

  template() {
    const list = [...this.faults.map((f) => ({ id: `${this.id_}${f.pointer.replace(/\//g, '-')}`, text: f.text })),
      ...this.general.map((text) => ({ text }))];
    return html`<form class="formulier" novalidate @submit=${(e) => this.submit(e)}>
      ${errorSummary(list)}${this.problem ? this.later() : nothing}${this.conflict ? this.comparison() : nothing}
      ${this.fields.length > 1 && !this.o.zonderUitleg ? html`<p class="formulier__alles">${t('form.alles')}</p>` : nothing}
      ${this.parts().map((part) => this.part(part))}
      ${this.o.onder ?? nothing}
      <div class="knoppen formulier__knoppen">
        ${this.o.knop === false ? nothing : button(this.busy ? t('form.bezig') : this.o.knop ?? t('form.verstuur'), { kind: this.o.gevaar ? 'gevaar' : this.o.soort ?? 'primair', type: 'submit', busy: this.busy })}
        ${this.o.naast ?? nothing}${this.savedLine()}
      </div></form>`;
  }

  /* Fields that are folded away together stand next to each other: {fold, fields}. */
  parts() {
    const parts = [];
    for (const f of this.asked()) {
      const fold = f.extra?.vouw;
      if (!parts.length || parts.at(-1).fold !== fold) parts.push({ fold, fields: [] });
      parts.at(-1).fields.push(f);
    }
    return parts;
  }

  /* A fold opens by itself when there is something in it to see. */
  part({ fold, fields }) {
    const rows = repeat(fields, (f) => f.pointer, (f) => this.one(f));
    if (!fold) return rows;
    const open = fields.some((f) => ![undefined, '', false].includes(this.values[f.pointer]) || this.faults.some((x) => x.pointer === f.pointer));
    return html`<details class="formulier__vouw" ?open=${open}><summary>${fold}</summary><div class="formulier">${rows}</div></details>`;
  }

  one(f) {
    const extra = f.extra ?? {};
    return field({
      id: this.idOf(f), name: f.pointer.slice(1), kind: f.kind, required: f.required, quiet: this.o.knop === false, heading: extra.kop,
      label: this.labelOf(f), value: this.values[f.pointer], fault: this.faults.find((x) => x.pointer === f.pointer)?.text,
      help: extra.uitleg ?? textFor('uitleg', this.schemaNaam, f.name), reads: extra.leest ?? textFor('leest', this.schemaNaam, f.name),
      example: extra.voorbeeld ?? textFor('voorbeeld', this.schemaNaam, f.name),
      options: extra.opties ?? this.optionsOf(f), autocomplete: extra.autocomplete, rows: extra.regels,
      draw: extra.teken, under: extra.onder,
      set: (value) => this.change(f, value),
    });
  }

  optionsOf(f) {
    if (f.node.type === 'boolean') return [true, false].map((value) => ({ value, label: tOf([`keuze.${f.name}.${value}`], t(value ? 'algemeen.ja' : 'algemeen.nee')) }));
    const values = (f.node.enum ?? (f.node.items && lookUp(f.node.items).enum) ?? []).filter((v) => v !== null);
    return values.map((value) => ({ value, label: optionText(f.name, value), help: tOf([`keuze.${f.name}.${value}.uitleg`]) }));
  }

  later() {
    const why = this.problem.status === 0 ? 'form.geen_verbinding' : this.problem.status === 429 ? 'form.te_veel' : 'form.nu_niet';
    return html`<div tabindex="-1" class="bericht--error-plek">${notice('error', t(why), html`<p>${t('form.tekst_blijft')}</p>
      ${button(t('form.opnieuw'), { click: () => this.send(), name: 'refresh' })}`, { role: 'alert' })}</div>`;
  }

  comparison() {
    return html`<section class="vergelijk" tabindex="-1" aria-labelledby="vergelijk-kop">
      <h2 class="utrecht-heading-3" id="vergelijk-kop">${t('form.ondertussen')}</h2><p>${t('form.vergelijk')}</p>
      ${this.conflict.differs.map((f) => html`<div class="vergelijk__paar"><h3>${this.labelOf(f)}</h3>
        <div><p class="vergelijk__wie">${t('form.van_ander')}</p><div class="geschreven">${this.conflict.theirs[f.pointer] ?? t('form.leeg')}</div></div>
        <div><p class="vergelijk__wie">${t('form.van_jou')}</p><div class="geschreven">${this.values[f.pointer] ?? t('form.leeg')}</div></div></div>`)}
      <div class="knoppen">${button(t('form.houd_mijn'), { click: () => this.choose(true) })}
        ${button(t('form.neem_andere'), { click: () => this.choose(false) })}</div></section>`;
  }

  savedLine() {
    if (!this.saved) return nothing;
    return html`<span class="bewaard ${this.saved.failed ? 'bewaard--niet' : ''}">${
      this.saved.failed ? t('form.niet_bewaard') : t('form.bewaard', { klok: zegKlok(this.saved.at) })}</span>`;
  }
}

customElements.define('rr-formulier', RrFormulier);

/**
 * A form for an operation of the contract.
 * @param {string} naam operationId; its body schema gives the fields
 * @param {object} opties
 *   actie: which step, for an operation with steps; goes along in the body
 *   schema: another schema than the operation's own body
 *   velden: names, or {naam, soort, label, uitleg, leest, voorbeeld, opties, autocomplete, regels, verplicht,
 *     als(body): asked only when true; kop: the label is the h1; teken(field): draws the control itself;
 *     onder(field): draws something below it (leeshulp);
 *     vouw: folded away under this title, together with its neighbours}
 *   begin: values to start from; vast: values that go along unseen; leeg: what an emptied field sends (null)
 *   version: for If-Match; sleutel: makes it another form when it changes (an id)
 *   verstuur(body, {key, version}): sends, or gives null to do nothing; klaar(result): afterwards; gedaan: sentence read aloud
 *   bewaar(body, {version}): saves while typing, gives {version}; vers(): gives {data, version} to compare
 *   veranderd(body, name): after each change; controleer(body): own faults {name: sentence}
 *   knop: its word, or false for a form that only saves itself; soort: another kind of button (gewoon)
 *   gevaar, naast, onder, leegNaKlaar, zonderUitleg; concept: false keeps nothing in the tab
 */
export const formulier = (naam, opties) => {
  operatie(naam);
  return html`<rr-formulier .opties=${{ naam, ...opties }}></rr-formulier>`;
};
