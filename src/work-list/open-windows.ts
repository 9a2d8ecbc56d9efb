import { believedThen, holdsThen } from '../read-model/question-times.js';
import { EFFECTIVE_FOR_EVER, KNOWN_FOR_EVER } from '../read-model/rows.js';

/** The same condition as `colourOn` (src/law/colour.ts), over `$day`, `$known_on` and `$earlier`, the earlier of both. */
export const CANNOT_BE_SAID = '(r.unsaid_from <= $day OR r.stale_from <= $earlier)';
const SEVERITY = `
  CASE WHEN ${CANNOT_BE_SAID} THEN 'cannot-be-said'
       WHEN r.red_from <= $day
        AND (r.told_until IS NULL OR (r.red_from <= r.told_until AND r.red_from <= $known_on)) THEN 'red'
       ELSE 'amber' END AS severity`;

/** Each is the condition of an index (migrations/read): windows that some day colours, and that some day cannot be said. */
const MAY_BE = {
  coloured: '(r.unsaid_from IS NULL OR r.unsaid_from > r.opens_on)',
  unsaid: '(r.unsaid_from IS NOT NULL OR r.stale_from IS NOT NULL)',
} as const;

export type MayBe = keyof typeof MAY_BE;

/** The narrow columns of a window: those of its index. */
const windows = (mayBe: MayBe, holds: string): string => `
  SELECT r.rowid AS number, r.child, r.rule, r.episode, r.red_from, r.unsaid_from, r.stale_from, ${SEVERITY}
  FROM transition_risk r
  WHERE ${MAY_BE[mayBe]} AND ${holds} AND r.opens_on <= $day AND r.over_on > $day`;

/** Windows open on `$day`, as believed at `$known`. */
export const openWindows = (mayBe: MayBe, known: number, latestKnown: number): string =>
  windows(mayBe, holdsThen('r', known, latestKnown));

const believedNow = believedThen('r', KNOWN_FOR_EVER, KNOWN_FOR_EVER);
const red = (holds: string): string =>
  windows('coloured', `${believedNow} AND r.effective_from <= $day AND ${holds} AND r.red_from <= $red_by`);

/** Of those believed now that hold for ever, as nearly all do that hold today: in the order of an index of their own. */
export const REDS_THAT_STAY = red(`r.effective_to = '${EFFECTIVE_FOR_EVER}'`);

/** All that are believed now, are open on `$day` and have turned red by `$red_by`; of these some are amber all the same. */
export const REDS = `${REDS_THAT_STAY}
  UNION ALL ${red(`r.effective_to > $day AND r.effective_to < '${EFFECTIVE_FOR_EVER}'`)}`;
