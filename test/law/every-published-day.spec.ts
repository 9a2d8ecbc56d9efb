import { agreementOf, dueBy, lateBy, rounded } from '../../src/command-line/published-cases/agreement.js';
import {
  journeysFile,
  publishedCases,
  type ExpectedDuty,
  type PublishedCase,
} from '../../src/command-line/published-cases/published-case.js';
import { oursOf } from '../../src/command-line/published-cases/replay.js';
import { addYears } from '../../src/domain/months.js';
import type { PlainDate } from '../../src/domain/plain-date.js';
import { beliefOf } from '../../src/journey/belief/belief.js';
import type { History } from '../../src/journey/belief/history.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import { assessDuties } from '../../src/law/assess-duties.js';
import { release } from '../../src/law/release.js';
import type { Duty } from '../../src/law/rule.js';
import { importLog } from '../support/import-log.js';
import { dutiesOf } from './duty-cases.js';
import { daysFrom, exactly } from './exact-days.js';
import { said } from './given.js';

type Events = readonly JourneyFact[];

const AFTER_ALL = '2026-11-22T09:00:00.000Z';
const historyOf = (events: Events, { askedOn }: PublishedCase): History =>
  beliefOf(events).historyAt(AFTER_ALL).until(askedOn);

const eventsOf = async (one: PublishedCase): Promise<Events> => {
  const log = importLog(AFTER_ALL);
  await log.import(journeysFile(one));
  const [child] = await log.children();
  const events = (await log.read(child!)) as Events;
  log.done();
  return events;
};

const cases = await Promise.all(publishedCases().map(async (one) => [one, await eventsOf(one)] as const));
const steps = cases.flatMap(([one, events]) =>
  one.duties.map((expected) => [`${one.case}: ${expected.step}`, one, events, expected] as const),
);

const dutyIn = (events: Events, one: PublishedCase, expected: ExpectedDuty): Duty | undefined =>
  oursOf(assessDuties(release, historyOf(events, one), []), expected);

const onEveryDay = steps.filter(
  ([, { precision }, , { agreement }]) => precision === 'month' && agreement !== 'nothing-published',
);

describe('a published step, reckoned through the library', () => {
  it.each(steps)('%s agrees as the table says', (_, one, events, expected) => {
    const { published, count = 'strict', agreement } = expected;
    const duty = dutyIn(events, one, expected);
    expect(agreementOf(published, duty, count, one.askedOn)).toBe(agreement);
  });
});

interface Exact {
  readonly due: PlainDate;
  readonly late: number;
}

/** Due date and days late for every day that was possible. */
const everyDay = (one: PublishedCase, events: Events, { rule }: ExpectedDuty, duty: Duty): Exact[] => {
  const found: Exact[] = [];
  const reckoned = release.duties.find(({ id }) => id === rule)!;
  for (const exact of exactly(events, duty)) {
    const [ours] = reckoned.duties(historyOf(exact, one));
    found.push({
      due: dueBy(ours!, 'strict') as PlainDate,
      late: lateBy(ours!, 'strict', one.askedOn) as number,
    });
  }
  return found;
};

const span = <T extends string | number>(values: readonly T[]): { from: T; to: T } => ({
  from: values.reduce((a, b) => (b < a ? b : a)),
  to: values.reduce((a, b) => (b > a ? b : a)),
});

describe('a step of which only months are published', () => {
  const dated = onEveryDay.flatMap(([title, one, events, expected]) => {
    const duty = dutyIn(events, one, expected);
    return duty === undefined || duty.dueOn === null
      ? []
      : [[title, one, expected, duty, everyDay(one, events, expected, duty)] as const];
  });

  it('is there four times with a due date, and otherwise cannot be said', () => {
    expect(dated).toHaveLength(4);
    for (const [title, , , { agreement }] of onEveryDay)
      if (!dated.some(([other]) => other === title)) expect(agreement).toBe('cannot-be-said');
  });

  it.each(dated)('%s: the ranges are those of every day', (_, one, __, duty, exact) => {
    expect(exact.length).toBeGreaterThan(900);
    expect(span(exact.map(({ due }) => due))).toEqual(duty.dueOn);
    expect(span(exact.map(({ late }) => late))).toEqual(lateBy(duty, 'strict', one.askedOn));
  });

  it.each(dated)(
    '%s: the verdict is that of every day, or it cannot be said',
    (_, __, { published, agreement }, ___, exact) => {
      const late = exact.filter((day) => day.late > 0);
      if (agreement === 'on-every-day') expect(late).toHaveLength(exact.length);
      else expect([late.length > 0, late.length < exact.length]).toEqual([true, true]);
      // All that is published is true together of some of those days.
      const fits = exact.filter(
        (day) =>
          (published.lateBy === null || rounded(day.late, published.lateBy) === published.lateBy.number) &&
          (published.dueOn === null || day.due.startsWith(published.dueOn)),
      );
      expect(fits.length).toBeGreaterThan(0);
    },
  );
});

describe('Devon 24 018 390, where what the Tribunal ordered is not published', () => {
  const january = daysFrom('2024-01-01', '2024-01-31', 1);
  const plan = said('PlanFinalised', '2020-03-02', { cause: 'first' });

  it.each([
    ['O-c2', 'c', 'first'],
    ['O-e', 'e', 'order'],
    ['O-f', 'f', 'order'],
    ['O-h', 'h', 'order'],
  ] as const)(
    '%s leaves a plan of a year later late, on every day of January 2024',
    (rule, letter, cause) => {
      for (const day of january) {
        const order = said('AppealDecided', day, { outcome: 'allowed', orders: [letter] });
        const issued = said('PlanFinalised', addYears(day, 1), { cause });
        const facts = cause === 'first' ? [order, issued] : [plan, order, issued];
        const [duty] = dutiesOf(rule, { facts });
        expect(lateBy(duty!, 'strict', '2025-03-01')).toBeGreaterThan(280);
      }
    },
  );
});
