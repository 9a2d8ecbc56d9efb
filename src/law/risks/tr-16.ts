import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { earlier, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import {
  appealAgainst,
  appealInTime,
  lastDayAgainstCeasing,
  READS_OF_APPEALS_AGAINST_CEASING,
  settlementOf,
} from '../readings/appeals-against-ceasing.js';
import { inWords, onDay } from '../readings/in-words.js';
import { continuedAfter, READS_OF_PLANS } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow, Silence } from '../rule.js';
import { ceasesOf, type Cease } from './ceases.js';
import { NONE, riskWindow } from './risk-window.js';

/** Kinds that no source covers: what is missing is a fact of the record, not silence. */
const NO_NOTICE = 'CeaseDecided/notified';
const NO_HOLIDAYS = 'bank-holidays';
const NOT_ADMITTED = 'AppealLodged/admitted-late';

type Lodged = BelievedFact<'AppealLodged'>;

const firstDay = (a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined =>
  a === undefined || b === undefined ? (a ?? b) : earlier(a, b);

/** Why a plan ceased too early. */
export interface Finding {
  readonly because: string;
  readonly clearedOn: PlainDate | undefined;
  readonly silence: readonly Silence[];
  readonly appeal?: Lodged;
}

const byNotice = (
  history: History,
  ceased: BelievedFact<'PlanCeased'>,
  notice: PlainDate,
): Finding | undefined => {
  const ends = ceased.latestOn;
  const continued = continuedAfter(history, ends)?.latestOn;
  const appeal = appealAgainst(history, notice);
  const settled = appeal === undefined ? undefined : settlementOf(history, appeal)?.latestOn;
  const isUndecided =
    appeal !== undefined && appeal.latestOn <= ends && (settled === undefined || settled > ends);
  if (isUndecided) {
    const isInTime = appealInTime(history, notice) !== undefined;
    return {
      because: isInTime
        ? `an appeal lodged ${onDay(appeal)} was undecided`
        : `an appeal lodged ${onDay(appeal)}, after the time to appeal, was undecided, and whether the Tribunal took it cannot be said`,
      clearedOn: firstDay(settled, continued),
      silence: isInTime ? [] : [{ kinds: [NOT_ADMITTED], from: ends }],
      appeal,
    };
  }
  const lastDay = lastDayAgainstCeasing(history, notice);
  if (isCannotBeSaid(lastDay))
    return {
      because: `the end of the time to appeal cannot be said: ${lastDay.cannotBeSaid}`,
      clearedOn: continued,
      silence: [{ kinds: [NO_HOLIDAYS], from: ends }],
    };
  // CFA 2014 s45(4): until the time has passed, so a plan that ceases on its last day ceases within it.
  if (ends > lastDay) return undefined;
  return {
    because: `the time to appeal ran to ${inWords(lastDay)}`,
    clearedOn: firstDay(settled, continued),
    silence: [],
  };
};

/** Why this plan ceased too early, or why that cannot be said; undefined: it did not. */
export const findingOf = (history: History, { decided, ceased }: Cease): Finding | undefined => {
  if (decided !== undefined)
    return byNotice(history, ceased!, decided.data.appealNotice?.sentOn ?? decided.latestOn);
  return {
    because: 'no decision to cease is on record, so the time to appeal cannot be said',
    clearedOn: continuedAfter(history, ceased!.latestOn)?.latestOn,
    silence: [{ kinds: [NO_NOTICE], from: ceased!.latestOn }],
  };
};

const windows = (history: History, _policy: Policy): readonly RiskWindow[] => {
  const found: RiskWindow[] = [];
  for (const cease of ceasesOf(history)) {
    if (cease.ceased === undefined) continue;
    const finding = findingOf(history, cease);
    if (finding === undefined) continue;
    found.push(
      riskWindow({
        episode: `cease ${cease.ceased.latestOn}`,
        redFrom: cease.ceased.latestOn,
        clearedOn: finding.clearedOn,
        reason: `Plan ceased ${onDay(cease.ceased)}; ${finding.because} (CFA 2014 s45(4)).`,
        clears: 'The plan continued, or the appeal decided.',
        events: [...(cease.decided?.events ?? []), ...cease.ceased.events, ...(finding.appeal?.events ?? [])],
        silence: finding.silence,
      }),
    );
  }
  return found.length === 0 ? NONE : found;
};

export const tr16: RiskRule = {
  id: 'TR-16',
  version: 1,
  name: 'Ceased during the appeal window',
  says: 'The plan ceased before the time to appeal had passed, or while an appeal that was lodged in time was undecided. Red at once; where no decision to cease is on record, or the undecided appeal was late, it cannot be said.',
  source: 'CFA 2014 s45(4); FTT (HESC) Rules 2008 rr12, 20',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['CeaseDecided', ...READS_OF_PLANS, ...READS_OF_APPEALS_AGAINST_CEASING],
  aboutPlan: false,
  windows,
};
