import { Wrong } from '../check-log.js';
import type { Owner } from './lists-seen.js';
import type { Scene } from './scene.js';
import { seconds, until } from './until.js';

/**
 * Strikes the owner of the lists: they are taken over by another connection, and written under another number from then on.
 * @param byAnother whether that must be one of another process @returns who, and after how long @throws Wrong
 */
export const takenOver = async (
  { lists }: Scene,
  { name, connection }: Owner,
  strike: () => unknown,
  byAnother = true,
): Promise<string> => {
  const { fence } = await lists.standing();
  const struck = performance.now();
  await strike();
  const heir = await until('Another owner of the lists', async () => {
    const owner = await lists.owner();
    return owner && owner.connection !== connection ? owner : undefined;
  });
  const took = seconds(struck);
  if (byAnother && heir.name === name) throw new Wrong(`${name} keeps the lists though it cannot.`);
  await until('The number under which the lists are written is raised', async () =>
    (await lists.standing()).fence > fence ? true : undefined,
  );
  return `${heir.name} took over from ${name} after ${took}`;
};
