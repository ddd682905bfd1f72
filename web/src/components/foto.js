// SPDX-License-Identifier: EUPL-1.2
// A photo of a telephone can be larger than we take: then it is made smaller on the device itself.
import { MEEST } from './bestand.js';

const LANGSTE_ZIJDE = 3000;

/* By the file that was chosen: tried again, it is the same one. */
const kleiner = new WeakMap();

async function verklein(bestand) {
  const beeld = await createImageBitmap(bestand);
  const schaal = Math.min(1, LANGSTE_ZIJDE / Math.max(beeld.width, beeld.height));
  const doek = Object.assign(document.createElement('canvas'), { width: Math.round(beeld.width * schaal), height: Math.round(beeld.height * schaal) });
  const vlak = doek.getContext('2d');
  vlak.fillStyle = 'white'; // what is see-through would become black, and so are the letters on it
  vlak.fillRect(0, 0, doek.width, doek.height);
  vlak.drawImage(beeld, 0, 0, doek.width, doek.height);
  const jpeg = await new Promise((klaar) => { doek.toBlob(klaar, 'image/jpeg', 0.85); });
  return new File([jpeg], `${bestand.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}

/** Promises the file as it can be sent: a photo that is too large is made smaller on this device, anything else is itself. */
export async function pasBestand(bestand) {
  if (!bestand?.type.startsWith('image/') || bestand.size <= MEEST) return bestand;
  if (!kleiner.has(bestand)) kleiner.set(bestand, await verklein(bestand).catch(() => bestand)); // not a picture after all
  return kleiner.get(bestand);
}
