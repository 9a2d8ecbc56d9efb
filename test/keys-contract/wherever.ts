import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCodec } from '../../src/event-store/codec/codec.js';
import { createCommandHandler } from '../../src/event-store/command-handler.js';
import { keysLeftAt, openKeysAt } from '../../src/event-store/keys/keys-at.js';
import type { KeysAt } from '../../src/event-store/keys/keys-at.js';
import { KekProblem } from '../../src/event-store/keys/kek.js';
import { createMemoryStore } from '../../src/event-store/memory-store.js';
import { catalogue } from '../../src/journey/catalogue.js';
import { openSharedLogDecoder } from '../../src/read-model/log-decoder.js';
import { clockAt } from '../support/clock.js';
import { versionOf } from '../support/memory-log.js';
import { order, stream, viewOf } from '../support/said-views.js';
import { newChild, newKek } from './fixture.js';
import { given } from './shared-fixture.js';

const options = { mode: 'write', logId: 'l', mayCreate: true } as const;
let dir: string;

/** The same log's keys in a folder, and in a database. */
const places = (): readonly KeysAt[] => [
  { dir, kek: given().kek },
  { url: given().url, setting: 'KEY_DATABASE_URL', kek: given().kek },
];

/** Keys opened by whoever knows only where they are. */
export const wherever = (): void => {
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'keys-at-'))));
  afterEach(() => rmSync(dir, { recursive: true }));

  it('are opened in either place, and refused in either with another key-encryption key', async () => {
    for (const at of places()) {
      const store = await openKeysAt(at, options);
      expect((await store.ensure(newChild())).keyId).toBeDefined();
      await store.close();
      await expect(openKeysAt({ ...at, kek: newKek() }, options)).rejects.toThrow(KekProblem);
    }
  });
  it('are looked through for what an erasure should have taken, without a key-encryption key', async () => {
    for (const at of places()) {
      const store = await openKeysAt(at, options);
      const [left, gone] = [newChild(), newChild()];
      await store.ensureAll([left, gone]);
      await store.erase(gone);
      await store.close();
      expect(await keysLeftAt({ ...at, kek: undefined }, [gone, left])).toEqual([
        { subject: left, keys: 1, claims: 0 },
      ]);
    }
  });
  it('open events for a thread that refreshes what it knows', async () => {
    for (const at of places()) {
      const store = createMemoryStore();
      const { logId } = store;
      const keys = await openKeysAt(at, { ...options, logId });
      const decoder = await openSharedLogDecoder(at, logId, catalogue);
      const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
      const codec = createCodec({ logId, definitions, secretOf: keys.secretOf });
      const clock = clockAt('2026-11-02T09:00:00.000Z');
      const handler = createCommandHandler({
        store,
        codec,
        keys,
        clock,
        versionOf,
        lastRecordedAt: undefined,
      });
      await handler.execute(order('a', 'To be asked.'));
      await decoder.refresh();
      const [event] = decoder.decode(await store.readStream(stream));
      expect(viewOf(event)).toBe('To be asked.');
      await decoder.close();
      await keys.close();
    }
  });
};
