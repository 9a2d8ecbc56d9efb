import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { DatabaseProblem } from '../../src/postgres/database-problem.js';
import { newChild, opensIn, sealedBy, until } from './fixture.js';
import { given, openOne } from './shared-fixture.js';

/** A database that goes away and comes back. */
export const goingAway = (): void => {
  /** Stands before the database, and can cut everybody off. */
  const standBefore = async (): Promise<{
    url: string;
    cut: () => void;
    mend: () => void;
    close: () => void;
  }> => {
    const sockets = new Set<Socket>();
    let isCut = false;
    const { hostname, port } = new URL(given().url);
    const gate: Server = createServer((socket) => {
      if (isCut) return void socket.destroy();
      const behind = connect(Number(port), hostname);
      for (const one of [socket, behind]) {
        sockets.add(one);
        one
          .on('error', () => undefined)
          .on('close', () => {
            socket.destroy();
            behind.destroy();
          });
      }
      socket.pipe(behind).pipe(socket);
    });
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
    const at = new URL(given().url);
    at.port = String((gate.address() as AddressInfo).port);
    const cut = (): void => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    };
    return { url: at.href, cut, mend: () => (isCut = false), close: () => gate.close() };
  };

  it('is said in a sentence, makes no key known, and is used again when it is back', async () => {
    const gate = await standBefore();
    const troubles: unknown[] = [];
    const store = await openOne({ url: gate.url, onTrouble: (why) => void troubles.push(why) });
    const child = newChild();
    const sealed = sealedBy(await store.ensure(child), 'wishes');
    gate.cut();
    await expect(store.ensure(newChild())).rejects.toThrow(DatabaseProblem);
    await expect((async () => store.claims.find('upn', 'A1'))()).rejects.toThrow(DatabaseProblem);
    expect(opensIn(store, sealed)).toBe('wishes');
    await until(() => troubles.length > 0);
    expect(troubles[0]).toBeInstanceOf(DatabaseProblem);

    gate.mend();
    await until(() => troubles.at(-1) === undefined);
    expect((await store.ensure(newChild())).keyId).toBeDefined();
    gate.close();
  });
};
