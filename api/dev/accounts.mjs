// SPDX-License-Identifier: EUPL-1.2
// Prints who may log in to the demo world.
import { readFileSync } from 'node:fs';

const { wachtwoord, accounts } = JSON.parse(readFileSync(new URL('../../db/demo/accounts.json', import.meta.url), 'utf8'));
const width = Math.max(...accounts.map(({ email }) => email.length));

console.log(`\nDemo accounts (password for all: ${wachtwoord})`);
for (const { email, wie } of accounts) console.log(`  ${email.padEnd(width)}  ${wie}`);
