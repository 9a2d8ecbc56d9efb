import { daysBetween, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { firstDay } from '../../domain/partial-date.js';
import { everyAppealable, type Appealable, type AppealableType } from './appealable.js';
import type { Matter } from './disputes.js';

/** By how many days the right to appeal a decision was delayed: its notice came late, or none is on record yet. */
export interface AppealRightDelay {
  readonly decision: AppealableType;
  readonly matter: Matter;
  readonly decidedOn: PlainDate;
  /** Undefined: none is on record by the day asked about. */
  readonly noticeOn?: PlainDate;
  /** Whether the notice said how to mediate; undefined: the record does not say. */
  readonly mediationInformation?: boolean;
  /** Up to the notice, else up to the day asked about; a range where the day of the decision is known in part. */
  readonly days: number | { readonly from: number; readonly to: number };
  readonly events: readonly string[];
}

const daysUpTo = ({ decided }: Appealable, until: PlainDate): AppealRightDelay['days'] => {
  const from = Math.max(0, daysBetween(decided.latestOn, until));
  const to = Math.max(0, daysBetween(firstDay(decided.occurredOn), until));
  return from === to ? to : { from, to };
};

const delayOf = (one: Appealable, day: PlainDate): AppealRightDelay | undefined => {
  const { matter, decided } = one;
  const notice = one.notice !== undefined && one.notice.sentOn <= day ? one.notice : undefined;
  const days = daysUpTo(one, notice?.sentOn ?? day);
  if (days === 0) return undefined;
  return {
    decision: decided.type,
    matter,
    decidedOn: decided.latestOn,
    ...(notice !== undefined && { noticeOn: notice.sentOn }),
    ...(notice?.mediationInformation !== undefined && { mediationInformation: notice.mediationInformation }),
    days,
    events: decided.events,
  };
};

/**
 * The decisions that can be appealed whose notice (CFA 2014 s51; SEND Regs 2014 regs 5(3), 10, 14, 20 to 22, 25, 31)
 * came after them, or has not come by the day. A source that carries no letters leaves it missing: what that means, its
 * coverage says, not this.
 */
export const appealRightDelays = (history: History, day: PlainDate): readonly AppealRightDelay[] =>
  everyAppealable(history).flatMap((one) => {
    if (one.decided.latestOn > day) return [];
    const delay = delayOf(one, day);
    return delay === undefined ? [] : [delay];
  });
