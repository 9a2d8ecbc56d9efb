import { Wrong } from '../check-log.js';
import type { House, Member } from './house.js';
import type { ListsSeen } from './lists-seen.js';
import { sleep, until } from './until.js';

export const VICTIMS = ['process', 'owner', 'store', 'database'] as const;
export type Victim = (typeof VICTIMS)[number];

export interface Scene {
  readonly house: House;
  readonly lists: ListsSeen;
  /** A number from 0 up to 1, the next of a series that a seed begins. */
  readonly chance: () => number;
}

/** So long something is gone at most, beside what it takes to start it. */
const GONE_MS = 400;

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(2)} s`;

/** Kills it and starts it again: what was seen. */
const anyProcess = async ({ house, chance }: Scene): Promise<string> => {
  const member = house.members[Math.floor(chance() * house.members.length)]!;
  await house.kill(member);
  await sleep(chance() * GONE_MS);
  await house.start(member);
  return member.name;
};

/** While it is gone another takes the lists over, under a number of its own, and only then it is started again. */
const ownerOfLists = async ({ house, lists }: Scene): Promise<string> => {
  const { name, connection } = await until('An owner of the lists', () => lists.owner());
  const { fence } = await lists.standing();
  const member = house.members.find((one) => one.name === name) as Member;
  const killed = performance.now();
  await house.kill(member);
  const heir = await until('Another owner of the lists', async () => {
    const owner = await lists.owner();
    return owner && owner.connection !== connection ? owner : undefined;
  });
  if (heir.name === name) throw new Wrong(`${name} keeps the lists though it was killed.`);
  const took = seconds(killed);
  await until('The number under which the lists are written is raised', async () =>
    (await lists.standing()).fence > fence ? true : undefined,
  );
  await house.start(member);
  return `${heir.name} took over from ${name} after ${took}`;
};

const theStore = async ({ house, chance }: Scene): Promise<string> => {
  const killed = performance.now();
  await house.store.kill();
  await sleep(chance() * GONE_MS);
  await house.store.start();
  return `gone for ${seconds(killed)}`;
};

const theDatabase = async ({ house, chance }: Scene): Promise<string> => {
  const signal = chance() < 0.5 ? 'SIGKILL' : 'SIGQUIT';
  const killed = performance.now();
  await house.postgres.kill(signal);
  await sleep(chance() * GONE_MS);
  await house.postgres.start();
  return `${signal}, gone for ${seconds(killed)}`;
};

/** Kills one of them, at this moment, and brings it back. @returns what was seen @throws Wrong */
export const strike: Readonly<Record<Victim, (scene: Scene) => Promise<string>>> = {
  process: anyProcess,
  owner: ownerOfLists,
  store: theStore,
  database: theDatabase,
};
