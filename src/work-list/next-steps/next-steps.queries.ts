import { compareText } from '../../domain/compare-text.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import type { NextStep, OpenWindow } from '../../law/next-steps/next-step.js';
import { placeOf, stepsAsked } from '../../law/next-steps/next-steps.js';
import { holdsThen, timesUsed, type TimesAsked, type TimesUsed } from '../../read-model/question-times.js';
import type { Reading } from '../../read-model/reading.js';
import type { RiskItem } from '../risk-item.js';
import { transitionRisks } from '../transition-risks.queries.js';
import { openDutiesOf, type DutyRow } from './open-duties-of.js';

export interface NextStepsAsked extends TimesAsked {
  /** Only the children of this officer. */
  readonly officer?: string | undefined;
  /** Only steps whose last day falls so many days after the day asked about, or has passed. */
  readonly within: number;
}

/** A step of one child of a caseload. */
export interface NextStepItem {
  readonly child: string;
  /** Surname, forename; null where it was erased. */
  readonly name: string | null;
  readonly officer: string | null;
  readonly step: NextStep;
}

/** What can be open: neither met nor ended, and nothing that nobody would tell of once its day has passed. */
const dutyRows = (reading: Reading, asked: NextStepsAsked, { on, known: instant }: TimesUsed) => {
  const known = Date.parse(instant);
  const holds = (alias: string): string => holdsThen(alias, known, reading.checkpoint.latestKnown);
  const ofCaseload = `${holds('s')} ${asked.officer === undefined ? '' : 'AND s.officer = $officer'}`;
  const begun = `${holds('d')} AND d.started_on <= $day`;
  const from = `child_summary s CROSS JOIN duty d ON d.child = s.child`;
  return reading.all<DutyRow>(
    `SELECT c.id AS child, s.surname || ', ' || s.forename AS name, s.officer,
       d.duty, d.episode, d.started_on AS "startedOn", d.due_from AS "dueFrom", d.due_to AS "dueTo",
       d.ended_on AS "endedOn", d.cannot_be_said AS "cannotBeSaid", l.started_on AS "lastStartedOn"
     FROM ${from} CROSS JOIN child c ON c.number = s.child
       JOIN (SELECT d.child, d.duty, max(d.started_on) AS started_on
         FROM ${from} WHERE ${ofCaseload} AND ${begun} GROUP BY d.child, d.duty) l
         ON l.child = d.child AND l.duty = d.duty
     WHERE ${ofCaseload} AND ${begun}
       AND d.met_on IS NULL AND (d.ended_on IS NULL OR d.ended_on > $day)
       AND (d.due_to IS NULL OR d.due_to >= $day OR d.cannot_be_said IS NULL)`,
    { day: on, known, officer: asked.officer ?? null },
  );
};

const windowOf = (item: RiskItem): OpenWindow => {
  const { rule, episode, severity, amberFrom, redFrom, dueFrom, dueTo, clears } = item;
  const dueOn = dueFrom === null || dueTo === null ? undefined : { from: dueFrom, to: dueTo };
  return {
    ...{ rule, episode, colour: severity, clears, events: [] },
    ...(amberFrom !== null && { amberFrom }),
    ...(redFrom !== null && { redFrom }),
    ...(dueOn !== undefined && { dueOn: dueOn.from === dueOn.to ? dueOn.from : dueOn }),
  };
};

type OfChild = Pick<NextStepItem, 'child' | 'name' | 'officer'>;
interface Gathered {
  readonly of: OfChild;
  readonly duties: DutyRow[];
  readonly windows: OpenWindow[];
}

const byChild = (duties: readonly DutyRow[], risks: readonly RiskItem[]): Iterable<Gathered> => {
  const found = new Map<string, Gathered>();
  const gathered = ({ child, name, officer }: OfChild): Gathered => {
    const one = found.get(child) ?? { of: { child, name, officer }, duties: [], windows: [] };
    found.set(child, one);
    return one;
  };
  for (const row of duties) gathered(row).duties.push(row);
  for (const item of risks) gathered(item).windows.push(windowOf(item));
  return found.values();
};

const inOrder = (items: readonly NextStepItem[], day: PlainDate): readonly NextStepItem[] =>
  [...items].sort(
    (a, b) =>
      compareText(placeOf(a.step, day), placeOf(b.step, day)) ||
      compareText(a.name ?? '~', b.name ?? '~') ||
      compareText(a.child, b.child) ||
      compareText(a.step.rule, b.step.rule) ||
      compareText(a.step.episode, b.step.episode),
  );

/**
 * What comes next for a whole caseload, by date, from the rows of duties and risks: nobody's journey is replayed. What
 * has no last day is left out, but for risks that are open now; so are expected moves.
 */
export const caseloadSteps = async (
  reading: Reading,
  asked: NextStepsAsked,
): Promise<{ readonly items: readonly NextStepItem[]; readonly times: TimesUsed }> => {
  const times = timesUsed(asked, reading.checkpoint.latestRecorded);
  const filter = asked.officer === undefined ? {} : { officer: [asked.officer] };
  const { items: risks } = await transitionRisks(reading, { ...asked, filter }, {});
  const last = addDays(times.on, asked.within);
  const items: NextStepItem[] = [];
  for (const { of, duties, windows } of byChild(await dutyRows(reading, asked, times), risks))
    for (const step of stepsAsked(openDutiesOf(duties, times.on), windows, 'coordinator', times.on))
      if (placeOf(step, times.on) <= last) items.push({ ...of, step });
  return { items: inOrder(items, times.on), times };
};
