import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactDefinition } from '../../src/domain/fact-schema.js';
import type { Upcaster } from '../../src/domain/upcaster.js';
import { createCodec } from '../../src/event-store/codec/codec.js';
import { refuseUnreadable } from '../../src/event-store/refuse-unreadable.js';
import { openLogDecoder } from '../../src/read-model/log-decoder.js';
import { openLog } from '../../src/event-store/open-log.js';
import { NO_STREAM } from '../../src/event-store/port.js';
import { journeyFacts } from '../../src/journey/catalogue.js';
import { inClear } from '../support/given.js';
import { memoryKeys } from '../support/memory-keys.js';
import { asStored, LOG_ID, readSample, streamOf } from './support/samples.js';

/** What a later release might make of a type that logs hold in version 1. */
const up: Upcaster = {
  ...{ type: 'PanelAdvised', from: 1, to: [{ type: 'PanelAdvised', version: 2 }] },
  up: (data) => {
    const { advice, ...kept } = data as Record<string, unknown>;
    return [{ type: 'PanelAdvised', version: 2, data: { ...kept, words: advice } }];
  },
};
const now = journeyFacts.PanelAdvised as unknown as FactDefinition;
const { advice, ...kept } = now.fields;
const later: FactDefinition = { ...now, version: 2, fields: { ...kept, words: advice! }, upcasters: [up] };
const sample = asStored(readSample('PanelAdvised.v1.json'));
const kinds = [{ type: 'PanelAdvised', version: 1 }];

describe('an event that a log holds in an older version', () => {
  it('is read as its newest, what is sealed in it with it', async () => {
    const keys = memoryKeys({ fixed: true });
    await keys.ensure(streamOf('PanelAdvised'));
    const of = (definition: FactDefinition) => {
      const definitions = new Map([[definition.type, definition]]);
      const [read] = createCodec({ logId: LOG_ID, definitions, secretOf: keys.secretOf }).decodeStream([
        sample,
      ]);
      return { version: read!.schemaVersion, data: inClear(read!.data) as Record<string, unknown> };
    };
    const [before, after] = [of(now), of(later)];
    expect([before.version, after.version]).toEqual([1, 2]);
    const { advice: words, ...rest } = before.data;
    expect(words).toEqual(expect.any(String));
    expect(after.data).toEqual({ ...rest, words });
  });

  it('lets the log be opened by the way up that its type declares, and by no release without one', () => {
    expect(() => refuseUnreadable(kinds, [later])).not.toThrow();
    expect(() => refuseUnreadable(kinds, [{ ...later, upcasters: [] }])).toThrow('PanelAdvised in version 1');
  });

  it('is read so by what makes the lists, too', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'throughline-older-'));
    const log = await openLog(dir, { mode: 'write' });
    const { id, type, metadata } = sample;
    const data = '{"advisedOn":"2024-03-01","requestId":"r"}';
    await log.store.append('child-018dfe35-ea00-7000-8000-000000000002', NO_STREAM, [
      { id, type, data, metadata },
    ]);
    const { logId } = log.store;
    const events = await log.store.readStream('child-018dfe35-ea00-7000-8000-000000000002');
    await log.close();
    const decoder = openLogDecoder(dir, logId, [later], undefined);
    expect(decoder.decode(events)).toMatchObject([{ schemaVersion: 2, data: { advisedOn: '2024-03-01' } }]);
    decoder.close();
    rmSync(dir, { recursive: true });
  });
});
