// SPDX-License-Identifier: EUPL-1.2
// One question: label, help, who reads it, the fault, and the control itself.
import { html, live, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { icon } from './icon.js';

const TYPE = { email: 'email', password: 'password', date: 'date', tel: 'tel', search: 'search' };

/* Numbers and addresses run from left to right in each language; words as what is typed does. */
const direction = (f) => (['email', 'password', 'tel', 'integer', 'date'].includes(f.kind) ? 'ltr' : 'auto');

const described = (f) => [f.help && `${f.id}-uitleg`, f.reads && `${f.id}-leest`, f.fault && `${f.id}-fout`].filter(Boolean).join(' ') || nothing;

const head = (f) => html`
  ${f.help ? html`<p class="utrecht-form-field-description veld__uitleg" id="${f.id}-uitleg">${f.help}</p>` : nothing}
  ${f.reads ? html`<p class="veld__leest" id="${f.id}-leest">${icon('eye')}<span>${f.reads}</span></p>` : nothing}
  ${f.example ? html`<details class="veld__voorbeeld"><summary>${t('veld.voorbeeld')}</summary><p class="geschreven">${f.example}</p></details>` : nothing}
  ${f.fault ? html`<p class="utrecht-form-field-error-message veld__fout" id="${f.id}-fout">${icon('alert-triangle')}<span>${f.fault}</span></p>` : nothing}`;

const labelText = (f) => html`${f.label}${f.required || f.quiet || f.kind === 'checkbox' ? nothing : html` <span class="veld__optioneel">${t('veld.optioneel')}</span>`}`;

/* One question per page: the label is the heading. */
const title = (f, label) => (f.heading ? html`<h1 class="utrecht-heading-1 veld__kop">${f.heading === true ? nothing : f.heading}${label}</h1>` : label);

const common = (f, name) => `${name} veld__invoer ${f.fault ? `${name.split(' ')[0]}--invalid` : ''}`;

const input = (f) => html`<input id=${f.id} name=${f.name} dir=${direction(f)} type=${TYPE[f.kind] ?? 'text'}
  class=${common(f, 'utrecht-textbox utrecht-textbox--html-input')} .value=${live(String(f.value ?? ''))}
  inputmode=${f.kind === 'integer' ? 'numeric' : nothing} autocomplete=${f.autocomplete ?? 'off'}
  spellcheck=${f.kind === 'text' ? 'true' : 'false'}
  aria-required=${f.required ? 'true' : nothing} aria-invalid=${f.fault ? 'true' : nothing} aria-describedby=${described(f)}
  @input=${(e) => f.set(e.target.value)}>`;

const textarea = (f) => html`<textarea id=${f.id} name=${f.name} dir="auto" rows=${f.rows ?? 5}
  class=${common(f, 'utrecht-textarea utrecht-textarea--html-textarea')} .value=${live(f.value ?? '')}
  aria-required=${f.required ? 'true' : nothing} aria-invalid=${f.fault ? 'true' : nothing} aria-describedby=${described(f)}
  @input=${(e) => f.set(e.target.value)}></textarea>`;

const select = (f) => html`<select id=${f.id} name=${f.name} class=${common(f, 'utrecht-select utrecht-select--html-select')}
  aria-required=${f.required ? 'true' : nothing} aria-invalid=${f.fault ? 'true' : nothing} aria-describedby=${described(f)}
  @change=${(e) => f.set(e.target.value)}>
  <option value="" ?selected=${!f.value}>${t('veld.kies')}</option>
  ${f.options.map((o) => html`<option value=${o.value} ?selected=${o.value === f.value}>${o.label}</option>`)}</select>`;

const choice = (f, o, index, type) => html`
  <div class="keuze"><input type=${type} id="${f.id}${index ? `-${index}` : ''}" name=${f.name} class="keuze__invoer"
      value=${o.value} .checked=${live(type === 'radio' ? String(f.value) === String(o.value) : (f.value ?? []).includes(o.value))}
      aria-describedby=${o.help ? `${f.id}-${index}-uitleg` : nothing}
      @change=${(e) => f.set(type === 'radio' ? o.value : toggled(f, o.value, e.target.checked))}>
    <div><label class="keuze__label" for="${f.id}${index ? `-${index}` : ''}">${o.label}</label>
      ${o.help ? html`<p class="keuze__uitleg" id="${f.id}-${index}-uitleg">${o.help}</p>` : nothing}</div></div>`;

const toggled = (f, value, on) => (on ? [...(f.value ?? []), value] : (f.value ?? []).filter((v) => v !== value));

const group = (f, type) => html`
  <fieldset class="veld__groep" aria-describedby=${described(f)} aria-required=${type === 'radio' && f.required ? 'true' : nothing}
    role=${type === 'radio' ? 'radiogroup' : nothing}>
    <legend class="utrecht-form-label veld__label">${title(f, html`<span>${labelText(f)}</span>`)}</legend>
    ${head(f)}${f.options.map((o, index) => choice(f, o, index, type))}</fieldset>`;

const single = (f) => html`
  ${head({ ...f, help: '' })}<div class="keuze"><input type="checkbox" id=${f.id} name=${f.name} class="keuze__invoer" .checked=${live(f.value === true)}
    aria-invalid=${f.fault ? 'true' : nothing} aria-describedby=${described(f)} @change=${(e) => f.set(e.target.checked)}>
    <div><label class="keuze__label" for=${f.id}>${labelText(f)}</label>
      ${f.help ? html`<p class="keuze__uitleg" id="${f.id}-uitleg">${f.help}</p>` : nothing}</div></div>`;

const labelled = (f, control) => html`
  ${title(f, html`<label class="utrecht-form-label veld__label" for=${f.id}>${labelText(f)}</label>`)}${head(f)}${control}${f.under?.(f) ?? nothing}`;

function control(f) {
  if (f.draw) return labelled(f, f.draw(f));
  if (f.kind === 'radio') return group(f, 'radio');
  if (f.kind === 'checkboxes') return group(f, 'checkbox');
  if (f.kind === 'checkbox') return single(f);
  if (f.kind === 'select') return labelled(f, select(f));
  return labelled(f, f.kind === 'textarea' ? textarea(f) : input(f));
}

/**
 * A field: {id, name, kind, label, value, set(value), help, reads, example, fault, required, rows,
 * autocomplete, heading, options: [{value, label, help}], draw(field), under(field), quiet: not said that it is optional}.
 * `kind`: text, textarea, email, password, tel, search, integer, date, select, radio, checkboxes, checkbox.
 */
export const field = (f) => html`<div class="utrecht-form-field veld ${f.fault ? 'veld--fout' : ''}">${control(f)}</div>`;
