import { ageOn } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { earlier, later, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { consultedWith } from '../readings/consultations.js';
import { onDay } from '../readings/in-words.js';
import { latestPlacement, READS_OF_PLACEMENTS } from '../readings/placements.js';
import { continuedAfter, READS_OF_PLANS } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow, Silence } from '../rule.js';
import { ceasesOf, type Cease } from './ceases.js';
import { NONE, riskWindow } from './risk-window.js';

const ADULT = 18;
/** Consulting on this ceasing, and the review before it, are looked for in the twelve months before it. */
const LOOK_BACK_MONTHS = 12;
/** SEN2 CeaseReason 5 transferred, 7 left England, 8 deceased: nobody to consult. */
export const NOT_A_DECISION: ReadonlySet<string> = new Set(['5', '7', '8']);

const outOfEducation = (history: History, day: PlainDate): boolean => {
  const neet = history.of('BecameNeet').filter(({ latestOn }) => latestOn <= day);
  const since = neet[neet.length - 1]?.latestOn;
  if (
    since !== undefined &&
    !history.of('ReEngaged').some(({ latestOn }) => latestOn >= since && latestOn <= day)
  )
    return true;
  const placement = latestPlacement(history);
  return placement?.endedOn !== undefined && placement.endedOn <= day;
};

/** A step that was left out before a plan ceased. */
export interface Missing {
  readonly words: string;
  /** The first day on which the step was made up for, if it was. */
  readonly madeUpOn: PlainDate | undefined;
  readonly silence: Silence;
}

/** The steps that the law asks for before this ceasing and that are not on record. */
export const missingSteps = (history: History, cease: Cease): Missing[] => {
  const from = addMonths(cease.on, -LOOK_BACK_MONTHS);
  const missing: Missing[] = [];
  const consulted = consultedWith(history.of('CeaseConsidered').filter(({ latestOn }) => latestOn >= from));
  if (consulted === undefined || consulted.latestOn > cease.on)
    missing.push({
      words:
        'no consultation with the parent or young person and the head in the twelve months before is on record (SEND Regs 2014 reg 31)',
      madeUpOn: consulted?.latestOn,
      silence: { kinds: ['CeaseConsidered'], from },
    });
  const born = history.dateOfBirth;
  if (born === undefined || ageOn(born, cease.on) < ADULT || !outOfEducation(history, cease.on))
    return missing;
  if (!history.of('AnnualReviewMeetingHeld').some(({ latestOn }) => latestOn >= from && latestOn <= cease.on))
    missing.push({
      words:
        'out of education at 18 or over, and no review was held in the twelve months before (SEND Regs 2014 reg 30(1))',
      madeUpOn: history.of('AnnualReviewMeetingHeld').find(({ latestOn }) => latestOn > cease.on)?.latestOn,
      silence: { kinds: ['AnnualReviewMeetingHeld'], from },
    });
  return missing;
};

/** The day by which every missing step was made up for; undefined while one is not. */
const allMadeUpOn = (missing: readonly Missing[]): PlainDate | undefined => {
  let last: PlainDate | undefined;
  for (const { madeUpOn } of missing) {
    if (madeUpOn === undefined) return undefined;
    last = last === undefined ? madeUpOn : later(last, madeUpOn);
  }
  return last;
};

const evidencedOn = (history: History, { on }: Cease, missing: readonly Missing[]): PlainDate | undefined => {
  const madeUp = allMadeUpOn(missing);
  const continued = continuedAfter(history, on)?.latestOn;
  return madeUp === undefined || continued === undefined ? (madeUp ?? continued) : earlier(madeUp, continued);
};

const windowOf = (history: History, cease: Cease, missing: readonly Missing[]): RiskWindow =>
  riskWindow({
    episode: `cease ${cease.on}`,
    redFrom: cease.on,
    clearedOn: evidencedOn(history, cease, missing),
    reason: `${cease.decided === undefined ? 'Plan ceased' : 'Decision to cease the plan notified'} ${onDay((cease.decided ?? cease.ceased)!)}; ${missing.map(({ words }) => words).join('; ')}.`,
    clears: 'The missing steps evidenced, or the plan continued.',
    events: [...(cease.decided?.events ?? []), ...(cease.ceased?.events ?? [])],
    // One missing step that is told of is enough; where only the other is, that one speaks.
    silence: [{ kinds: missing.flatMap(({ silence }) => silence.kinds), from: missing[0]!.silence.from }],
  });

const windows = (history: History, _policy: Policy): readonly RiskWindow[] => {
  const ceases = ceasesOf(history);
  if (ceases.length === 0) return NONE;
  const found: RiskWindow[] = [];
  for (const cease of ceases) {
    if (NOT_A_DECISION.has(cease.reason ?? '')) continue;
    const missing = missingSteps(history, cease);
    if (missing.length > 0) found.push(windowOf(history, cease, missing));
  }
  return found;
};

export const tr15: RiskRule = {
  id: 'TR-15',
  version: 1,
  name: 'Cease without review or consultation',
  says: 'The plan was ceased, not for death or moving, with no consultation of the parent or young person and the head on record in the twelve months before; or at 18 or over, out of education, with no review in the twelve months before. Red at once.',
  source: 'SEND Regs 2014 regs 30(1), 31',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [
    'CeaseDecided',
    'CeaseConsidered',
    'BecameNeet',
    'ReEngaged',
    'AnnualReviewMeetingHeld',
    ...READS_OF_PLACEMENTS,
    ...READS_OF_PLANS,
  ],
  // It begins with the plan's end, so it cannot end with it.
  aboutPlan: false,
  windows,
};
