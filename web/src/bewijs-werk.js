// SPDX-License-Identifier: EUPL-1.2
// A worker that solves one riddle: the page itself stays quick. Says {gedaan} after each part, {bewijs} at the end.
import { losOp } from './bewijs.js';

addEventListener('message', ({ data }) => {
  postMessage({ bewijs: losOp(data, (gedaan) => postMessage({ gedaan })) });
});
