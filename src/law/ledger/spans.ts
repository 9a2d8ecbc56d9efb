import { compareText } from '../../domain/compare-text.js';
import { daysBetween, earlier, later, type PlainDate } from '../../domain/plain-date.js';
import type { Holder } from '../rule.js';
import type { Handover, Wait } from './wait.js';

/** Days in somebody's hands, half open: from the day on which they got the case to the day on which it left them. */
export interface HeldTime {
  readonly holder: Holder;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  /** What put the case in their hands. */
  readonly because: Handover;
  /** What took it out of them; on the last span what met or ended the duty, or the day asked about. */
  readonly until: Handover;
}

/** A span of the ledger: whose answer was waited for longest, and who else had something to answer meanwhile. */
export interface LedgerSpan extends HeldTime {
  readonly sharedWith: readonly HeldTime[];
}

/** A duty's time, and whose it is while nobody else is waited for. */
export interface Elapsed {
  readonly holder: Holder;
  readonly start: Handover;
  readonly end: Handover;
}

const endOf = ({ to }: Wait, { end }: Elapsed): PlainDate =>
  to === undefined ? end.on : earlier(to.on, end.on);

/** The wait cut to a time, or undefined where none of it lies in it. */
const within = (wait: Wait, from: PlainDate, until: Handover): HeldTime | undefined => {
  const begins = later(wait.from.on, from);
  const ends = wait.to !== undefined && wait.to.on <= until.on ? wait.to : until;
  if (begins >= ends.on) return undefined;
  const days = daysBetween(begins, ends.on);
  return { holder: wait.holder, from: begins, to: ends.on, days, because: wait.from, until: ends };
};

/** The wait that leads at a day: of those open then the one that ends last; of equal ends the one that began first. */
const leadingOn = (day: PlainDate, waits: readonly Wait[], elapsed: Elapsed): Wait | undefined => {
  let lead: Wait | undefined;
  for (const wait of waits) {
    if (wait.from.on > day || endOf(wait, elapsed) <= day) continue;
    if (lead === undefined || endOf(wait, elapsed) > endOf(lead, elapsed)) lead = wait;
  }
  return lead;
};

/** What put the case in the hands of those who have it from a day on, and took it from those before. */
const handoverAt = (day: PlainDate, before: Wait | undefined, after: Wait | undefined): Handover =>
  before?.to?.on === day ? before.to : after!.from;

const changesOf = (waits: readonly Wait[], elapsed: Elapsed): readonly PlainDate[] => {
  const { start, end } = elapsed;
  const days = waits.flatMap((wait) => [wait.from.on, endOf(wait, elapsed)]);
  const inside = days.filter((day) => day > start.on && day < end.on);
  return [start.on, ...new Set(inside)].sort();
};

const spanOf = (
  { holder, from, because, until }: Omit<HeldTime, 'to' | 'days'>,
  lead: Wait | undefined,
  waits: readonly Wait[],
): LedgerSpan => ({
  ...{ holder, from, to: until.on, days: daysBetween(from, until.on), because, until },
  sharedWith: waits.flatMap((wait) =>
    lead === undefined || wait === lead || wait.holder === holder ? [] : (within(wait, from, until) ?? []),
  ),
});

/**
 * Whose a duty's days were: spans without gap or overlap from its start to its end, which together have exactly as many
 * days. Where several answers are awaited the days are those of the one that comes last.
 */
export const spansOf = (elapsed: Elapsed, unsorted: readonly Wait[]): readonly LedgerSpan[] => {
  const { start, end } = elapsed;
  if (start.on >= end.on) return [];
  const waits = [...unsorted].sort((a, b) => compareText(a.from.on, b.from.on));
  const spans: LedgerSpan[] = [];
  let [from, lead] = [start.on, leadingOn(start.on, waits, elapsed)];
  let because = lead?.from ?? start;
  const close = (until: Handover): void => {
    spans.push(spanOf({ holder: lead?.holder ?? elapsed.holder, from, because, until }, lead, waits));
  };
  for (const day of changesOf(waits, elapsed)) {
    const next = leadingOn(day, waits, elapsed);
    if (next === lead) continue;
    const handover = handoverAt(day, lead, next);
    close(handover);
    [from, lead, because] = [day, next, next === undefined ? handover : next.from];
  }
  close(end);
  return spans;
};
