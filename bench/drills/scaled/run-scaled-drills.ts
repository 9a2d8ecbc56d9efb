import { join } from 'node:path';
import { openEventStoreDb } from '../../../src/event-store/eventstore-db/open-eventstore-db.js';
import { Wrong } from '../check-log.js';
import { chances } from '../chances.js';
import { startCallers } from './callers.js';
import type { Callers } from './callers.js';
import { checkAnswers } from './check-answers.js';
import { checkedStore } from './check-store.js';
import type { CheckedStore } from './check-store.js';
import { checkWhole } from './check-whole.js';
import { startHouse } from './house.js';
import type { House, HouseOptions, Member } from './house.js';
import { openLedger } from './ledger.js';
import type { Ledger } from './ledger.js';
import { seeLists } from './lists-seen.js';
import type { ListsSeen } from './lists-seen.js';
import { sleep, until } from './until.js';
import { KILLED } from './scene.js';
import type { Victim } from './scene.js';
import { strike } from './victims.js';

export interface ScaledDrill extends HouseOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Left out: whatever can be killed. */
  readonly victims?: readonly Victim[];
  /** One after another, and not as the seed says. */
  readonly inTurn?: boolean;
}

const CALLERS = 6;
const LONGEST_MS = 600;

interface Running {
  readonly house: House;
  readonly callers: Callers;
  readonly ledger: Ledger;
  readonly lists: ListsSeen;
  readonly store: CheckedStore;
}

const isReady = async ({ name, app }: Member): Promise<true> => {
  const { status, text } = await app!.send('/health/ready');
  if (status !== 200) throw new Wrong(`${name}: ${text}`);
  return true;
};

const allReady = async ({ members }: House): Promise<void> => {
  for (const member of members) await until(`${member.name} is ready`, () => isReady(member));
};

const someAreAnswered = ({ callers }: Running): Promise<true> => {
  const due = callers.acknowledged() + CALLERS;
  // What went wrong with a caller is thrown when all are paused.
  return until('Somebody is answered', () =>
    callers.acknowledged() >= due || callers.trouble() !== undefined ? true : undefined,
  );
};

/** What must hold after each round. @returns events in all */
const check = async ({ house, ledger, lists, store }: Running): Promise<number> => {
  const acknowledged = ledger.all();
  const events = await store.check(acknowledged);
  await until('Somebody keeps the lists', () => lists.owner());
  for (const { app, name } of house.members) await checkAnswers(app!, name, acknowledged);
  return events;
};

const round = async (running: Running, victim: Victim, chance: () => number): Promise<string> => {
  const { house, callers, lists } = running;
  const before = callers.acknowledged();
  callers.resume();
  await sleep(chance() * LONGEST_MS);
  const seen = await strike[victim]({ house, lists, chance });
  const back = performance.now();
  await allReady(house);
  const ready = ((performance.now() - back) / 1_000).toFixed(2);
  await someAreAnswered(running);
  await callers.pause();
  const events = await check(running);
  return `${victim.padEnd(8)}  ${seen}, ready ${ready} s later; ${callers.acknowledged() - before} acknowledged, ${events} events`;
};

const runRounds = async (
  drill: ScaledDrill,
  running: Running,
  tell: (line: string) => void,
): Promise<void> => {
  const { rounds, seed, victims = KILLED, inTurn = false } = drill;
  const chance = chances(seed);
  for (let nth = 1; nth <= rounds; nth++) {
    const which = inTurn ? nth - 1 : Math.floor(chance() * victims.length);
    const victim = victims[which % victims.length]!;
    tell(`${String(nth).padStart(3)} of ${rounds}  ${await round(running, victim, chance)}`);
    if (nth % 25 === 0) await checkWhole(drill.program, running.house.members);
  }
  if (rounds % 25 !== 0) await checkWhole(drill.program, running.house.members);
  const again = [...running.callers.again()].map(([why, times]) => `${why} ${times}`).join(', ');
  tell(`${running.callers.acknowledged()} commands were acknowledged. Said again: ${again || 'none'}.`);
};

/**
 * Kills any process, the one that keeps the lists, the event store or the database, one a round, under load.
 * @throws Wrong at the first thing that is not as it must be
 */
export const runScaledDrills = async (drill: ScaledDrill, tell: (line: string) => void): Promise<void> => {
  const house = await startHouse(drill);
  const lists = await seeLists(house.listsUrl);
  const store = await openEventStoreDb(house.store.url, { patience: { inAll: 60_000 } });
  const ledger = openLedger(join(drill.folder('ledger'), 'acknowledged'));
  const callers = startCallers(house, ledger, CALLERS, (caller) => chances(drill.seed * 1_000 + caller));
  try {
    await allReady(house);
    await runRounds(drill, { house, callers, ledger, lists, store: checkedStore(store) }, tell);
  } catch (error) {
    for (const { name, app } of house.members)
      tell(`${name} said last: ${app?.said().split('\n').slice(-8).join('\n')}`);
    throw error;
  } finally {
    callers.end();
    await callers.pause().catch(() => undefined); // what went wrong was thrown above
    await store.close();
    await lists.close();
    await house.stop();
  }
};
