import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { event, events, ids } from '../../test/store-contract/fixture.js';
import { LANDMARKS } from './sqlite/rows.js';
import { openLogReader } from './log-reader.js';
import type { LogReader } from './log-reader.js';
import { START_POSITION } from './port.js';
import type { EventStore } from './port.js';
import { openSqliteStore } from './sqlite-store.js';

let dir: string;
let store: EventStore;
let reader: LogReader;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'log-'));
  store = openSqliteStore(join(dir, 'log.db'));
  for (let turn = 0; turn < 3; turn += 1)
    for (const child of ['a', 'b', 'c', 'd', 'e'])
      await store.append(`child-${child}`, turn * 2 - 1, events(2));
  await store.append('authority', -1, [event()]);
  reader = openLogReader(join(dir, 'log.db'));
});
afterEach(async () => {
  reader.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const names = (of: Iterable<{ stream: string }>): string[] => [...of].map((one) => one.stream);

describe('reading a log in bulk', () => {
  it('gives one stream after another, each whole and in order', async () => {
    for (const { stream, events: read } of reader.streams())
      expect(read).toEqual(await store.readStream(stream));
    expect(names(reader.streams())).toEqual([
      'child-a',
      'child-b',
      'child-c',
      'child-d',
      'child-e',
      'authority',
    ]);
  });
  it('finds landmarks by their index, in log order, up to a position', async () => {
    const [linked, erased] = ['RecordsLinked', 'SubjectErased'].map((type) => ({ ...event(), type }));
    await store.append('child-b', 5, [linked!]);
    const { position } = await store.append('child-a', 5, [event(), erased!]);
    expect(reader.landmarks().map(({ stream, type }) => [stream, type])).toEqual([
      ['child-b', 'RecordsLinked'],
      ['child-a', 'SubjectErased'],
    ]);
    expect(reader.landmarks(String(Number(position) - 1).padStart(20, '0'))).toHaveLength(1);
    const db = new DatabaseSync(join(dir, 'log.db'), { readOnly: true });
    const [step] = db.prepare(`EXPLAIN QUERY PLAN ${LANDMARKS}`).all(9);
    db.close();
    expect(step!['detail']).toContain('USING INDEX landmark');
  });
  it('gives only the streams with a prefix', () => {
    expect(names(reader.streams({ prefix: 'child-' }))).not.toContain('authority');
  });
  it('gives each stream to exactly one shard', () => {
    const shards = [0, 1, 2].map((shard) => names(reader.streams({ shard, shards: 3 })));
    expect(shards.flat().sort()).toEqual(names(reader.streams()).sort());
    expect(shards.every((shard) => shard.length === 2)).toBe(true);
  });
  it('resumes after the number of a stream', () => {
    const all = [...reader.streams()];
    expect(names(reader.streams({ afterNumber: all[2]!.number }))).toEqual(names(all.slice(3)));
  });
  it('leaves out what came after a position, and streams that then are empty', async () => {
    const upTo = (await store.readStream('child-b'))[1]!.position;
    expect([...reader.streams({ upTo })].map(({ stream, events: read }) => [stream, read.length])).toEqual([
      ['child-a', 2],
      ['child-b', 2],
    ]);
    expect(reader.stream('child-b', upTo)).toHaveLength(2);
  });
  it('gives the whole log in order, between two positions and for a prefix', async () => {
    const log = await store.readAll({ limit: 100 });
    expect([...reader.all()]).toEqual(log);
    const between = reader.all({ after: log[3]!.position, upTo: log[9]!.position });
    expect(ids([...between])).toEqual(ids(log.slice(4, 10)));
    expect(names(reader.all({ prefix: 'auth' }))).toEqual(['authority']);
  });
  it('counts the events after a position, and up to one, and none beyond the last', async () => {
    const log = await store.readAll({ limit: 100 });
    const [after, upTo] = [log[3]!.position, log[9]!.position];
    expect(
      [{}, { after }, { upTo }, { after, upTo }, { upTo: '0'.repeat(16) + '9999' }].map(reader.count),
    ).toEqual([...[31, 27, 10, 6, 31]]);
    expect(reader.count({ after: reader.head() })).toBe(0);
  });
  it('reads one stream, or nothing of one that does not exist', async () => {
    expect(reader.stream('child-c')).toEqual(await store.readStream('child-c'));
    expect(reader.stream('child-x')).toEqual([]);
  });
  it('sees later appends, knows the head and the log', async () => {
    const before = reader.dataVersion();
    const { position } = await store.append('child-a', 5, [event()]);
    expect(reader.head()).toBe(position);
    expect(reader.dataVersion()).not.toBe(before);
    expect(reader.logId).toBe(store.logId);
  });
  it('tells the last event at a position or before it, and none at the start', async () => {
    const log = await store.readAll({ limit: 100 });
    expect(reader.lastAt(log[3]!.position)).toEqual(log[3]);
    expect(reader.lastAt('0'.repeat(16) + '9999')).toEqual(log.at(-1));
    expect(reader.lastAt(START_POSITION)).toBeUndefined();
  });
  it('can be left in the middle', () => {
    for (const one of reader.all()) if (one.revision === 1) break;
    for (const one of reader.streams()) if (one.stream === 'child-b') break;
    expect([...reader.all()]).toHaveLength(31);
  });
  it('has nothing to read where there is no log', () => {
    expect(() => openLogReader(join(dir, 'nothing.db'))).toThrow();
  });
});
