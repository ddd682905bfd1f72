// SPDX-License-Identifier: EUPL-1.2
// The files in a zip, by its central directory: name -> text.
import { inflateRawSync } from 'node:zlib';

export function uitpakken(bytes) {
  const einde = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const uit = new Map();
  for (let n = bytes.readUInt16LE(einde + 10), at = bytes.readUInt32LE(einde + 16); n > 0; n -= 1) {
    const [methode, lengte] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [naam, extra, tekst] = [28, 30, 32].map((plek) => bytes.readUInt16LE(at + plek));
    const kop = bytes.readUInt32LE(at + 42);
    const begin = kop + 30 + bytes.readUInt16LE(kop + 26) + bytes.readUInt16LE(kop + 28);
    const inhoud = bytes.subarray(begin, begin + lengte);
    uit.set(bytes.toString('utf8', at + 46, at + 46 + naam), (methode ? inflateRawSync(inhoud) : inhoud).toString());
    at += 46 + naam + extra + tekst;
  }
  return uit;
}
