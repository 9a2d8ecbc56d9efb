import { ageOn } from '../../domain/birthday.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { addDays } from '../../domain/plain-date.js';
import { ncYear } from '../../law/calendar/academic-year.js';
import { nextSteps, placeOf } from '../../law/next-steps/next-steps.js';
import type { Cells } from '../../read-model/rows.js';
import { summaryCell } from '../case-source.js';
import type { SummaryColumn } from '../case-source.js';
import type { ChildCase } from '../child-case.js';

/** What narrowed a list, as the register holds it. */
export type AskedOfList = Readonly<Record<string, unknown>>;

/** A child as lists narrow by it. */
interface Shown {
  readonly case: ChildCase;
  readonly summary: Cells;
}

const among = (asked: unknown, value: unknown): boolean =>
  asked === undefined || (Array.isArray(asked) ? asked.includes(value) : asked === value);

const NC_YEAR_OF_19 = 15;

/** Whether the child is one of those whom a list's narrowing speaks of: as `conditionsOf` says it over rows. */
const isAmong = (asked: AskedOfList, { case: { times }, summary }: Shown): boolean => {
  const cell = (column: SummaryColumn) => summaryCell(summary, column);
  const born = cell('date_of_birth') as PlainDate | null;
  const { on } = times;
  const outOfCohort = Number(cell('out_of_cohort') ?? 0);
  const year = born === null ? undefined : ncYear(born, on, outOfCohort);
  const age = born === null ? NaN : ageOn(born, on);
  const isOver19 = born !== null && ncYear(born, on) >= NC_YEAR_OF_19 && cell('plan_in_force') === 1;
  const { view, ageFrom, ageTo } = asked;
  return (
    (view === undefined || (view === 'year-9' ? year === 9 : isOver19)) &&
    (ageFrom === undefined || age >= Number(ageFrom)) &&
    (ageTo === undefined || age <= Number(ageTo)) &&
    among(asked['ncYear'], year) &&
    (['locality', 'setting', 'need', 'officer'] as const).every((name) => among(asked[name], cell(name)))
  );
};

const risksOf = (asked: AskedOfList, shown: Shown): readonly string[] =>
  shown.case.risks
    .filter(({ colour }) => colour !== 'cannot-be-said' && among(asked['severity'], colour))
    .filter(({ rule }) => among(asked['rule'], rule))
    .map(({ rule }) => rule);

const stepsOf = ({ within }: AskedOfList, { case: found }: Shown): readonly string[] => {
  const { on } = found.times;
  const last = addDays(on, Number(within));
  return nextSteps(found, 'coordinator', on)
    .filter((step) => step.kind !== 'expected-move' && placeOf(step, on) <= last)
    .map(({ rule }) => rule);
};

const LISTS: Readonly<
  Record<string, readonly [word: string, of: (asked: AskedOfList, shown: Shown) => readonly string[]]>
> = {
  'transition-risks': ['risk', risksOf],
  'next-steps': ['step', stepsOf],
};

/** Lists of which it can be reckoned whether a child belonged in them. */
export const isReckonable = (kind: string): boolean => kind in LISTS;

/** The rows of a child that belong in a list that was narrowed so: `risk TR-02`. @param summary none where it was erased */
export const listedIn = (kind: string, asked: AskedOfList, shown: Shown): ReadonlySet<string> => {
  const [word, of] = LISTS[kind]!;
  if (!shown.case.isKnown || shown.summary.length === 0 || !isAmong(asked, shown)) return new Set();
  return new Set(of(asked, shown).map((rule) => `${word} ${rule}`));
};
