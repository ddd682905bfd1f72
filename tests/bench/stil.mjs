// SPDX-License-Identifier: EUPL-1.2
// Memory with many connections open that ask nothing any more.
import { connect } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import { geheugen } from './systemen.mjs';

const vraagEens = (port) => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => socket.write('GET /v1/gezondheid/leeft HTTP/1.1\r\nHost: bench\r\n\r\n'));
  socket.once('data', (chunk) => (String(chunk).includes(' 200 ') ? resolve(socket) : reject(new Error(String(chunk)))));
  socket.once('error', reject);
});

/** Opens n connections that each asked once, and returns the MB the server then holds. */
export async function stil({ child, port }, n) {
  const open = [];
  for (let i = 0; i < n; i += 50) open.push(...await Promise.all(Array.from({ length: 50 }, () => vraagEens(port))));
  await wacht(500);
  const mb = geheugen(child);
  for (const socket of open) socket.destroy();
  return mb;
}
