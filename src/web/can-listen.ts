import { createServer } from 'node:net';

/**
 * Looks whether an address is free, before long work is done that would be in vain.
 * @throws what listening throws
 */
export const mustBeFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => server.close(() => resolve()));
  });
