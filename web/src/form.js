// SPDX-License-Identifier: EUPL-1.2
// A form from the contract: fields, check, error summary, server errors, saving while typing.
import { html, nothing, render, repeat } from './html.js';
import { Problem, newKey } from './api.js';
import { bodySchema, operatie, schema as lookUp } from './contract.js';
import { bodyOf, faultsOf, fieldsOf, mergeValues, placeErrors, valuesOf } from './check.js';
import { faultSentence, problemSentence } from './probleem.js';
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
const SAVE_AGAIN = 15_000;
const SLOW = 300;

/* Texts by schema path, the most precise first: veld.Melding.waarom, veld.waarom. */
const textFor = (kind, form, name) => tOf([`${kind}.${form}.${name}`, `${kind}.${name}`]);

const optionText = (name, value) => tOf([`keuze.${name}.${value}`, `${name}.${value}`, `status.${value}`], value);

/* A choice is made, not filled in. */
const CHOICES = ['radio', 'select', 'checkboxes'];

function sentenceOf({ field: f, fault }, label) {
  const own = `fout.${f.name}.${fault.code}`;
  if (!heeft(own) && fault.code === 'verplicht' && CHOICES.includes(f.kind)) return t('fout.kies', { veld: label });
  return t(heeft(own) ? own : `fout.${fault.code}`, { ...fault, veld: label.replace(/\?$/, '') });
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

  connectedCallback() {
    window.addEventListener('online', this);
    window.addEventListener('beforeunload', this);
  }

  /* Leaving the page does not wait for the pause in typing. */
  disconnectedCallback() {
    window.removeEventListener('online', this);
    window.removeEventListener('beforeunload', this);
    clearTimeout(this.timer);
    if (this.unsaved) this.save();
  }

  /* The connection is back; or somebody closes the only place where the text is. */
  handleEvent(event) {
    if (!this.saved?.failed) return;
    if (event.type === 'online') this.saveSoon(0);
    else event.preventDefault();
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
    this.place = `typt:${naam}:${actie ?? ''}:${sleutel ?? ''}`;
    this.base = valuesOf(this.fields, begin); // as the server has it
    this.values = { ...this.base };
    Object.assign(this, { version, key: newKey(), faults: [], general: [], problem: null, conflict: null });
    Object.assign(this, { busy: false, slow: false, saved: null });
    const kept = this.o.concept === false ? null : inTab.read(this.place);
    if (kept) this.goOn(kept);
  }

  /* With what it was when the typing began: so it can be put together later with what somebody else changed meanwhile. */
  keep() {
    if (this.o.concept !== false) inTab.write(this.place, { base: this.base, values: this.values });
  }

  /* What was typed here earlier; somebody else may have changed the same since. */
  goOn(kept) {
    const theirs = this.base;
    Object.assign(this, kept);
    this.takeOver(theirs);
    if (this.o.bewaar) this.saveSoon();
  }

  /* The page got newer data. */
  follow(before) {
    if (this.o.version !== before.version) this.version = this.o.version;
    this.takeOver(valuesOf(this.fields, this.o.begin));
  }

  /* What we are saving right now comes back as ours. */
  takeOver(theirs) {
    const { values, conflicts } = mergeValues(this.fields, this.sent ?? this.base, this.values, theirs);
    Object.assign(this, { values, base: theirs });
    if (conflicts.length && !this.sent) this.conflict = { theirs, differs: conflicts };
  }

  /* Rare, so its code comes when it is needed. */
  comparison() {
    import('./form-vergelijk.js').then((it) => { this.comparison = it.vergelijking; this.draw(); this.querySelector('.vergelijk')?.focus(); });
    return nothing;
  }

  /** Newer data may come in. */
  get rustig() { return !this.unsaved && !this.sent && !this.busy && !this.conflict; }

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
    const said = Boolean(this.saved?.said); // about what went before
    if (said) this.saved = null;
    this.keep();
    this.o.veranderd?.(this.body(), f.name);
    if (this.o.bewaar) this.saveSoon();
    if (said || f.kind === 'radio' || f.kind.startsWith('checkbox')) this.draw();
  }

  saveSoon(after = SAVE_AFTER) {
    clearTimeout(this.timer);
    this.unsaved = true;
    this.timer = setTimeout(() => { this.saving = this.save(); }, after);
  }

  /* Saving while typing: quiet when it works, honest when it does not. */
  async save() {
    if (this.busy || this.conflict) return;
    this.unsaved = false;
    this.sent = { ...this.values };
    try {
      const result = await this.o.bewaar(this.body(), { version: this.version });
      this.version = result?.version ?? this.version;
      this.base = { ...this.sent };
      if (!this.unsaved) inTab.drop(this.place);
      this.saved = { at: new Date().toISOString() };
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.status === 412) await this.compare();
      else this.notSaved(problem);
    } finally {
      this.sent = null;
    }
    this.draw();
  }

  /* It stays in the tab, and is tried again by itself as long as the page is there. What cannot be saved any more says why. */
  notSaved(problem) {
    this.saved = { failed: true, why: problem.later ? '' : problemSentence(problem) };
    if (problem.later && this.isConnected && !this.unsaved) this.saveSoon(SAVE_AGAIN);
  }

  /* A fault is said when it is drawn: the language may change while it stands there. */
  saidNow(found) {
    const form = this;
    const fieldNow = () => form.fields.find((f) => f.pointer === found.location) ?? found.field;
    return { pointer: found.location, get text() { return sentenceOf(found, form.labelOf(fieldNow())); } };
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) return;
    clearTimeout(this.timer);
    this.unsaved = false;
    this.problem = null;
    this.general = [];
    this.faults = faultsOf(this.asked(), this.values).map((found) => this.saidNow(found));
    const own = this.faults.length ? null : this.o.controleer?.(this.body());
    for (const [name, text] of Object.entries(own ?? {})) this.faults.push({ pointer: `/${name}`, text });
    if (this.faults.length) this.showFaults();
    else await this.send();
  }

  /* Busy until the page around it is drawn anew: what goes slowly is not sent twice. */
  async send() {
    this.busy = true;
    const slow = setTimeout(() => { this.slow = true; this.draw(); }, SLOW);
    try {
      // What is being saved right now is ours too: sending before it ends would look like somebody else's change.
      await this.saving;
      const result = this.conflict ? null : await this.answer();
      if (result !== null) await this.done(result);
    } finally {
      clearTimeout(slow);
      Object.assign(this, { busy: false, slow: false });
      this.draw();
    }
  }

  /* What came of sending. Null: the person thought better of it, or it failed and says so. Everything stays as it is. */
  async answer() {
    const body = { ...this.o.actie && { actie: this.o.actie }, ...this.o.vast, ...this.body() };
    this.keyFor(JSON.stringify(body));
    try {
      return await this.o.verstuur(body, { key: this.key, version: this.version });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      await this.failed(problem);
      return null;
    }
  }

  /* A key belongs to what is said: other words after an answer that got lost are something else. */
  keyFor(said) {
    if (this.said !== said) this.key = newKey();
    this.said = said;
  }

  /* The line in place is for who is still here when the page is drawn anew: another place of it says it itself, once. */
  async done(result) {
    inTab.drop(this.place);
    this.saved = null;
    this.key = newKey();
    this.version = result?.version ?? this.version;
    if (this.o.gedaan) announce(this.o.gedaan);
    if (this.o.leegNaKlaar) this.values = valuesOf(this.fields, this.o.begin);
    this.draw();
    await this.o.klaar?.(result);
    if (this.contains(document.activeElement)) this.saved = { said: this.o.gedaan };
  }

  async failed(problem) {
    if (problem.status === 412) { await this.compare(true); return; }
    const placed = placeErrors(this.fields, problem.errors.map((one) => ({ ...one, detail: faultSentence(one, problem) })));
    this.faults = Object.entries(placed.byPointer).map(([pointer, text]) => ({ pointer, text }));
    this.general = placed.general;
    if (problem.status === 400 || problem.status === 409) this.key = newKey();
    if (!this.faults.length && !this.general.length) {
      if (problem.later) this.problem = problem;
      else this.general = [problemSentence(problem)];
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
  async compare(sending = false) {
    if (this.o.ondertussen) { await this.o.ondertussen(); return; }
    const fresh = await this.o.vers?.();
    if (!fresh) { this.general = [`${t('form.ondertussen')} ${t('form.ondertussen.opnieuw')}`]; this.showFaults(); return; }
    this.sent = null;
    this.version = fresh.version;
    this.key = newKey();
    this.conflict = null;
    this.takeOver(valuesOf(this.fields, fresh.data));
    if (!this.conflict) {
      if (this.o.bewaar) this.saveSoon();
      if (sending) { this.general = [t('form.samengevoegd')]; this.showFaults(); }
      return;
    }
    this.draw();
    this.querySelector('.vergelijk')?.focus();
  }

  choose(mine) {
    const { differs, theirs } = this.conflict;
    if (!mine) for (const { pointer } of differs) this.values[pointer] = theirs[pointer];
    this.conflict = null;
    this.keep();
    this.draw();
    document.getElementById(this.idOf(differs[0]))?.focus();
    if (this.o.bewaar) this.save();
  }

  draw() { render(this.template(), this); }

  template() {
    const list = [...this.faults.map((f) => ({ id: `${this.id_}${f.pointer.replace(/\//g, '-')}`, text: f.text })),
      ...this.general.map((text) => ({ text }))];
    return html`<form class="formulier" novalidate @submit=${(e) => this.submit(e)}>
      ${errorSummary(list)}${this.problem ? this.later() : nothing}${this.conflict ? this.comparison(this) : nothing}
      ${this.fields.length > 1 && !this.o.zonderUitleg ? html`<p class="formulier__alles">${t('form.alles')}</p>` : nothing}
      ${this.parts().map((part) => this.part(part))}
      ${this.o.onder ?? nothing}
      <div class="knoppen formulier__knoppen">
        ${this.o.knop === false ? nothing : button(this.slow ? t('form.bezig') : this.o.knop ?? t('form.verstuur'), { kind: this.o.gevaar ? 'gevaar' : this.o.soort ?? 'primair', type: 'submit', busy: this.busy })}
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
    const why = this.problem.status === 0 ? 'form.geen_verbinding' : this.problem.opgave ? 'drempel.gestopt' : this.problem.status === 429 ? 'form.te_veel' : 'form.nu_niet';
    const vol = this.problem.type.endsWith('/KAN_NIET_BEWAREN'); // does not pass by itself
    return html`<div tabindex="-1" class="bericht--error-plek">${notice('error', t(why), html`${vol ? html`<p>${problemSentence(this.problem)}</p>` : nothing}<p>${t('form.tekst_blijft')}</p>
      ${button(t('form.opnieuw'), { type: 'submit', name: 'refresh' })}`, { role: 'alert' })}</div>`;
  }

  /* In place: what was just done, or how it stands with saving. */
  savedLine() {
    const { at, failed, said, why } = this.saved ?? {};
    const line = said ?? (failed ? t('form.niet_bewaard') : at && t('form.bewaard', { klok: zegKlok(at) }));
    return line ? html`<span class="bewaard ${failed ? 'bewaard--niet' : ''}">${line} ${why ?? nothing}</span>` : nothing;
  }
}

customElements.define('rr-formulier', RrFormulier);

/** A form for an operation of the contract; the options are in web/README.md. */
export const formulier = (naam, opties) => {
  operatie(naam);
  return html`<rr-formulier .opties=${{ naam, ...opties }}></rr-formulier>`;
};
