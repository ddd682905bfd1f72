// SPDX-License-Identifier: EUPL-1.2
// After an act that takes its page away: on to what lies with me, which says what was done. Back does not lead to a page that is gone.
import { navigate } from '../router.js';

let gedaan = '';

/** Goes on, and has this sentence said there. */
export const naarWerk = (zin) => {
  gedaan = zin;
  return navigate('/werk', { replace: true });
};

/** The sentence to say, once. */
export const neemGedaan = () => {
  const zin = gedaan;
  gedaan = '';
  return zin;
};
