// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:net';

/** A port that is free now. */
export function vrijePoort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
