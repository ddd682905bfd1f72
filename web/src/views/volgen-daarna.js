// SPDX-License-Identifier: EUPL-1.2
// What comes after an act of who follows a verzoek.
import { announce } from '../components/live-region.js';
import { volger } from '../volgtoegang.js';

/** The page is drawn anew; the focus goes to what came of it. */
export async function verder(again, id, zin) {
  if (!volger()) { again(); return; }
  announce(zin);
  await again();
  document.getElementById(id)?.focus();
}
