// SPDX-License-Identifier: EUPL-1.2
// Files to upload: the smallest that are whole, and what people might try.
import { deflateSync, crc32 as zlibCrc } from 'node:zlib';

const u16 = (n) => Buffer.from([n >> 8, n & 255]);
const u32 = (n) => { const b = Buffer.alloc(4); b.writeUInt32BE(n); return b; };
const samen = (...delen) => Buffer.concat(delen.map((deel) => (typeof deel === 'string' ? Buffer.from(deel, 'latin1') : deel)));

const segment = (marker, inhoud) => samen(Buffer.from([0xff, marker]), u16(inhoud.length + 2), inhoud);
const EXIF = samen('Exif\0\0II*\0\x08\0\0\0\x02\0', '\x12\x01\x03\0\x01\0\0\0\x06\0\0\0', '\x25\x88\x04\0\x01\0\0\0GPS!');

/** A photo of 8 by 8, turned, with the place where it was taken. extra: bytes in a comment. */
export const jpeg = (extra = Buffer.alloc(0)) => samen('\xff\xd8', segment(0xe1, EXIF), ...(extra.length ? [segment(0xfe, extra)] : []),
  segment(0xdb, Buffer.from([0, 1])), segment(0xc0, samen('\x08', u16(8), u16(8), '\x01\x01\x11\0')), segment(0xc4, Buffer.from([0])),
  segment(0xda, samen('\x01\x01\0\0\x3f\0')), '\x12\xff\0\x34', '\xff\xd9');

const brok = (soort, inhoud) => samen(u32(inhoud.length), soort, inhoud, u32(zlibCrc(samen(soort, inhoud))));

/** A picture; ruw: how many bytes it unpacks to, as it says itself unless given. */
export function png({ breedte = 10, hoogte = 4, ruw, ruis } = {}) {
  const pixels = ruis ?? Buffer.alloc(ruw ?? hoogte * (1 + 3 * breedte));
  return samen('\x89PNG\r\n\x1a\n', brok('IHDR', samen(u32(breedte), u32(hoogte), '\x08\x02\0\0\0')),
    brok('tEXt', samen('Author\0Jan de Melder')), brok('IDAT', deflateSync(pixels, { level: ruis ? 0 : 9 })), brok('IEND', Buffer.alloc(0)));
}

/** A PDF; wat: more objects. */
export const pdf = (wat = '') => samen('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', wat, 'trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n');

/** An object of a PDF with a packed stream. */
export const stroom = (woorden, inhoud) => samen(`5 0 obj\n<< ${woorden} /Filter /FlateDecode >>\nstream\n`, deflateSync(inhoud, { level: 9 }), '\nendstream\nendobj\n');

/** A PNG of about this many bytes that cannot be packed smaller. */
export function grotePng(bytes) {
  const breedte = 1000;
  const hoogte = Math.floor(bytes / (1 + 3 * breedte));
  const ruis = Buffer.alloc(hoogte * (1 + 3 * breedte));
  for (let i = 0; i < ruis.length; i += 1) ruis[i] = i % (1 + 3 * breedte) ? (i * 2654435761) >>> 24 : 0;
  return png({ breedte, hoogte, ruis });
}
