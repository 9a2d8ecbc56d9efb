import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewFact } from '../../../src/domain/envelope.js';
import { createCodec, lastHash } from '../../../src/event-store/codec/codec.js';
import { openLog, type OpenLog } from '../../../src/event-store/open-log.js';
import { recordFacts } from '../../../src/event-store/record-facts.js';
import { catalogue } from '../../../src/journey/catalogue.js';
import { uuidV7 } from '../../../src/event-store/uuid-v7.js';

/** A real log in a folder of its own, for as long as a spec lasts. */
export interface LogFolder {
  readonly dir: string;
  readonly log: OpenLog;
  /** Appends what is said at a moment. @returns the position */
  say(stream: string, recordedAt: string, ...facts: readonly NewFact[]): Promise<string>;
  remove(): Promise<void>;
}

export const logFolder = async (): Promise<LogFolder> => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-'));
  const log = await openLog(dir, { mode: 'write' });
  const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
  const codec = createCodec({ logId: log.store.logId, definitions, secretOf: (id) => log.keys.secretOf(id) });
  return {
    dir,
    log,
    say: async (stream, recordedAt, ...facts) => {
      const held = await log.store.readStream(stream);
      const revision = held.length - 1;
      const metadata = { source: 'page', correlationId: 'user-action' };
      const recorded = recordFacts(facts, {
        stream,
        revision,
        recordedAt,
        metadata,
        newId: uuidV7,
        versionOf: () => 1,
      });
      const { events } = codec.encode(recorded, lastHash(held), await log.keys.ensure(stream));
      return (await log.store.append(stream, revision, events)).position;
    },
    remove: async () => {
      await log.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
