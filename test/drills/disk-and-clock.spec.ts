import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkAnswers } from '../../bench/drills/scaled/check-answers.js';
import { checkedStore } from '../../bench/drills/scaled/check-store.js';
import { startHouse, type House, type Member } from '../../bench/drills/scaled/house.js';
import type { Acknowledged } from '../../bench/drills/scaled/ledger.js';
import { mutationOf } from '../../bench/drills/scaled/said.js';
import { NotAnswered, say } from '../../bench/drills/scaled/saying.js';
import { notWell, saysWhy } from '../../bench/drills/scaled/told.js';
import { until } from '../../bench/drills/scaled/until.js';
import { openEventStoreDb } from '../../src/event-store/eventstore-db/open-eventstore-db.js';
import { startApp, theSources } from '../support/app-process.js';

const shifted = pathToFileURL(join(import.meta.dirname, '..', 'support', 'shifted-clock.mjs')).href;
const program = ['--import', shifted, ...theSources];
const HOUR_MS = 3_600_000;

let root: string;
let house: House;
let member: Member;
let acknowledged: Acknowledged[];

const setClock = (offsetMs: number): void => writeFileSync(join(root, 'clock'), String(offsetMs));
/** Long views soon fill what may be written. */
let times = 1;
const next = () => {
  const mutation = mutationOf(1, acknowledged.length, acknowledged[0]?.child);
  if (!('views' in mutation.input)) return mutation;
  return { ...mutation, input: { ...mutation.input, views: 'It matters to me. '.repeat(times) } };
};
/** The next thing that the one caller says: the same until it is acknowledged. */
const sayNext = async (): Promise<void> => {
  const nth = acknowledged.length;
  const { childId, eventIds, position } = await say(member.app!, next());
  acknowledged.push({ caller: 1, nth, child: childId, event: eventIds[0]!, position });
};
const sayAgainUntilTaken = (): Promise<true> =>
  until('A change is taken', async () => sayNext().then(() => true));
/** What is told to whoever says something now. */
const toldNow = async (): Promise<string> => {
  const { query, input } = next();
  const { status, text } = await member.app!.ask(query, { input });
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] };
  return `${status} ${errors?.[0]?.extensions.code} ${errors?.[0]?.message}`;
};
const readyAgain = (): Promise<true> =>
  until('It is ready', async () =>
    (await member.app!.send('/health/ready')).status === 200 ? true : undefined,
  );
/** Each acknowledged once, and nothing beside it; the instants at which it was recorded. */
const standing = async (): Promise<number[]> => {
  const store = await openEventStoreDb(house.store.url);
  try {
    expect(await checkedStore(store).check(acknowledged)).toBe(acknowledged.length);
    const events = await store.readAll({ limit: 10_000 });
    return events.map(({ metadata }) =>
      Date.parse((JSON.parse(metadata) as { recordedAt: string }).recordedAt),
    );
  } finally {
    await store.close();
  }
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'throughline-hampered-'));
  setClock(0);
  const folder = (name: string): string => mkdtempSync(join(root, `${name}-`));
  house = await startHouse({
    program,
    folder,
    processes: 1,
    env: {},
    appEnv: { DRILL_CLOCK: join(root, 'clock') },
  });
  member = house.members[0]!;
  acknowledged = [];
}, 120_000);
afterEach(() => setClock(0));
afterAll(async () => {
  await house.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a process whose clock jumps', () => {
  it.each([
    ['forward', HOUR_MS],
    ['back', -HOUR_MS],
  ])(
    'by an hour %s records nothing, says so, and goes on once it is right',
    async (_, offset) => {
      await sayNext();
      setClock(offset);
      const why = await saysWhy(member, 'clock');
      expect(why).toMatch(/stands 3[56]\d\d seconds (ahead of|behind)/);
      expect(await toldNow()).toMatch(
        /^503 UNAVAILABLE Nothing was recorded: the clock of this server is wrong/,
      );
      setClock(0);
      await readyAgain();
      await sayNext();
      for (const recordedAt of await standing())
        expect(Math.abs(recordedAt - Date.now())).toBeLessThan(HOUR_MS / 2);
    },
    120_000,
  );
});

describe('a process whose disk takes no more', () => {
  it('records nothing, says so, and goes on where it was once there is room', async () => {
    await house.kill(member);
    // No file of the process may be longer, in half kilobytes: enough to start with, and not for long.
    const limit = 'ulimit -f 400';
    times = 500;
    member.app = await startApp({ program, data: member.data, env: member.env, limit });
    const said = await until('The disk is full', async () => {
      try {
        for (;;) await sayNext();
      } catch (error) {
        if (!(error instanceof NotAnswered)) throw error;
      }
      const [told, why] = [await toldNow(), (await notWell(member.app!)).get('mirror')];
      return told.startsWith('503') && why ? { told, why } : undefined;
    });
    expect(said).toEqual({
      told: expect.stringContaining(
        'UNAVAILABLE Nothing was recorded: this server does not follow the log now',
      ),
      why: 'The mirror of the event store does not follow it.',
    });
    await house.kill(member);
    await house.start(member);
    await readyAgain();
    await sayAgainUntilTaken();
    await standing();
    await checkAnswers(member.app, member.name, acknowledged);
  }, 240_000);
});
