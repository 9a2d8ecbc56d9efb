import { firstDay, lastDay } from '../../domain/partial-date.js';
import type { PartialDate, PlainDate } from '../../domain/plain-date.js';
import { lateDays, type LateDays } from '../../law/late-days.js';
import type { Due, Duty } from '../../law/rule.js';
import type { Agreement, Count, LateBy, Published } from './published-case.js';

/** A duty as a case answers it. */
export type Ours = Pick<Duty, 'kind' | 'rule' | 'episode' | 'dueOn'> & {
  readonly dueOnCustomary?: PlainDate | null | undefined;
  readonly dueOnAlternative?: { readonly on: Due } | null | undefined;
  readonly metOn?: PlainDate | null | undefined;
  readonly metFrom?: PlainDate | null | undefined;
  readonly endedOn?: PlainDate | null | undefined;
  readonly cannotBeSaid?: string | null | undefined;
};

/** The due date by which a publication counts. */
export const dueBy = (ours: Ours, count: Count): Due | null => {
  if (count === 'customary') return ours.dueOnCustomary ?? ours.dueOn;
  return count === 'alternative' ? (ours.dueOnAlternative?.on ?? null) : ours.dueOn;
};

/** How late a duty is on a day, by one of its due dates. */
export const lateBy = (ours: Ours, count: Count, day: PlainDate): LateDays => {
  const { kind, metOn, metFrom, endedOn, cannotBeSaid } = ours;
  return lateDays(
    {
      kind,
      dueOn: dueBy(ours, count),
      ...(metOn && { metOn }),
      ...(metFrom && { metFrom }),
      ...(endedOn && { endedOn }),
      ...(cannotBeSaid && { cannotBeSaid }),
    },
    day,
  );
};

type Part = 'yes' | 'maybe' | 'no';
interface Span<T> {
  readonly from: T;
  readonly to: T;
}

const within = <T extends string | number>(ours: Span<T>, theirs: Span<T>): Part => {
  if (ours.from >= theirs.from && ours.to <= theirs.to) return 'yes';
  return ours.from <= theirs.to && theirs.from <= ours.to ? 'maybe' : 'no';
};

const days = (date: PartialDate): Span<PlainDate> => ({ from: firstDay(date), to: lastDay(date) });

const duePart = (published: PartialDate, due: Due | null): Part => {
  if (due === null) return 'maybe';
  return within(typeof due === 'string' ? days(due) : due, days(published));
};

const donePart = (published: PartialDate, { metOn, metFrom }: Ours): Part =>
  metOn ? within({ from: metFrom ?? metOn, to: metOn }, days(published)) : 'maybe';

const spanOf = (late: LateDays): Span<number> | undefined =>
  typeof late === 'number' ? { from: late, to: late } : (late ?? undefined);

const verdictPart = (
  verdict: Published['verdict'],
  late: Span<number> | undefined,
  isSaid: boolean,
): Part => {
  if (verdict === null) return 'yes';
  if (late === undefined) return isSaid ? 'no' : 'maybe';
  if (late.from > 0) return verdict === 'late' ? 'yes' : 'no';
  if (late.to > 0) return 'maybe';
  return verdict === 'on-time' ? 'yes' : 'no';
};

const DAYS_IN = { weeks: 7, months: 365.25 / 12, years: 365.25 };

/** A number of days as a publication would state it. */
export const rounded = (count: number, { unit, rounded: how }: LateBy): number =>
  how === 'down' ? Math.floor(count / DAYS_IN[unit]) : Math.round(count / DAYS_IN[unit]);

const figurePart = (published: LateBy, late: Span<number> | undefined): Part =>
  late === undefined
    ? 'maybe'
    : within(
        { from: rounded(late.from, published), to: rounded(late.to, published) },
        { from: published.number, to: published.number },
      );

const hasMonths = ({ dueOn, metFrom }: Ours): boolean => typeof dueOn !== 'string' || Boolean(metFrom);

/** Whether a duty of ours equals what was published of it, within the precision of both. */
export const agreementOf = (
  published: Published,
  ours: Ours | undefined,
  count: Count,
  day: PlainDate,
): Agreement => {
  const { dueOn, doneOn, verdict, lateBy: figure } = published;
  if (verdict === null && dueOn === null) return 'nothing-published';
  if (ours === undefined) return 'differs';
  const due = dueBy(ours, count);
  const late = spanOf(lateBy(ours, count, day));
  const held = verdictPart(verdict, late, due !== null && !ours.cannotBeSaid);
  const parts: Part[] = [held];
  if (dueOn !== null) parts.push(duePart(dueOn, due));
  if (doneOn !== null) parts.push(donePart(doneOn, ours));
  if (figure !== null) parts.push(figurePart(figure, late));
  if (parts.includes('no')) return 'differs';
  if (held === 'maybe') return 'cannot-be-said';
  return parts.includes('maybe') || hasMonths(ours) ? 'on-every-day' : 'agrees';
};
