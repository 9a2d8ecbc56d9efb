import { openDatabase } from '../../../src/postgres/database.js';
import type { Way } from '../../../test/support/a-way.js';
import { Wrong } from '../check-log.js';
import type { House, Member } from './house.js';
import type { HAMPERED, Scene } from './scene.js';
import { takenOver } from './taken-over.js';
import { askedForList, saysWhy } from './told.js';
import { sleep, until } from './until.js';

const ownerOf = async ({ house, lists }: Scene) => {
  const owner = await until('An owner of the lists', () => lists.owner());
  return { owner, member: house.members.find(({ name }) => name === owner.name)! };
};

/** It stands still with all that it holds, until another has taken over; then it goes on, and finds itself fenced off. */
const frozenOwner = async (scene: Scene): Promise<string> => {
  const { owner, member } = await ownerOf(scene);
  try {
    return await takenOver(scene, owner, () => member.app!.signal('SIGSTOP'));
  } finally {
    member.app!.signal('SIGCONT');
  }
};

/** Its connections to the database carry nothing any more, and neither side is told; new ones do, so that it may win again. */
const lostOwner = async (scene: Scene): Promise<string> => {
  const { owner, member } = await ownerOf(scene);
  return takenOver(scene, owner, () => member.ways.database.lose(), false);
};

const still = async (ways: readonly Way[], meanwhile: () => Promise<string>): Promise<string> => {
  for (const way of ways) way.set('still');
  try {
    return await meanwhile();
  } finally {
    for (const way of ways) way.set('open');
  }
};
const allSay = async ({ members }: House, ...parts: readonly string[]): Promise<string> =>
  (await Promise.all(members.map((member) => saysWhy(member, ...parts))))[0]!;

const frozenStore = ({ house }: Scene): Promise<string> =>
  still(
    house.members.map(({ ways }) => ways.store),
    () => allSay(house, 'log', 'mirror'),
  );

const frozenDatabase = ({ house }: Scene): Promise<string> =>
  still(
    house.members.map(({ ways }) => ways.database),
    () => allSay(house, 'lists', 'projector'),
  );

/** One process loses both ways; the others go on. */
const cutOff = async ({ house, chance }: Scene): Promise<string> => {
  const member = house.members[Math.floor(chance() * house.members.length)]!;
  const ways = [member.ways.store, member.ways.database];
  for (const way of ways) way.set('cut');
  try {
    const why = await saysWhy(member, 'log', 'mirror', 'lists');
    const told = await askedForList(member);
    if (!told.startsWith('UNAVAILABLE')) throw new Wrong(`A list asked of ${member.name}: ${told}`);
    return `${member.name}, ${why}`;
  } finally {
    for (const way of ways) way.set('open');
  }
};

const DELAY_MS = 60;
const SLOW_FOR_MS = 2_000;

/** Each piece of bytes takes its time; nothing else is worse. */
const slowNetwork = async ({ house }: Scene): Promise<string> => {
  const ways = house.members.flatMap((member: Member) => [member.ways.store, member.ways.database]);
  for (const way of ways) way.delay(DELAY_MS);
  await sleep(SLOW_FOR_MS);
  for (const way of ways) way.delay(0);
  return `${DELAY_MS} ms each way`;
};

/** New children cannot be registered and the lists stay where they are; what is listed goes on being shown. */
const readOnlyDatabase = async ({ house }: Scene): Promise<string> => {
  const database = await openDatabase(house.listsUrl, 'READ_DATABASE_URL', { connections: 1 });
  const set = async (text: string): Promise<void> => {
    await database.run(`ALTER SYSTEM ${text}`);
    await database.run('SELECT pg_reload_conf()');
  };
  try {
    await set('SET default_transaction_read_only = on');
    const why = await allSay(house, 'projector', 'lists');
    for (const member of house.members) {
      const told = await askedForList(member);
      if (told !== 'answered') throw new Wrong(`A list asked of ${member.name}: ${told}`);
    }
    return why;
  } finally {
    await set('RESET default_transaction_read_only');
    await database.close();
  }
};

type Hampered = (typeof HAMPERED)[number];

/** Stands in the way of one of them, waits for what must be said or done, and ends that. @throws Wrong */
export const hamper: Readonly<Record<Hampered, (scene: Scene) => Promise<string>>> = {
  'frozen-owner': frozenOwner,
  'lost-owner': lostOwner,
  'frozen-store': frozenStore,
  'frozen-database': frozenDatabase,
  'cut-off': cutOff,
  'slow-network': slowNetwork,
  'read-only-database': readOnlyDatabase,
};
