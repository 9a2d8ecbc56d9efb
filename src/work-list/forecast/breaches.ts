import type { Milestone } from '../../law/nothing-after.js';
import type { Dialect } from '../../read-model/dialect.js';
import { EFFECTIVE_FOR_EVER } from '../../read-model/rows.js';

/** What the texts below are made of. */
export interface BreachTexts {
  readonly dialect: Dialect;
  /** The condition that a row of the alias was believed at the moment asked about. */
  readonly believed: (alias: string) => string;
  readonly milestones: readonly Milestone[];
  readonly monthsToPlacementEnd: { readonly amber: number; readonly red: number };
}

/** As known at the moment asked about, a source has told up to that moment's day; what is recorded here goes on. */
const TOLD = `CASE WHEN r.told_until > $known_on AND r.told_until < '${EFFECTIVE_FOR_EVER}' THEN $known_on ELSE r.told_until END`;
const stale = ({
  plusBetween,
}: Dialect): string => `CASE WHEN r.told_until > $known_on AND r.stale_from IS NOT NULL
    THEN ${plusBetween('$known_on', 'r.told_until', 'r.stale_from')} ELSE r.stale_from END`;

/**
 * `colourOn` (src/law/colour.ts) on a day, as known on that day, for rows to which nothing was added since.
 * @param lastTold the day that must have been told of
 */
const saidOn = (dialect: Dialect, day: string, lastTold: string): string => `
  CASE WHEN r.unsaid_from <= ${day} OR ${stale(dialect)} <= ${day} THEN 'cannot-be-said'
       WHEN r.told_until IS NULL OR ${lastTold} <= ${TOLD} THEN 'said'
       ELSE 'as-last-told' END`;

/** Turns red on its day, while it holds. */
const turnRed = ({ believed, dialect }: BreachTexts): string => `
  SELECT 'turns-red' AS kind, r.red_from AS day, r.rule, r.episode, r.child, r.rowid AS window,
    ${saidOn(dialect, 'r.red_from', 'r.red_from')} AS said
  FROM transition_risk r
  WHERE ${dialect.amongTexts('r.rule', 'risks')} AND r.red_from > $day AND r.red_from <= $until
    AND ${believed('r')} AND r.effective_from <= r.red_from AND r.effective_to > r.red_from AND r.over_on > r.red_from`;

/** Comes to hold when its red is past already, and was not red under another row the day before. */
const comeRed = ({ believed, dialect }: BreachTexts): string => `
  SELECT 'turns-red' AS kind, r.effective_from AS day, r.rule, r.episode, r.child, r.rowid AS window,
    ${saidOn(dialect, 'r.effective_from', 'r.red_from')} AS said
  FROM transition_risk r
  WHERE r.effective_from > r.red_from AND r.effective_from > $day AND r.effective_from <= $until
    AND ${believed('r')} AND r.over_on > r.effective_from
    AND NOT EXISTS (SELECT 1 FROM transition_risk b WHERE b.child = r.child AND b.rule = r.rule
      AND b.episode = r.episode AND ${believed('b')} AND b.effective_to = r.effective_from
      AND b.red_from < r.effective_from AND b.over_on >= r.effective_from)`;

/** `dutyState` turns overdue. */
const passDue = ({ believed, dialect }: BreachTexts): string => {
  const overdue = dialect.plusDays('d.due_to', 1);
  return `
  SELECT 'passes-due' AS kind, ${overdue} AS day, d.duty AS rule, d.episode, d.child, NULL AS window,
    CASE WHEN d.cannot_be_said IS NULL THEN 'said' ELSE 'cannot-be-said' END AS said
  FROM duty d
  WHERE d.met_on IS NULL AND d.due_to >= $day AND d.due_to < $until AND ${believed('d')}
    AND ${dialect.amongTexts('d.duty', 'duties')}
    AND d.effective_from <= ${overdue} AND d.effective_to > ${overdue}
    AND (d.ended_on IS NULL OR d.ended_on > ${overdue})`;
};

/** C12, as `birthday` says it: 29 February of a common year is 1 March. */
const birthdayOf = ({ plusMonths }: Dialect, age: number): string => plusMonths('s.date_of_birth', 12 * age);

/** A planned end is on record; one that the setting's ages give is as far off as the window's own days. */
const endOf = ({ dialect, monthsToPlacementEnd: { amber, red }, believed }: BreachTexts): string => {
  const byAmber = dialect.plusMonths('r.amber_from', amber);
  const byRed = dialect.plusMonths('r.red_from', red);
  return `
  coalesce((SELECT p.ends_on FROM placement p WHERE p.child = r.child AND ${believed('p')}
      AND p.effective_from <= $day AND p.effective_to > $day AND 'placement from ' || p.started_on = r.episode
      AND p.ends_on IS NOT NULL),
    CASE WHEN ${byAmber} >= ${byRed} THEN ${byAmber} WHEN ${byAmber} < ${byRed} THEN ${byRed} END)`;
};

const milestone = (
  { kind, rule, age, redMonthsBefore, redMonthsAfter }: Milestone,
  texts: BreachTexts,
): string => {
  const { believed, dialect } = texts;
  const day = age === undefined ? endOf(texts) : birthdayOf(dialect, age);
  const born = age === undefined ? '' : 'AND s.plan_in_force = 1';
  return `
  SELECT '${kind}' AS kind, m.day, r.rule, r.episode, r.child, r.rowid AS window, ${saidOn(dialect, 'm.day', 'm.day')} AS said
  FROM (SELECT r.rowid AS window, ${day} AS day FROM transition_risk r
      JOIN child_summary s ON s.child = r.child AND ${believed('s')}
        AND s.effective_from <= $day AND s.effective_to > $day ${born}
      WHERE r.rule = '${rule}' AND r.red_from >= ${dialect.plusMonths('$day', -redMonthsBefore, -4)}
        AND r.red_from <= ${dialect.plusMonths('$until', redMonthsAfter)} AND ${believed('r')}) m
    CROSS JOIN transition_risk r ON r.rowid = m.window
  WHERE m.day > $day AND m.day <= $until
    AND r.effective_from <= m.day AND r.effective_to > m.day AND r.over_on > m.day`;
};

/**
 * Everything that comes to pass after `$day` and by `$until` if nothing more is recorded: kind, day, rule, episode,
 * child, window (a rowid) and whether it can be said. Over `$known`, `$known_on`, `$risks` and `$duties` too.
 */
export const breaches = (texts: BreachTexts): string =>
  [
    turnRed(texts),
    comeRed(texts),
    passDue(texts),
    ...texts.milestones.map((one) => milestone(one, texts)),
  ].join(' UNION ALL ');
