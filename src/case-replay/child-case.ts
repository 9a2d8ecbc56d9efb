import { compareText } from '../domain/compare-text.js';
import type { RecordedFact } from '../domain/envelope.js';
import { londonDate } from '../domain/london.js';
import type { Instant } from '../domain/plain-date.js';
import { beliefOf } from '../journey/belief/belief.js';
import type { History } from '../journey/belief/history.js';
import { once } from '../journey/belief/once.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { gapsOn, type Gap } from '../journey/gaps.js';
import { eventsTogether, togetherness, type ChildStream, type Person } from '../journey/record/record.js';
import { assessDuties } from '../law/assess-duties.js';
import { assessRisks, type AssessedWindow } from '../law/assess-risks.js';
import { colourOn, type Colour } from '../law/colour.js';
import { delayLedger } from '../law/ledger/delay-ledger.js';
import type { LedgerSpan } from '../law/ledger/spans.js';
import { policyAsKnown, type Adoption, type PolicyInForce } from '../law/policies/policy-as-known.js';
import type { Duty, RulesRelease } from '../law/rule.js';
import { timesUsed, type TimesAsked, type TimesUsed } from '../read-model/question-times.js';
import { toldJourney, type ToldJourney } from './told-journey.js';

/** A window of a rule with its colour on the day asked about. */
export type CaseRisk = AssessedWindow & { readonly colour: Exclude<Colour, 'none'> };

/** One child's case, as at a day and as known at a moment. */
export interface ChildCase extends ToldJourney {
  readonly times: TimesUsed;
  /** Whether anything was known of the child by then. */
  readonly isKnown: boolean;
  /** Of the day asked about; its facts are what was believed. */
  readonly history: History;
  readonly duties: readonly Duty[];
  /** Who had the case on each day of one of these duties; undefined for one that was done in time. */
  readonly ledgerOf: (duty: Duty) => readonly LedgerSpan[] | undefined;
  /** Open windows, coloured or such as cannot be said. */
  readonly risks: readonly CaseRisk[];
  readonly gaps: readonly Gap[];
  /** The policy, and what is recorded here, as known then. */
  readonly inForce: PolicyInForce;
  /** Every event recorded of the child, in the order of its recording. */
  readonly auditTrail: readonly JourneyFact[];
}

export interface CaseAsked extends TimesAsked {
  /** The child's stream and those ever linked to it, as they stood at the position asked about. */
  readonly person: readonly { readonly stream: string; readonly events: readonly RecordedFact[] }[];
  readonly stream: string;
  readonly authority: readonly RecordedFact[];
  /** Latest recording at the position asked about. */
  readonly latestRecorded: Instant;
}

/** The streams that fold as one with the child's at the moment. */
const streamsOf = (person: Person, stream: string, knownAt: Instant): Person =>
  togetherness(person)
    .filter(({ during }) => during.some(({ from, to }) => from <= knownAt && knownAt < to))
    .find(({ streams }) => streams.some((one) => one.stream === stream))?.streams ?? [];

const adoptionsOf = (authority: readonly RecordedFact[]): readonly Adoption[] =>
  authority.filter(({ type }) => type === 'PolicyAdopted') as readonly unknown[] as readonly Adoption[];

const risksOf = (
  history: History,
  { on, known }: TimesUsed,
  { policy, recordedHere }: PolicyInForce,
  release: RulesRelease,
): readonly CaseRisk[] =>
  assessRisks(release, history, policy, recordedHere).flatMap((window) => {
    const colour = colourOn(window, on, londonDate(known));
    return colour === 'none' ? [] : [{ ...window, colour }];
  });

type Known = Pick<ChildCase, 'times' | 'isKnown' | 'history' | 'inForce'>;

/** What is found when it is first asked for: few questions ask for all of it. */
interface Found {
  readonly told: () => ToldJourney;
  readonly duties: () => readonly Duty[];
  readonly ledger: () => ChildCase['ledgerOf'];
  readonly risks: () => readonly CaseRisk[];
  readonly gaps: () => readonly Gap[];
  readonly auditTrail: () => readonly JourneyFact[];
}

/**
 * A class without functions of its own: getters of a literal, or a function in a field, would be new for each case. The
 * engine keeps those among what is old, and with them all that the case was made of, until it collects what is old.
 */
class Replayed implements ChildCase {
  readonly times: TimesUsed;
  readonly isKnown: boolean;
  readonly history: History;
  readonly inForce: PolicyInForce;
  readonly #found: Found;

  constructor({ times, isKnown, history, inForce }: Known, found: Found) {
    [this.times, this.isKnown] = [times, isKnown];
    [this.history, this.inForce] = [history, inForce];
    this.#found = found;
  }
  get ledgerOf(): ChildCase['ledgerOf'] {
    return (duty) => this.#found.ledger()(duty);
  }
  get journey(): readonly JourneyFact[] {
    return this.#found.told().journey;
  }
  get perhapsKnown(): readonly JourneyFact[] {
    return this.#found.told().perhapsKnown;
  }
  get duties(): readonly Duty[] {
    return this.#found.duties();
  }
  get risks(): readonly CaseRisk[] {
    return this.#found.risks();
  }
  get gaps(): readonly Gap[] {
    return this.#found.gaps();
  }
  get auditTrail(): readonly JourneyFact[] {
    return this.#found.auditTrail();
  }
}

/** One child's case, replayed from the stream: the same events, policies, release and times give the same case. */
export const childCase = (asked: CaseAsked, release: RulesRelease): ChildCase => {
  const times = timesUsed(asked, asked.latestRecorded);
  const person = asked.person as readonly ChildStream[];
  const streams = streamsOf(person, asked.stream, times.known);
  const events = streams.flatMap((one) => one.events);
  const belief = beliefOf(eventsTogether(streams));
  const whole = belief.historyAt(times.known);
  const history = whole.until(times.on);
  const inForce = policyAsKnown(release, adoptionsOf(asked.authority), times.known);
  return new Replayed(
    {
      ...{ times, history, inForce },
      isKnown: belief.moments[0] !== undefined && belief.moments[0] <= times.known,
    },
    {
      told: once(() => toldJourney(events, times, whole)),
      duties: once(() => assessDuties(release, history, inForce.recordedHere)),
      ledger: once(() => delayLedger(history, times.on, inForce.recordedHere)),
      risks: once(() => risksOf(history, times, inForce, release)),
      gaps: once(() => gapsOn(whole, times.on)),
      auditTrail: once(() => [...events].sort((a, b) => compareText(a.position, b.position))),
    },
  );
};
