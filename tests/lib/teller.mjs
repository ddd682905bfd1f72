// SPDX-License-Identifier: EUPL-1.2
// A reporter for node --test that only counts: {"passed": N, "failed": N, "skipped": N}.
export default async function* teller(source) {
  const n = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') n[data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed'] += 1;
    if (type === 'test:fail') n.failed += 1;
  }
  yield JSON.stringify(n);
}
