import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { asAt, perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyData, JourneyFactType } from '../../journey/catalogue.js';
import { planOf, planOn, plansOn, versionOn } from '../../journey/plan/plan.js';
import type { Plan } from '../../journey/plan/plan.js';

/** To whom a version of a plan was sent, and when (SEND Regs 2014 reg 14(2)). */
export interface PlanSending {
  readonly to: JourneyData<'PlanSent'>['to'];
  readonly sentOn: PlainDate;
  readonly events: readonly string[];
}

/** One final version of a plan, as the record counts them. */
export interface PlanVersion {
  /** 1 for the first on record. */
  readonly number: number;
  /** The id under which it was recorded. */
  readonly planVersionId: string | undefined;
  /** What the fold knows it by: a fact that names the version has the same. */
  readonly episode: string | undefined;
  readonly cause: JourneyData<'PlanFinalised'>['cause'];
  readonly issuedOn: PlainDate;
  readonly sentTo: readonly PlanSending[];
  readonly events: readonly string[];
}

/** A consultation or a review that cited a version which another had replaced before that day. */
export interface OlderVersionCited {
  readonly citedIn: 'consultation' | 'review';
  readonly citedOn: PlainDate;
  readonly cited: PlanVersion;
  /** The version that was in force on that day. */
  readonly inForce: PlanVersion;
  /** The fact that cites it. */
  readonly fact: BelievedFact;
}

/** The plan in force on a day, with its versions. */
export interface PlanInForce {
  readonly plan: Plan;
  /** The id under which it was recorded, where it has one. */
  readonly planId: string | undefined;
  /** Undefined: made by another authority, and no version of ours yet. */
  readonly version: PlanVersion | undefined;
  /** All final by the day, the first first. */
  readonly versions: readonly PlanVersion[];
  /** Consultations and reviews by the day that cited an older one than was in force then, of this plan. */
  readonly olderCited: readonly OlderVersionCited[];
}

/** Everything that may change a warning of an older version cited. */
export const READS_OF_OLDER_CITED = [
  ...(['PlanFinalised', 'PlanTransferredIn', 'PlanCeased', 'PlanContinued', 'PlanTransferredOut'] as const),
  ...(['ChildDied', 'PlanSent', 'PlanUsed', 'SettingConsulted'] as const),
] as const satisfies readonly JourneyFactType[];

type Finalised = BelievedFact<'PlanFinalised'>;
type Citing = BelievedFact<'PlanUsed'> | BelievedFact<'SettingConsulted'>;

/** The version that a fact speaks of: the one that it names, else the newest final on its day. */
const versionOf = ({ episodes, latestOn }: BelievedFact, plan: Plan): Finalised | undefined => {
  const named = episodes.planVersion;
  if (named === undefined) return versionOn(plan, latestOn);
  return plan.versions.find((version) => version.episodes.planVersion === named);
};

/** What its own fact says of the sending, and what later facts add. */
const sendingsOf = (
  version: Finalised,
  sent: readonly BelievedFact<'PlanSent'>[],
): readonly PlanSending[] => {
  const own = (version.data.sentTo ?? []).map(({ to, sentOn }) => ({ to, sentOn, events: version.events }));
  const more = sent.map(({ data, latestOn, events }) => ({ to: data.to, sentOn: latestOn, events }));
  return [...own, ...more].sort((a, b) => compareText(a.sentOn, b.sentOn));
};

const versionsOf = (plan: Plan, plans: readonly Plan[], history: History): readonly PlanVersion[] => {
  const sent = history.of('PlanSent').filter((fact) => planOf(fact, plans) === plan);
  return plan.versions.map((version, i) => ({
    ...{ number: i + 1, planVersionId: version.data.planVersionId, cause: version.data.cause },
    ...{ issuedOn: version.latestOn, events: version.events, episode: version.episodes.planVersion },
    sentTo: sendingsOf(
      version,
      sent.filter((fact) => versionOf(fact, plan) === version),
    ),
  }));
};

const citedIn = (fact: Citing): OlderVersionCited['citedIn'] =>
  fact.type === 'PlanUsed' ? fact.data.usedIn : 'consultation';

/** Where one fact cites an older version of the plan; a version issued on the same day may have come after it. */
const olderCitedBy = (fact: Citing, versions: readonly PlanVersion[]): OlderVersionCited | undefined => {
  const named = fact.episodes.planVersion;
  const cited = versions.find(({ episode }) => named !== undefined && episode === named);
  const inForce = versions.findLast(({ issuedOn }) => issuedOn < fact.latestOn);
  if (cited === undefined || inForce === undefined || cited.number >= inForce.number) return undefined;
  return { citedIn: citedIn(fact), citedOn: fact.latestOn, cited, inForce, fact };
};

const citing = (history: History): readonly Citing[] =>
  [...history.of('PlanUsed'), ...history.of('SettingConsulted')]
    .filter(({ episodes }) => episodes.planVersion !== undefined)
    .sort((a, b) => compareText(a.latestOn, b.latestOn));

const NONE: readonly OlderVersionCited[] = [];

/** Every consultation and review, of a history cut at a day, that cited an older version than was in force on its day. */
export const olderVersionsCited = perHistory((history): readonly OlderVersionCited[] => {
  const cites = citing(history);
  if (cites.length === 0) return NONE;
  const plans = plansOn(history, history.cutAt!);
  const versions = plans.map((plan) => versionsOf(plan, plans, history));
  const found = cites.flatMap((fact) => versions.flatMap((its) => olderCitedBy(fact, its) ?? []));
  return found.length === 0 ? NONE : found;
});

/** The plan in force on a day, which version of it, and to whom that was sent; undefined: none was in force. */
export const planInForceAt = (history: History, day: PlainDate): PlanInForce | undefined => {
  const cut = asAt(history, day);
  const plan = planOn(cut, day);
  if (plan?.inForce !== true) return undefined;
  const versions = versionsOf(plan, plansOn(cut, day), cut);
  const isOfPlan = ({ inForce }: OlderVersionCited): boolean =>
    versions.some(({ events }) => events[0] === inForce.events[0]);
  const planId = plan.versions[0]?.data.planId ?? plan.transferredIn?.data.planId;
  return {
    plan,
    planId,
    versions,
    version: versions.at(-1),
    olderCited: olderVersionsCited(cut).filter(isOfPlan),
  };
};
