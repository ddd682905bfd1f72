// SPDX-License-Identifier: EUPL-1.2
// The real HAProxy with our configuration, in front of whatever a test wants behind it.
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import { ROOT } from './contract.mjs';
import { vrijePoort } from './server.mjs';

export const CONFIG = `${ROOT}api/edge/haproxy.cfg`;
const adres = (port) => `127.0.0.1:${port}`;

async function open(port) {
  for (const until = Date.now() + 5000; Date.now() < until; await wacht(20)) {
    const ok = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
      socket.on('error', () => resolve(false));
    });
    if (ok) return;
  }
  throw new Error('the edge did not start');
}

/** Starts the edge before these ports; it ends with the test. Returns its own port. */
export async function rand(t, { api, api2, web }) {
  const port = await vrijePoort();
  const env = { PATH: process.env.PATH, EDGE_BIND: adres(port), EDGE_API_1: adres(api), EDGE_WEB: adres(web) };
  if (api2) env.EDGE_API_2 = adres(api2);
  const edge = spawn('/usr/sbin/haproxy', ['-W', '-db', '-f', CONFIG], { env, stdio: 'ignore' });
  const einde = new Promise((resolve) => { edge.once('exit', resolve); });
  t.after(() => { edge.kill('SIGTERM'); return einde; });
  await open(port);
  return port;
}
