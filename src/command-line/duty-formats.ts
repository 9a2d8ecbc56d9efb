import { dutyState } from '../case-replay/duty-state.js';
import type { PlainDate } from '../domain/plain-date.js';
import { lateDays, type LateDays } from '../law/late-days.js';
import type { Due, Duty } from '../law/rule.js';
import { table } from './table.js';

/** A due date for a person; a range as `2026-05-01/2026-05-31`. */
export const dueText = (due: Due | null | undefined): string | undefined =>
  due === null || due === undefined || typeof due === 'string' ? (due ?? undefined) : `${due.from}/${due.to}`;

/** A duty as `--format json` prints it; what is not there is null. */
export const dutyJson = (duty: Duty, on: PlainDate) => ({
  rule: duty.rule,
  law: duty.law,
  source: duty.source,
  kind: duty.kind,
  holder: duty.holder,
  episode: duty.episode,
  startedOn: duty.startedOn,
  dueOn: duty.dueOn,
  dueOnCustomary: duty.dueOnCustomary ?? null,
  dueOnAlternative: duty.dueOnAlternative ?? null,
  metOn: duty.metOn ?? null,
  ...(duty.metFrom !== undefined && { metFrom: duty.metFrom }),
  endedOn: duty.endedOn ?? null,
  lateDays: lateDays(duty, on),
  exception: duty.exception ?? null,
  cannotBeSaid: duty.cannotBeSaid ?? null,
  state: dutyState(duty, on),
  events: duty.events,
});

const daysText = (days: LateDays): string | undefined => {
  if (days === null) return undefined;
  return typeof days === 'number' ? `${days}` : `${days.from} to ${days.to}`;
};

const dueCell = ({ dueOn, dueOnCustomary, dueOnAlternative, cannotBeSaid }: Duty): string | undefined => {
  if (dueOn === null) return cannotBeSaid;
  const more = [
    ...(dueOnCustomary === undefined ? [] : [`by custom ${dueOnCustomary}`]),
    ...(dueOnAlternative === undefined
      ? []
      : [`or ${dueText(dueOnAlternative.on)}: ${dueOnAlternative.named}`]),
  ];
  return [dueText(dueOn), ...more].join(', ');
};

/** The day on which it was met; the days that it can have been, as `2026-05-01/2026-05-31`. */
const metText = ({ metOn, metFrom }: Duty): string | undefined =>
  metOn === undefined || metFrom === undefined ? metOn : `${metFrom}/${metOn}`;

/** The duties as a table for a person. */
export const dutyTable = (duties: readonly Duty[], on: PlainDate): string =>
  table(duties, [
    { heading: 'DUTY', of: ({ rule }) => rule },
    { heading: 'FOR', of: ({ episode }) => episode },
    { heading: 'STATE', of: (duty) => dutyState(duty, on) },
    { heading: 'HELD BY', of: ({ holder }) => holder },
    { heading: 'STARTED', of: ({ startedOn }) => startedOn },
    { heading: 'DUE', of: dueCell },
    { heading: 'MET', of: metText },
    { heading: 'DAYS LATE', of: (duty) => daysText(lateDays(duty, on)) },
    { heading: 'EXCEPTION', of: ({ exception }) => exception },
    {
      heading: 'CANNOT BE SAID',
      of: ({ dueOn, cannotBeSaid }) => (dueOn === null ? undefined : cannotBeSaid),
    },
    { heading: 'LAW', of: ({ law }) => law },
  ]);
