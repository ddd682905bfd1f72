// SPDX-License-Identifier: EUPL-1.2
// Fails when an operation x status that the contract promises was never seen in the API tests.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beloofd, GEZIEN } from './contract.mjs';

const gezien = new Set((existsSync(GEZIEN) ? readdirSync(GEZIEN) : [])
  .flatMap((file) => JSON.parse(readFileSync(`${GEZIEN}/${file}`, 'utf8'))));
const promises = beloofd();
const nooit = promises.filter((wat) => !gezien.has(wat));

console.log(`contract: ${promises.length - nooit.length} of ${promises.length} promised answers were seen`);
if (nooit.length) console.log(`never seen:\n  ${nooit.join('\n  ')}`);
process.exit(nooit.length ? 1 : 0);
