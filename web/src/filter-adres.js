// SPDX-License-Identifier: EUPL-1.2
// Filters as they stand in an address. Pure.
import { withQuery } from './router.js';

/** What an address gives for a name: once, more often, or as a,b. */
export const valuesOf = (query, name) => [...new Set(query.getAll(name).flatMap((one) => one.split(',')).filter(Boolean))];

/** The address without what the server said of it that it cannot be (a filter that is no more); null when it said no such thing. */
export function withoutFaults(href, { status, errors = [] }) {
  const { searchParams } = new URL(href, 'http://x');
  const names = errors.map(({ location }) => location.replace('/', '')).filter((name) => searchParams.has(name));
  return status === 400 && names.length ? withQuery(href, Object.fromEntries(names.map((name) => [name, null]))) : null;
}
