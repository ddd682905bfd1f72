// SPDX-License-Identifier: EUPL-1.2
// The contract, readable: made in the browser from /v1/openapi.json. Its own words are Dutch in each language.
import { html, nothing } from '../html.js';
import { call } from '../api.js';
import { basis } from '../contract.js';
import { t } from '../texts/nl.js';
import { linkButton } from '../components/button.js';
import { icon } from '../components/icon.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export const laad = async (_, signal) => (await call('openapi_json', { signal })).data;

const follow = (doc, node) => (node?.$ref ? node.$ref.split('/').slice(1).reduce((at, step) => at?.[step], doc) : node) ?? {};
const nameOf = (node) => node?.$ref?.replace(/^.*\//, '');

function typeOf(doc, node) {
  const real = follow(doc, node);
  if (real.oneOf) return real.oneOf.map(nameOf).join(' | ');
  if (real.type === 'array') return t('apidoc.lijst', { van: typeOf(doc, real.items) });
  const base = nameOf(node ?? {}) && real.type === 'object' ? nameOf(node) : [real.type, real.format && `(${real.format})`].filter(Boolean).join(' ');
  return real.nullable ? t('apidoc.of_null', { type: base }) : base;
}

const LIMITS = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'];

/* What a value means, and between which limits it stays. */
function meaning(doc, node, description) {
  const real = follow(doc, node);
  const words = LIMITS.filter((word) => real[word] !== undefined).map((word) => t(`apidoc.${word}`, { n: real[word] }));
  if (real.enum) words.push(t('apidoc.een_van', { waarden: real.enum.filter((v) => v !== null).join(', ') }));
  if (real.pattern) words.push(t('apidoc.pattern', { vorm: real.pattern }));
  return html`<span lang="nl">${description ?? real.description ?? nothing}</span> <span class="stil klein">${words.join(', ')}</span>`;
}

const table = (caption, rows) => html`<div class="lijst apidoc__vak"><table class="lijst__tabel apidoc__tabel"><caption>${caption}</caption>
  <thead><tr><th scope="col">${t('apidoc.naam')}</th><th scope="col">${t('apidoc.type')}</th><th scope="col">${t('apidoc.uitleg')}</th></tr></thead>
  <tbody>${rows.map(([name, type, text]) => html`<tr class="lijst__rij"><th scope="row" data-label=${t('apidoc.naam')}><code>${name}</code></th>
    <td data-label=${t('apidoc.type')}>${type}</td><td data-label=${t('apidoc.uitleg')}>${text}</td></tr>`)}</tbody></table></div>`;

const properties = (doc, caption, node) => {
  const real = follow(doc, node);
  if (real.oneOf) return real.oneOf.map((one) => properties(doc, t('apidoc.vorm', { naam: nameOf(one) }), one));
  if (real.type === 'array') return properties(doc, caption, real.items);
  const must = real.required ?? [];
  const rows = Object.entries(real.properties ?? {}).map(([name, child]) => [name, html`${typeOf(doc, child)}${must.includes(name) ? html` <strong>${t('apidoc.verplicht')}</strong>` : nothing}`, meaning(doc, child)]);
  return rows.length ? table(caption, rows) : nothing;
};

const parameters = (doc, list) => {
  const rows = list.map((one) => follow(doc, one)).map((one) => [one.name, html`${one.in}, ${typeOf(doc, one.schema)}${one.required ? html` <strong>${t('apidoc.verplicht')}</strong>` : nothing}`, meaning(doc, one.schema, one.description)]);
  return rows.length ? table(t('apidoc.parameters'), rows) : nothing;
};

const answerOf = (doc, [status, ref]) => {
  const real = follow(doc, ref);
  const content = Object.values(real.content ?? {})[0];
  return [status, content ? nameOf(content.schema) ?? typeOf(doc, content.schema) : t('apidoc.geen_inhoud'), html`<span lang="nl">${real.description ?? ''}</span>`];
};

const operation = (doc, { method, path, one, shared }) => {
  const content = Object.values(follow(doc, one.requestBody)?.content ?? {})[0];
  const good = Object.entries(one.responses).find(([status, ref]) => /^2/.test(status) && follow(doc, ref).content);
  const goodSchema = good && Object.values(follow(doc, good[1]).content)[0].schema;
  return html`<details class="apidoc__op" id=${one.operationId}>
    <summary>${icon('chevron-right')}<span class="apidoc__methode apidoc__methode--${method}">${method.toUpperCase()}</span> <code>${path}</code> <span class="apidoc__zin" lang="nl">${one.summary}</span></summary>
    <div class="apidoc__inhoud"><p lang="nl">${one.description}</p>
      <p class="stil">${t('apidoc.wie', { rollen: (one['x-rollen'] ?? []).join(', ') })} ${t('apidoc.id')} <code>${one.operationId}</code></p>
      ${parameters(doc, [...shared, ...(one.parameters ?? [])])}
      ${content ? properties(doc, t('apidoc.stuur'), content.schema) : nothing}
      ${content?.example ? html`<pre tabindex="0" aria-label=${t('apidoc.voorbeeld')}><code>${JSON.stringify(content.example, null, 2)}</code></pre>` : nothing}
      ${table(t('apidoc.antwoorden'), Object.entries(one.responses).map((entry) => answerOf(doc, entry)))}
      ${goodSchema ? properties(doc, t('apidoc.krijg'), goodSchema) : nothing}</div></details>`;
};

const operationsOf = (doc) => Object.entries(doc.paths).flatMap(([path, item]) => METHODS.filter((m) => item[m])
  .map((method) => ({ method, path, one: item[method], shared: item.parameters ?? [] })));

const tagId = (name) => `tag-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;

export const toon = (doc) => {
  const all = operationsOf(doc);
  return html`<div class="bladzijde apidoc">
    <h1 class="utrecht-heading-1">${t('apidoc.kop', { versie: doc.info.version })}</h1>
    <p class="apidoc__tekst" lang="nl">${doc.info.description}</p>
    <div class="knoppen">${linkButton(t('apidoc.json'), `${basis}/openapi.json`, { name: 'download' })}${linkButton(t('apidoc.yaml'), `${basis}/openapi.yaml`, { kind: 'stil', name: 'download' })}</div>
    <nav aria-label=${t('apidoc.onderwerpen')}><ul class="apidoc__nav" lang="nl">${doc.tags.map((tag) => html`<li><a class="utrecht-link" href="#${tagId(tag.name)}">${tag.name}</a></li>`)}</ul></nav>
    ${doc.tags.map((tag) => html`<section class="blok" aria-labelledby=${tagId(tag.name)}>
      <h2 class="utrecht-heading-2" id=${tagId(tag.name)} tabindex="-1" lang="nl">${tag.name}</h2><p class="stil" lang="nl">${tag.description}</p>
      ${all.filter(({ one }) => one.tags.includes(tag.name)).map((entry) => operation(doc, entry))}</section>`)}
  </div>`;
};
