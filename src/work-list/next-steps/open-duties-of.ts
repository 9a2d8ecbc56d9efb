import type { PlainDate } from '../../domain/plain-date.js';
import { holderOfAdvice } from '../../law/readings/advice.js';
import { isOpen, isOvertaken, leftToDo } from '../../law/next-steps/open-duties.js';
import { release } from '../../law/release.js';
import type { Duty } from '../../law/rule.js';

/** An unmet duty as its row holds it. */
export interface DutyRow {
  readonly child: string;
  readonly name: string | null;
  readonly officer: string | null;
  readonly duty: string;
  readonly episode: string;
  readonly startedOn: PlainDate;
  readonly dueFrom: PlainDate | null;
  readonly dueTo: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly cannotBeSaid: string | null;
  /** The latest day on which a duty of that rule began for that child. */
  readonly lastStartedOn: PlainDate;
}

const RULES = new Map(release.duties.map((rule) => [rule.id, rule]));

const dueOf = ({ dueFrom, dueTo }: DutyRow): Duty['dueOn'] => {
  if (dueFrom === null || dueTo === null) return null;
  return dueFrom === dueTo ? dueFrom : { from: dueFrom, to: dueTo };
};

/** The duty of a row; undefined for a rule of which this release knows nothing. The row names no events. */
const dutyOf = (row: DutyRow): Duty | undefined => {
  const rule = RULES.get(row.duty);
  if (rule === undefined) return undefined;
  const { law, source, kind, holder } = rule;
  return {
    ...{ rule: row.duty, law, source, kind, episode: row.episode, startedOn: row.startedOn, events: [] },
    holder: (rule.id === 'A3' ? holderOfAdvice(row.episode) : undefined) ?? holder,
    dueOn: dueOf(row),
    ...(row.endedOn !== null && { endedOn: row.endedOn }),
    ...(row.cannotBeSaid !== null && { cannotBeSaid: row.cannotBeSaid }),
  };
};

/** The open duties of one child, from its rows: the same as `openDuties` finds in its history. */
export const openDutiesOf = (rows: readonly DutyRow[], day: PlainDate): readonly Duty[] =>
  leftToDo(
    rows.flatMap((row) => {
      const duty = dutyOf(row);
      if (duty === undefined || !isOpen(duty, day) || isOvertaken(duty, row.lastStartedOn)) return [];
      return duty;
    }),
    day,
  );
