import { birthday } from '../../domain/birthday.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import type { JourneyData } from '../../journey/catalogue.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { endOfCompulsorySchoolAge, isYoungPerson } from '../calendar/school-age.js';
import { inWords } from './in-words.js';

type Party = JourneyData<'DecisionHolderChanged'>['holder'];

/** Who asks, answers and appeals on a day under Part 3 of the Children and Families Act 2014. */
export interface RightsHolder {
  /** Undefined: somebody for a young person who lacks capacity, and the record does not say who. */
  readonly who: Party | undefined;
  /** The first day on which the rights are the young person's own. */
  readonly passOn: PlainDate;
  /** A sentence. */
  readonly because: string;
  /** Ids of the events that say so; none where age alone does. */
  readonly events: readonly string[];
}

type Said = BelievedFact<'DecisionHolderChanged'> | BelievedFact<'CapacityConsidered'>;

const saysWho = (fact: Said): boolean =>
  fact.type === 'DecisionHolderChanged' ||
  fact.data.decides !== undefined ||
  fact.data.answer === 'lacks-capacity';

/** Capacity may be considered before the rights pass; a change of who decides counts from its own day. */
const newestOf = (history: History, from: PlainDate, withCapacity: boolean): Said | undefined => {
  const changed = history.of('DecisionHolderChanged').filter(({ latestOn }) => latestOn >= from);
  const considered = withCapacity ? history.of('CapacityConsidered').filter(saysWho) : [];
  return [...considered, ...changed].reduce<Said | undefined>(
    (newest, fact) => (newest === undefined || fact.latestOn >= newest.latestOn ? fact : newest),
    undefined,
  );
};

const asRecorded = (said: Said, passOn: PlainDate): RightsHolder => {
  const { events } = said;
  const on = inWords(said.latestOn);
  if (said.type === 'DecisionHolderChanged')
    return { who: said.data.holder, passOn, because: `So recorded on ${on}.`, events };
  const who = said.data.decides;
  const missing = who === undefined ? '; who decides instead is not on record' : '';
  return { who, passOn, because: `Capacity was considered on ${on}${missing}.`, events };
};

/**
 * Who holds the rights on the day at which a history is cut; undefined from the 25th birthday on, and where no date of
 * birth is on record. CFA 2014 ss80, 83(2); Mental Capacity Act 2005.
 */
export const rightsHolderOn = (history: History, day: PlainDate): RightsHolder | undefined => {
  const born = history.dateOfBirth;
  if (born === undefined || day >= birthday(born, 25)) return undefined;
  const passOn = addDays(endOfCompulsorySchoolAge(born), 1);
  const isYoung = isYoungPerson(born, day);
  const said = newestOf(history, isYoung ? passOn : born, isYoung);
  if (said !== undefined) return asRecorded(said, passOn);
  return isYoung
    ? {
        who: 'young-person',
        passOn,
        because: `Over compulsory school age since ${inWords(passOn)}.`,
        events: [],
      }
    : {
        who: 'parent',
        passOn,
        because: `Not over compulsory school age until ${inWords(passOn)}.`,
        events: [],
      };
};
