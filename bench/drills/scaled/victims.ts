import { hamper } from './hamper.js';
import type { Scene, Victim } from './scene.js';
import { takenOver } from './taken-over.js';
import { seconds, sleep, until } from './until.js';

/** So long something is gone at most, beside what it takes to start it. */
const GONE_MS = 400;

/** Kills it and starts it again: what was seen. */
const anyProcess = async ({ house, chance }: Scene): Promise<string> => {
  const member = house.members[Math.floor(chance() * house.members.length)]!;
  await house.kill(member);
  await sleep(chance() * GONE_MS);
  await house.start(member);
  return member.name;
};

/** While it is gone another takes the lists over, under a number of its own, and only then it is started again. */
const ownerOfLists = async (scene: Scene): Promise<string> => {
  const { house, lists } = scene;
  const owner = await until('An owner of the lists', () => lists.owner());
  const member = house.members.find(({ name }) => name === owner.name)!;
  const seen = await takenOver(scene, owner, () => house.kill(member));
  await house.start(member);
  return seen;
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

/** Kills one of them or stands in its way, at this moment, and ends that. @returns what was seen @throws Wrong */
export const strike: Readonly<Record<Victim, (scene: Scene) => Promise<string>>> = {
  process: anyProcess,
  owner: ownerOfLists,
  store: theStore,
  database: theDatabase,
  ...hamper,
};
