// SPDX-License-Identifier: EUPL-1.2
// Bytes over a socket, for requests that fetch would never send.
import { connect } from 'node:net';

/* How long the body behind this head is, of what came of it so far; Infinity: until the server hangs up. */
function lengte(kop, body) {
  if (/^HTTP\/1\.\d (1\d\d|204|304)/.test(kop)) return 0;
  if (/\r\ntransfer-encoding: *chunked/i.test(kop)) return body.match(/^(?:[^]*?\r\n)??0\r\n\r\n/)?.[0].length ?? Infinity;
  return Number(kop.match(/\r\ncontent-length: *(\d+)/i)?.[1] ?? Infinity);
}

/** How many answers are whole in what came so far. */
function heel(text) {
  let n = 0;
  for (let from = 0; ;) {
    const end = text.indexOf('\r\n\r\n', from) + 4;
    if (end < 4) return n;
    const kop = text.slice(from, end);
    from = end + lengte(kop, text.slice(end));
    if (from > text.length) return n;
    n += /^HTTP\/1\.\d 1/.test(kop) ? 0 : 1;
  }
}

/**
 * Sends these bytes and gives everything that comes back until so many answers are whole, the server closes, or is silent
 * for so many ms. With antwoorden: Infinity it is about what else comes. A server that hangs up while we are still
 * sending may take its answer with it: then '' comes back.
 */
export function rauw(port, bytes, { antwoorden = 1, stilte = 15_000 } = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(stilte, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (heel(text) >= antwoorden) socket.destroy();
    });
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
