import { capitalised } from '../../domain/capitalised.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { onDay } from '../readings/in-words.js';
import { fails, holds, type Answer, type Condition } from './condition.js';

/** An answer by a fact: it was `done` (or simply was) on its day, or no `noun` is on record. */
export const byFact = (fact: BelievedFact | undefined, noun: string, done: string): Answer =>
  fact === undefined
    ? fails(`No ${noun} is on record.`)
    : holds(`${capitalised(noun)}${done === '' ? '' : ` ${done}`} ${onDay(fact)}.`, {
        on: fact.latestOn,
        events: fact.events,
      });

/** That a fact is on record, as one reading of the history finds it. */
export const onRecord = (
  noun: string,
  done: string,
  read: (history: History) => BelievedFact | undefined,
): Condition => ({
  says: `${/^[aeiou]/i.test(noun) ? 'An' : 'A'} ${noun} is on record`,
  ask: (history) => byFact(read(history), noun, done),
});
