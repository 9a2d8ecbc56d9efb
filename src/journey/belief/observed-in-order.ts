import type { Instant, PlainDate } from '../../domain/plain-date.js';
import type { Load } from './loads.js';
import type { Item } from './merging.js';
import { itemOf } from './observations.js';
import { compatible } from './same-value.js';
import type { Slot } from './slots.js';
import { sourceOf } from './statements.js';
import type { Statement } from './statements.js';

/** A day on which the one source looked: it saw the state, or (no statement) saw it no longer. */
interface Look {
  readonly at: Instant;
  readonly day: PlainDate;
  readonly statement: Statement | undefined;
}

/** What is believed from a moment on. */
export interface State {
  readonly at: Instant;
  readonly items: readonly Item[];
}

const looksOf = ({ statements }: Slot, looking: readonly Load[]): Look[] => {
  const looks: Look[] = statements.map((statement) => ({
    ...{ at: statement.knownAt, day: statement.latestOn },
    statement,
  }));
  for (const { asAt, knownAt } of looking)
    if (!statements.some((one) => one.latestOn === asAt && one.knownAt === knownAt))
      looks.push({ at: knownAt, day: asAt!, statement: undefined });
  return looks.length === statements.length ? looks : looks.sort((a, b) => (a.day < b.day ? -1 : 1));
};

// One source, one look a moment, later moments of later days: as returns arrive year by year.
const inOrder = ({ statements }: Slot, looks: readonly Look[]): boolean => {
  const source = sourceOf(statements[0]!);
  for (const one of statements) if (sourceOf(one) !== source) return false;
  for (let i = 1; i < looks.length; i++)
    if (looks[i - 1]!.at >= looks[i]!.at || looks[i - 1]!.day >= looks[i]!.day) return false;
  return true;
};

/** The states of an observation whose looks came in the order of their days; undefined: they did not. */
export const observedInOrder = (slot: Slot, looking: readonly Load[]): readonly State[] | undefined => {
  const looks = looksOf(slot, looking);
  if (!inOrder(slot, looks)) return undefined;
  const states: State[] = [];
  let ended: readonly Item[] = [];
  let run: Statement[] = [];
  let endedOn: PlainDate | undefined;
  let item: Item | undefined;
  for (const { at, day, statement } of looks) {
    const before = item;
    if (statement === undefined) {
      if (item === undefined || endedOn !== undefined) continue;
      endedOn = day;
      item = { ...item, fact: { ...item.open, endedOn } };
    } else if (item !== undefined && endedOn === undefined && goesOn(slot, item, statement)) {
      run.push(statement);
      if (statement.event !== run[0]!.event) item = itemOf(slot, run, run[0]!, undefined);
    } else {
      if (item !== undefined) ended = [...ended, endedOn === undefined ? endOf(item, day) : item];
      run = [statement];
      endedOn = undefined;
      item = itemOf(slot, run, statement, undefined);
    }
    if (item !== before) states.push({ at, items: [...ended, item] });
  }
  return states;
};

const endOf = (item: Item, endedOn: PlainDate): Item => ({ ...item, fact: { ...item.open, endedOn } });

const goesOn = (slot: Slot, { fact }: Item, { event }: Statement): boolean =>
  compatible(fact.data, event.data, slot.kind.valueFields);
