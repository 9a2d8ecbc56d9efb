import type { Values } from '../read-model/reading.js';
import type { RiskItem } from './risk-item.js';

export type RiskSort = 'severity' | 'red-from' | 'name' | 'date-of-birth' | 'rule';

/** So many from the first, after a cursor; or so many from the last, before one. Left out: all of them. */
export interface PageAsked {
  readonly first?: number | undefined;
  readonly after?: string | undefined;
  readonly last?: number | undefined;
  readonly before?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A cursor that no page of this list gave. */
export class UnknownCursor extends Error {
  constructor() {
    super('That cursor is not one of this list. Start again without it.');
  }
}

const RED = "CASE WHEN r.severity = 'red' THEN 0 ELSE 1 END";
// Later than any date: none comes last.
const RED_FROM = "coalesce(r.red_from, '~')";
const NAME = "coalesce(s.surname || ', ' || s.forename, '~')";
const BORN = "coalesce(s.date_of_birth, '~')";
const REST = ['r.rule', 'c.id', 'r.episode'];

/** What a list is sorted by: never null, all ascending, and no two rows alike. */
const sorts: Readonly<Record<RiskSort, readonly string[]>> = {
  severity: [RED, RED_FROM, NAME, BORN, ...REST],
  'red-from': [RED_FROM, NAME, BORN, RED, ...REST],
  name: [NAME, BORN, RED, RED_FROM, ...REST],
  'date-of-birth': [BORN, NAME, RED, RED_FROM, ...REST],
  rule: ['r.rule', RED, RED_FROM, NAME, BORN, 'c.id', 'r.episode'],
};

/** Where a page ends, without personal data: name and birth date are looked up again. */
type Place = readonly [severity: 0 | 1, redFrom: string, rule: string, child: string, episode: string];

const placeOf = ({ severity, redFrom, rule, child, episode }: RiskItem): Place => [
  severity === 'red' ? 0 : 1,
  redFrom ?? '~',
  rule,
  child,
  episode,
];
const cursorOf = (item: RiskItem): string => Buffer.from(JSON.stringify(placeOf(item))).toString('base64url');

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) &&
  value.length === 5 &&
  (value[0] === 0 || value[0] === 1) &&
  value.slice(1).every((part) => typeof part === 'string');

const readCursor = (cursor: string): Place => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isPlace(value)) return value;
  } catch {
    throw new UnknownCursor();
  }
  throw new UnknownCursor();
};

const SUMMARY_OF_CURSOR = (column: string): string =>
  `coalesce((SELECT ${column} FROM child_summary s JOIN child c ON c.number = s.child
     WHERE c.id = $at_child AND s.known_from <= $known AND s.known_to > $known
     AND s.effective_from <= $day AND s.effective_to > $day), '~')`;

const AT: Readonly<Record<string, string>> = {
  [RED]: '$at_red',
  [RED_FROM]: '$at_red_from',
  [NAME]: SUMMARY_OF_CURSOR("s.surname || ', ' || s.forename"),
  [BORN]: SUMMARY_OF_CURSOR('s.date_of_birth'),
  'r.rule': '$at_rule',
  'c.id': '$at_child',
  'r.episode': '$at_episode',
};

type Select = (more: string, order: string, limit: string, values: Values) => Promise<readonly RiskItem[]>;

/** One page by its key, so that new writes move nothing; `select` runs the query with what is handed to it. */
export const pageOf = async (
  sort: RiskSort,
  { first, after, last, before }: PageAsked,
  select: Select,
): Promise<Page<RiskItem>> => {
  const keys = sorts[sort];
  const backwards = last !== undefined;
  const cursor = backwards ? before : after;
  const size = first ?? last;
  const [more, values] = cursor === undefined ? ['', {}] : beyond(keys, readCursor(cursor), backwards);
  const order = `ORDER BY ${keys.map((key) => (backwards ? `${key} DESC` : key)).join(', ')}`;
  const found = await select(more, order, size === undefined ? '' : `LIMIT ${size + 1}`, values);
  const kept = size === undefined ? found : found.slice(0, size);
  const items = backwards ? [...kept].reverse() : kept;
  const isMore = found.length > kept.length;
  return {
    items,
    cursors: items.map(cursorOf),
    hasNextPage: backwards ? cursor !== undefined : isMore,
    hasPreviousPage: backwards ? isMore : cursor !== undefined,
  };
};

const beyond = (
  keys: readonly string[],
  [red, redFrom, rule, child, episode]: Place,
  backwards: boolean,
): [string, Values] => {
  const at = keys.map((key) => AT[key]!);
  const used = {
    $at_red: red,
    $at_red_from: redFrom,
    $at_rule: rule,
    $at_child: child,
    $at_episode: episode,
  };
  const text = `AND (${keys.join(', ')}) ${backwards ? '<' : '>'} (${at.join(', ')})`;
  return [text, used];
};
