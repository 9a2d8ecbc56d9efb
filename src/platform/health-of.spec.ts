import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MirrorStanding } from '../event-store/mirror/mirror.js';
import { positionText } from '../event-store/positions.js';
import { healthOf } from './health-of.js';
import type { ReadModelHealth } from '../read-model/read-model.js';

const lists: ReadModelHealth = {
  position: '00000000000000000007',
  ...{ lagEvents: 0, lagSeconds: 0, heardSecondsAgo: 0.4, failing: undefined, rebuilding: undefined },
  ...{ parked: [], skipped: [] },
};
const parked = (count: number): ReadModelHealth['parked'] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ child: `child of ${i}`, position: '', attempts: 3, error: 'Fable is not a date', parkedAt: '' },
    skippedBecause: null,
  }));

const follows: MirrorStanding = {
  ...{ position: positionText(1), events: 1, behindSeconds: 0, failing: undefined },
};

let dir: string;
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'throughline-health-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const stands = async (than: {
  lists?: Partial<ReadModelHealth>;
  head?: () => Promise<string>;
  missingKeys?: number;
  keysAreAway?: boolean;
  refusedAt?: number;
  dir?: string;
  mirror?: Partial<MirrorStanding>;
}) => {
  const health = await healthOf({
    dir: than.dir ?? dir,
    store: { head: than.head ?? (async () => '0') },
    readModel: { health: async () => ({ ...lists, ...than.lists }) },
    keys: { missing: () => than.missingKeys ?? 0, areAway: () => than.keysAreAway ?? false },
    refusedAt: () => than.refusedAt,
    mirror: than.mirror && { standing: () => ({ ...follows, ...than.mirror }) },
  });
  const unwell = health.parts.filter(({ status }) => status !== 'up');
  return [health.ready, ...unwell.map(({ part, status, reason }) => `${part} ${status}: ${reason}`)];
};

describe('a service', () => {
  it('is ready where its log, its keys and its lists are well', async () => {
    expect(await stands({})).toEqual([true]);
  });
  it('is not ready where its log cannot be read', async () => {
    const head = () => Promise.reject(new Error('no such file'));
    expect(await stands({ head })).toEqual([false, 'log down: The log cannot be read.']);
  });
  it('is not ready where the folder of its log is gone', async () => {
    expect(await stands({ dir: join(dir, 'gone') })).toEqual([
      false,
      'log down: The folder of the log cannot be read.',
    ]);
  });
  it('is not ready just after the disk refused an append, and is tried again later', async () => {
    expect(await stands({ refusedAt: Date.now() })).toEqual([
      false,
      'log down: The disk refused what was to be recorded.',
    ]);
    expect(await stands({ refusedAt: Date.now() - 60_000 })).toEqual([true]);
  });
  it('is not ready where keys are missing', async () => {
    expect(await stands({ missingKeys: 1 })).toEqual([
      false,
      'keys down: Keys of records are missing. Bring the key file back.',
    ]);
  });
  it('is not ready where the keys that it shares cannot be asked for', async () => {
    expect(await stands({ keysAreAway: true })).toEqual([
      false,
      'keys down: The database of keys cannot be asked. Look at KEY_DATABASE_URL.',
    ]);
  });
  it.each<[string, Partial<ReadModelHealth>]>([
    ['lists down: The lists are not made yet.', { position: undefined }],
    ['lists down: The lists are too far behind the log.', { lagEvents: 9, lagSeconds: 301 }],
    ['projector down: What keeps the lists fails. The log says how.', { failing: 'TypeError' }],
    ['projector down: What keeps the lists is silent.', { heardSecondsAgo: 61 }],
    ['parked down: Too many children are parked.', { parked: parked(101) }],
  ])('is not ready, and says "%s"', async (reason, than) => {
    expect(await stands({ lists: than })).toEqual([false, reason]);
  });
  it('is not ready where its lists cannot be read, and claims no figures of them', async () => {
    const unread = await healthOf({
      ...{ dir, store: { head: async () => '0' }, refusedAt: () => undefined },
      keys: { missing: () => 0, areAway: () => false },
      readModel: { health: () => Promise.reject(new Error('the database is gone')) },
    });
    expect(unread.ready).toBe(false);
    expect([unread.lagEvents, unread.parkedChildren]).toEqual([undefined, undefined]);
    expect(unread.parts.at(-1)?.reason).toBe('The lists cannot be read.');
  });
  it('is ready, and says that somebody should look, where a few children are parked', async () => {
    expect(await stands({ lists: { parked: parked(1) } })).toEqual([
      true,
      'parked degraded: Children are parked: see "throughline parked".',
    ]);
  });
  it('is ready while its lists are a little behind', async () => {
    expect(await stands({ lists: { lagEvents: 2_000, lagSeconds: 12 } })).toEqual([true]);
  });
});

describe('a service whose log lies in an event store', () => {
  it('is ready while the mirror follows', async () => {
    expect(await stands({ mirror: {} })).toEqual([true]);
  });
  it('is not ready while the mirror does not follow', async () => {
    expect(await stands({ mirror: { failing: 'The disk is full.' } })).toEqual([
      false,
      'mirror down: The mirror of the event store does not follow it.',
    ]);
  });
  it('is not ready where the event store has held more for five seconds', async () => {
    expect(await stands({ mirror: { behindSeconds: 7 } })).toEqual([
      false,
      'mirror down: The mirror is behind its event store.',
    ]);
  });
});
