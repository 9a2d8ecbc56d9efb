import type { Claimed } from '../event-store/keys/identity-claims.js';
import type { Platform } from '../platform/platform.module.js';
import { children } from '../work-list/children.queries.js';
import { Failed } from './failures.js';

const UUID = /^(?:child-)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** The systems whose files were loaded, as their files name them. */
const sourcesOf = ({ readModel }: Platform): readonly string[] => {
  const loaded = readModel.authority().filter(({ type }) => type === 'ReturnLoaded');
  return [...new Set(loaded.map(({ data }) => (data as { source: string }).source))];
};

const claimedBy = async (platform: Platform, text: string): Promise<readonly Claimed[]> => {
  const { claims } = platform.log.keys;
  const compact = text.replaceAll(' ', '').toUpperCase();
  const found = await Promise.all([
    claims.find('upn', compact),
    claims.find('nhs-number', compact),
    ...sourcesOf(platform).map((source) => claims.find('source', JSON.stringify([source, text]))),
  ]);
  return found.filter((one) => one !== undefined);
};

/** Children whose identifiers were typed here are claimed by no file; the lists know them. */
const listed = async (platform: Platform, text: string): Promise<readonly string[]> => {
  if ((await platform.readModel.health()).position === undefined) return [];
  const compact = text.replaceAll(' ', '').toUpperCase();
  return platform.readModel.read(async (reading) => {
    const now = platform.tables.now();
    const found = [
      await children(reading, { upn: compact, now }, { first: 2 }),
      await children(reading, { nhsNumber: compact, now }, { first: 2 }),
    ];
    return found.flatMap(({ items }) => items.map(({ child }) => child));
  });
};

/** No event of a child that was named by its id. @param at the position asked for; left out: now */
export const unknownChild = (at: string | undefined): Failed =>
  new Failed(at === undefined ? UNKNOWN : 'There is no such child in this log at that position.');

const UNKNOWN =
  'There is no such child. CHILD is the id that a list shows, a UPN, an NHS number, or the source’s own id.';
const ERASED = 'That identifier belonged to a record that was erased.';
const SEVERAL = 'Several children go by that. Give the id that the list shows.';

/**
 * The child's id from whatever names the child.
 * @throws Failed for an unknown one, never repeating what was typed
 */
export const findChild = async (platform: Platform, text: string): Promise<string> => {
  const id = UUID.exec(text)?.[1]?.toLowerCase();
  if (id !== undefined) return id;
  const claimed = await claimedBy(platform, text);
  const held = claimed.flatMap((one) => ('child' in one ? [one.child.replace(/^child-/, '')] : []));
  const found = new Set([...held, ...(await listed(platform, text))]);
  if (found.size > 1) throw new Failed(SEVERAL);
  const [child] = found;
  if (child !== undefined) return child;
  throw new Failed(claimed.length > 0 ? ERASED : UNKNOWN);
};
