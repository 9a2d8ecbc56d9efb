import { answerError } from './error-codes.js';
import type { Connection } from './connection.js';
import { checkedPage } from './connection.js';
import type { PageArgs } from './connection.js';

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

/** The index of the item that a cursor names. @throws BAD_USER_INPUT where no item has it */
const indexAt = <T>(items: readonly T[], idOf: (item: T) => string, cursor: string): number => {
  const id = Buffer.from(cursor, 'base64url').toString();
  const at = items.findIndex((item) => idOf(item) === id);
  if (at < 0)
    throw answerError('BAD_USER_INPUT', 'That cursor is not one of this list. Start again without it.');
  return at;
};

/**
 * A page of a list that is held whole; an item's id is its cursor.
 * @throws BAD_USER_INPUT for a page without a size, or a cursor of another list
 */
export const pageOf = <T, N>(
  items: readonly T[],
  args: PageArgs,
  idOf: (item: T) => string,
  nodeOf: (item: T) => N,
): Connection<N> => {
  const { first, after, last, before } = checkedPage(args);
  const from = after === undefined ? 0 : indexAt(items, idOf, after) + 1;
  const to = before === undefined ? items.length : indexAt(items, idOf, before);
  const start = last === undefined ? from : Math.max(from, to - last);
  const end = first === undefined ? to : Math.min(to, from + first);
  const edges = items.slice(start, end).map((item) => ({ cursor: cursorOf(idOf(item)), node: nodeOf(item) }));
  const pageInfo = {
    hasNextPage: end < items.length,
    hasPreviousPage: start > 0,
    ...(edges.length > 0 && { startCursor: edges[0]!.cursor, endCursor: edges.at(-1)!.cursor }),
  };
  return { edges, pageInfo, totalCount: items.length };
};
