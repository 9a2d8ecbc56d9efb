import type { Milestone } from '../../law/nothing-after.js';
import { EFFECTIVE_FOR_EVER } from '../../read-model/rows.js';

/** What the texts below are made of. */
export interface BreachTexts {
  /** The condition that a row of the alias was believed at the moment asked about. */
  readonly believed: (alias: string) => string;
  readonly milestones: readonly Milestone[];
  readonly monthsToPlacementEnd: { readonly amber: number; readonly red: number };
}

/** As known at the moment asked about, a source has told up to that moment's day; what is recorded here goes on. */
const TOLD = `iif(r.told_until > $known_on AND r.told_until < '${EFFECTIVE_FOR_EVER}', $known_on, r.told_until)`;
const STALE = `iif(r.told_until > $known_on AND r.stale_from IS NOT NULL,
    date($known_on, '+' || CAST(julianday(r.stale_from) - julianday(r.told_until) AS INTEGER) || ' days'), r.stale_from)`;

/**
 * `colourOn` (src/law/colour.ts) on a day, as known on that day, for rows to which nothing was added since.
 * @param lastTold the day that must have been told of
 */
const saidOn = (day: string, lastTold: string): string => `
  CASE WHEN r.unsaid_from <= ${day} OR ${STALE} <= ${day} THEN 'cannot-be-said'
       WHEN r.told_until IS NULL OR ${lastTold} <= ${TOLD} THEN 'said'
       ELSE 'as-last-told' END`;

/** Turns red on its day, while it holds. */
const turnRed = ({ believed }: BreachTexts): string => `
  SELECT 'turns-red' AS kind, r.red_from AS day, r.rule, r.episode, r.child, r.rowid AS window,
    ${saidOn('r.red_from', 'r.red_from')} AS said
  FROM transition_risk r
  WHERE r.rule IN (SELECT value FROM json_each($risks)) AND r.red_from > $day AND r.red_from <= $until
    AND ${believed('r')} AND r.effective_from <= r.red_from AND r.effective_to > r.red_from AND r.over_on > r.red_from`;

/** Comes to hold when its red is past already, and was not red under another row the day before. */
const comeRed = ({ believed }: BreachTexts): string => `
  SELECT 'turns-red' AS kind, r.effective_from AS day, r.rule, r.episode, r.child, r.rowid AS window,
    ${saidOn('r.effective_from', 'r.red_from')} AS said
  FROM transition_risk r
  WHERE r.effective_from > r.red_from AND r.effective_from > $day AND r.effective_from <= $until
    AND ${believed('r')} AND r.over_on > r.effective_from
    AND NOT EXISTS (SELECT 1 FROM transition_risk b WHERE b.child = r.child AND b.rule = r.rule
      AND b.episode = r.episode AND ${believed('b')} AND b.effective_to = r.effective_from
      AND b.red_from < r.effective_from AND b.over_on >= r.effective_from)`;

const OVERDUE = "date(d.due_to, '+1 day')";

/** `dutyState` turns overdue. */
const passDue = ({ believed }: BreachTexts): string => `
  SELECT 'passes-due' AS kind, ${OVERDUE} AS day, d.duty AS rule, d.episode, d.child, NULL AS window,
    iif(d.cannot_be_said IS NULL, 'said', 'cannot-be-said') AS said
  FROM duty d
  WHERE d.met_on IS NULL AND d.due_to >= $day AND d.due_to < $until AND ${believed('d')}
    AND d.duty IN (SELECT value FROM json_each($duties))
    AND d.effective_from <= ${OVERDUE} AND d.effective_to > ${OVERDUE}
    AND (d.ended_on IS NULL OR d.ended_on > ${OVERDUE})`;

/** C12, as `birthday` says it: SQLite's own arithmetic takes 29 February of a common year for 1 March too. */
const birthdayOf = (age: number): string => `date(s.date_of_birth, '+${age} years')`;

/** A planned end is on record; one that the setting's ages give is as far off as the window's own days. */
const endOf = ({ amber, red }: BreachTexts['monthsToPlacementEnd'], believed: string): string => `
  coalesce((SELECT p.ends_on FROM placement p WHERE p.child = r.child AND ${believed}
      AND p.effective_from <= $day AND p.effective_to > $day AND 'placement from ' || p.started_on = r.episode
      AND p.ends_on IS NOT NULL),
    max(date(r.amber_from, '+${amber} months'), date(r.red_from, '+${red} months')))`;

const milestone = (
  { kind, rule, age, redMonthsBefore, redMonthsAfter }: Milestone,
  { believed, monthsToPlacementEnd }: BreachTexts,
): string => {
  const day = age === undefined ? endOf(monthsToPlacementEnd, believed('p')) : birthdayOf(age);
  const born = age === undefined ? '' : 'AND s.plan_in_force = 1';
  return `
  SELECT '${kind}' AS kind, m.day, r.rule, r.episode, r.child, r.rowid AS window, ${saidOn('m.day', 'm.day')} AS said
  FROM (SELECT r.rowid AS window, ${day} AS day FROM transition_risk r
      JOIN child_summary s ON s.child = r.child AND ${believed('s')}
        AND s.effective_from <= $day AND s.effective_to > $day ${born}
      WHERE r.rule = '${rule}' AND r.red_from >= date($day, '-${redMonthsBefore} months', '-4 days')
        AND r.red_from <= date($until, '+${redMonthsAfter} months') AND ${believed('r')}) m
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
