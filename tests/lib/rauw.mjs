// SPDX-License-Identifier: EUPL-1.2
// Bytes over a socket, for requests that fetch would never send.
import { connect } from 'node:net';

/**
 * Sends these bytes and gives everything that comes back until the server closes or is silent. A server
 * that hangs up while we are still sending may take its answer with it: then '' comes back.
 */
export function rauw(port, bytes, { stilte = 700 } = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(stilte, () => socket.destroy());
    socket.on('data', (chunk) => { text += chunk.toString('latin1'); });
    socket.on('error', (error) => (text || ['EPIPE', 'ECONNRESET'].includes(error.code) ? resolve(text) : reject(error)));
    socket.on('close', () => resolve(text));
    socket.on('connect', () => socket.write(bytes));
  });
}

/** One request with Connection: close, so that the answer is complete; {status, headers, body}. */
export async function vraag(port, line, headers = {}, body = '') {
  const lines = Object.entries({ host: 'x', connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return lees(await rauw(port, `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`));
}

export function lees(text) {
  const [head, ...rest] = text.split('\r\n\r\n');
  const [first, ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]));
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}
