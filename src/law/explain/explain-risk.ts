import type { PlainDate } from '../../domain/plain-date.js';
import type { Coverage, History } from '../../journey/belief/history.js';
import { assessWindow, withEnding } from '../assess-risks.js';
import { colourOn, type Colour } from '../colour.js';
import type { Finding } from '../conditions/condition.js';
import { inFull } from '../conditions/terms.js';
import { whyByRule } from '../conditions/why-by-rule.js';
import { coverageByKind } from '../coverage/told.js';
import { dueInWords } from '../readings/in-words.js';
import type { Due, Policy, RiskRule, RiskWindow } from '../rule.js';
import { leadingEpisode } from './leading-episode.js';
import { reliedOn, type RelyingOn } from './silences.js';
import { windowConditions } from './window-conditions.js';

/** A date of a window with its arithmetic in words. */
export interface ReckonedDate {
  readonly of: 'amber' | 'red' | 'due';
  readonly on: Due;
  /** `meeting 20 November 2025 + 4 weeks = 18 December 2025`. */
  readonly words: string;
}

/** One episode of a rule: whether and why it is a risk on the day. */
export interface EpisodeExplained {
  readonly episode: string;
  readonly colour: Colour;
  /** Undefined once it is over: it speaks of what is missing. */
  readonly reason?: string;
  readonly clears: string;
  readonly dates: readonly ReckonedDate[];
  readonly clearedOn?: PlainDate;
  readonly lapsedOn?: PlainDate;
  readonly conditions: readonly Finding[];
  /** Empty where it rests on facts alone, and once it is over. */
  readonly reliesOn: readonly RelyingOn[];
  readonly events: readonly string[];
}

export interface RiskExplained {
  readonly rule: RiskRule;
  readonly policy: string;
  readonly day: PlainDate;
  /** The strongest of the episodes. */
  readonly colour: Colour;
  readonly verdict: 'at-risk' | 'not-at-risk' | 'cannot-be-said';
  /** The rule's own conditions in order, then those of the leading episode where there is one. */
  readonly conditions: readonly Finding[];
  /** Why it is not a risk, or cannot be said: the first condition that does not hold. */
  readonly decisive?: Finding;
  /** The leading episode first. */
  readonly episodes: readonly EpisodeExplained[];
}

export interface AskedRisk {
  readonly rule: RiskRule;
  /** Cut at the day. */
  readonly history: History;
  readonly policy: Policy;
  readonly recordedHere: readonly Coverage[];
  readonly day: PlainDate;
  /** London date of the moment of knowledge. */
  readonly knownOn: PlainDate;
}

const datesOf = ({ rule, history, policy }: AskedRisk, window: RiskWindow): readonly ReckonedDate[] => {
  const terms = whyByRule(rule.id)?.reckon({ history, policy, window }) ?? {};
  const dates = { amber: window.amberFrom, red: window.redFrom, due: window.dueOn };
  return (['amber', 'red', 'due'] as const).flatMap((of) => {
    const [on, term] = [dates[of], terms[of]];
    if (on === undefined) return [];
    return [{ of, on, words: term === undefined ? dueInWords(on) : inFull(term, on) }];
  });
};

const explainEpisode = (asked: AskedRisk, found: RiskWindow): EpisodeExplained => {
  const { rule, history, policy, recordedHere, day, knownOn } = asked;
  const coverage = [...history.coverage, ...recordedHere];
  const window = assessWindow(rule, withEnding(rule, history, found), policy, coverageByKind(coverage));
  const conditions = windowConditions({ rule, history, window, coverage, day, knownOn });
  const isLaw = conditions[0]!.finding === 'holds';
  const isOver = [window.clearedOn, window.lapsedOn].some((on) => on !== undefined && on <= day);
  return {
    ...{ episode: window.episode, clears: window.clears, conditions },
    ...(!isOver && { reason: window.reason }),
    colour: isLaw ? colourOn(window, day, knownOn) : 'none',
    dates: datesOf(asked, window),
    ...(window.clearedOn !== undefined && { clearedOn: window.clearedOn }),
    ...(window.lapsedOn !== undefined && { lapsedOn: window.lapsedOn }),
    reliesOn: isOver ? [] : reliedOn(history, window.silence, coverage, day),
    events: window.events,
  };
};

const ownFindings = ({ rule, history, policy }: AskedRisk): readonly Finding[] =>
  (whyByRule(rule.id)?.conditions ?? []).map(({ says, ask }) => ({
    condition: says,
    ...ask(history, policy),
  }));

const verdictOf = (colour: Colour, decisive: Finding | undefined): RiskExplained['verdict'] => {
  if (colour === 'red' || colour === 'amber') return 'at-risk';
  return decisive?.finding === 'cannot-be-said' ? 'cannot-be-said' : 'not-at-risk';
};

/**
 * Why a rule says what it says of a child on a day, or why it says nothing: its conditions in their order, each with the
 * event or the absence that shows it, the dates with their arithmetic, and who told. Agrees with `colourOn`.
 */
export const explainRisk = (asked: AskedRisk): RiskExplained => {
  const { rule, history, policy, day } = asked;
  const own = ownFindings(asked);
  const found = rule.windows(history, policy).map((window) => explainEpisode(asked, window));
  const leading = leadingEpisode(found, day);
  const conditions = [...own, ...(leading?.conditions ?? [])];
  const decisive = conditions.find(({ finding }) => finding !== 'holds');
  const colour = leading?.colour ?? 'none';
  return {
    ...{ rule, policy: policy.version, day, colour, conditions },
    verdict: verdictOf(colour, decisive),
    ...(decisive !== undefined && { decisive }),
    episodes: leading === undefined ? [] : [leading, ...found.filter((one) => one !== leading)],
  };
};

/** The same where the rule does not stand on the day; undefined where it does. */
export const whyNotAtRisk = (asked: AskedRisk): RiskExplained | undefined => {
  const explained = explainRisk(asked);
  return explained.verdict === 'at-risk' ? undefined : explained;
};
