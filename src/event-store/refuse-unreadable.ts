import type { FactDefinition } from '../domain/fact-schema.js';
import type { Kind } from '../domain/upcaster.js';
import { kindsWithoutPath } from './codec/upcast.js';

/** The log holds events that this release cannot read as they were meant: nothing is opened with it. */
export class UnreadableLog extends Error {}

/** Looks, at start-up, whether every type and version of the log can be read. @throws UnreadableLog naming those that cannot */
export const refuseUnreadable = (
  kinds: readonly Kind[],
  definitions: readonly Pick<FactDefinition, 'type' | 'version' | 'upcasters'>[],
): void => {
  const newest = new Map(definitions.map(({ type, version }) => [type, version]));
  const ways = definitions.flatMap(({ upcasters }) => upcasters);
  const unread = kindsWithoutPath(kinds, newest, ways);
  if (unread.length === 0) return;
  const names = unread.map(({ type, version }) => `${type} in version ${version}`).join(', ');
  throw new UnreadableLog(
    `The log holds events that this release of the program cannot read: ${names}. Use the release that wrote them, or a newer one.`,
  );
};
