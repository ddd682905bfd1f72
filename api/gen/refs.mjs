// SPDX-License-Identifier: EUPL-1.2
// $ref: every reference points into this document, at something that is there.

/** What `#/a/b` points at, or undefined. */
export function lookup(doc, ref) {
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return undefined;
  return ref
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((at, part) => (at && Object.hasOwn(at, part) ? at[part] : undefined), doc);
}

/** The thing itself, when it may be given as a reference. */
export function resolve(doc, thing) {
  return thing && thing.$ref ? resolve(doc, lookup(doc, thing.$ref)) : thing;
}

/** The name in `#/components/schemas/Naam`, or null when the reference points elsewhere. */
export function schemaName(ref) {
  const match = /^#\/components\/schemas\/([A-Za-z][A-Za-z0-9]*)$/.exec(ref);
  return match ? match[1] : null;
}

/** Tells of each reference that points at nothing. */
export function checkRefs(doc, faults) {
  const visit = (at, where) => {
    if (!at || typeof at !== 'object') return;
    if (typeof at.$ref === 'string' && lookup(doc, at.$ref) === undefined) {
      faults.add(where, `$ref '${at.$ref}' points at nothing`);
    }
    for (const [key, value] of Object.entries(at)) {
      if (key !== 'example' && key !== 'examples') visit(value, `${where}/${key}`);
    }
  };
  visit(doc, '#');
}
