// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:net';

/* Below the ports that the system gives to connections by itself, and a block of them for each process: so nobody takes one
 * between the moment that it is found free and the moment that a server listens there. */
const EERSTE = 20_000;
const PER_PROCES = 20;
const PROCESSEN = 600;

let aantal = 0;

const isVrij = (port) => new Promise((resolve) => {
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});

/** A port that is free, and stays so until the test uses it. */
export async function vrijePoort() {
  for (let keer = 0; keer < PER_PROCES; keer += 1) {
    const port = EERSTE + (process.pid % PROCESSEN) * PER_PROCES + (aantal % PER_PROCES);
    aantal += 1;
    if (await isVrij(port)) return port;
  }
  throw new Error('no port is free');
}
