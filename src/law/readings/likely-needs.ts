import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { latestPlacement, READS_OF_PLACEMENTS } from './placements.js';

/** Why a person is thought likely to need care and support as an adult, and since when. */
export interface LikelyNeeds {
  readonly since: PlainDate;
  /** In words, after "because of". */
  readonly because: string;
  readonly events: readonly string[];
}

const READS_OF_CARE = [
  'ChildrensCareStarted',
  'ChildrensCareEnded',
  'ChildrensContinuingCareStarted',
  'ChildrensContinuingCareEnded',
  'ChildLookedAfterStarted',
  'ChildLookedAfterEnded',
] as const satisfies readonly JourneyFactType[];

export const READS_OF_LIKELY_NEEDS = [
  'LikelyAdultNeedsJudged',
  'NeedIdentified',
  'NeedRevised',
  'NeedNoLongerPresent',
  'PlanFinalised',
  ...READS_OF_CARE,
  ...READS_OF_PLACEMENTS,
] as const satisfies readonly JourneyFactType[];

const ADULT = 18;
const NEEDS: ReadonlySet<string> = new Set(['SLD', 'PMLD', 'MSI']);

const basis = (fact: BelievedFact, because: string): LikelyNeeds => ({
  since: fact.latestOn,
  because,
  events: fact.events,
});

const isGone = (history: History, need: string, since: PlainDate): boolean =>
  history.of('NeedNoLongerPresent').some((fact) => fact.data.need === need && fact.latestOn >= since) ||
  history.of('NeedRevised').some((fact) => fact.data.formerly === need && fact.latestOn >= since);

const byNeed = (history: History): LikelyNeeds | undefined => {
  for (const type of ['NeedIdentified', 'NeedRevised'] as const) {
    for (const fact of history.of(type)) {
      if (!NEEDS.has(fact.data.need) || fact.endedOn !== undefined) continue;
      if (!isGone(history, fact.data.need, fact.latestOn)) return basis(fact, `need ${fact.data.need}`);
    }
  }
  return undefined;
};

const LAST_MONTHS_OF_CHILDHOOD = 6;

/**
 * Whether what ended took the likelihood away. What ends in the half year up to the 18th birthday, or later, ends
 * because childhood does: the likely adult needs stay, or the risk would vanish on the day that it is about.
 */
const endsTheLikelihood = (history: History, on: PlainDate): boolean =>
  history.dateOfBirth === undefined ||
  on < addMonths(birthday(history.dateOfBirth, ADULT), -LAST_MONTHS_OF_CHILDHOOD);

const stillOpen = (
  history: History,
  started: readonly BelievedFact[],
  ended: readonly BelievedFact[],
): BelievedFact | undefined => {
  const last = started[started.length - 1];
  if (last === undefined) return undefined;
  const isOver = ended.some(
    ({ latestOn }) => latestOn >= last.latestOn && endsTheLikelihood(history, latestOn),
  );
  return isOver ? undefined : last;
};

type CareStarted = BelievedFact<'ChildrensCareStarted'>;
type CareEnded = BelievedFact<'ChildrensCareEnded'>;

/** Children's social care or short breaks that run, or ran until childhood ended. */
const childrensCare = (history: History): BelievedFact<'ChildrensCareStarted'> | undefined => {
  const ended = history.of('ChildrensCareEnded');
  const isEndOf = (end: CareEnded, { data, latestOn }: CareStarted): boolean =>
    end.data.care === data.care && end.latestOn >= latestOn && endsTheLikelihood(history, end.latestOn);
  return history.of('ChildrensCareStarted').find((fact) => !ended.some((end) => isEndOf(end, fact)));
};

export const lookedAfter = (history: History): LikelyNeeds | undefined => {
  const open = stillOpen(history, history.of('ChildLookedAfterStarted'), history.of('ChildLookedAfterEnded'));
  return open === undefined ? undefined : basis(open, 'being looked after');
};

const byCare = (history: History): LikelyNeeds | undefined => {
  const care = childrensCare(history);
  if (care !== undefined) return basis(care, "children's social care");
  const health = stillOpen(
    history,
    history.of('ChildrensContinuingCareStarted'),
    history.of('ChildrensContinuingCareEnded'),
  );
  return health === undefined ? undefined : basis(health, "children's continuing care");
};

const holdsSectionH = (plan: BelievedFact<'PlanFinalised'>): boolean =>
  plan.data.socialCareProvision ??
  plan.data.sections?.some(({ section }) => section === 'H1' || section === 'H2') ??
  false;

const byPlan = (history: History): LikelyNeeds | undefined => {
  const plan = history.latest('PlanFinalised');
  if (plan !== undefined && holdsSectionH(plan)) return basis(plan, 'social care provision in the plan');
  if (plan?.data.residential !== undefined) return basis(plan, 'a residential placement in the plan');
  const placement = latestPlacement(history);
  if (placement === undefined) return undefined;
  if (placement.endedOn !== undefined && endsTheLikelihood(history, placement.endedOn)) return undefined;
  return placement.started.data.residential === undefined
    ? undefined
    : basis(placement.started, 'a residential placement');
};

const PROXIES = [byNeed, byCare, lookedAfter, byPlan];

/** The policy's proxy: the earliest of the circumstances that stand. */
const proxy = perHistory((history): LikelyNeeds | undefined => {
  let earliest: LikelyNeeds | undefined;
  for (const read of PROXIES) {
    const found = read(history);
    if (found !== undefined && (earliest === undefined || found.since < earliest.since)) earliest = found;
  }
  return earliest;
});

/** The latest judgement where one stands, else the proxy; undefined: not thought likely. */
export const likelyNeeds = (history: History): LikelyNeeds | undefined => {
  const judged = history.latest('LikelyAdultNeedsJudged');
  if (judged === undefined) return proxy(history);
  if (!judged.data.likely) return undefined;
  const before = proxy(history);
  return before !== undefined && before.since < judged.latestOn
    ? before
    : basis(judged, 'the judgement on record');
};

/** The proxy, or an earlier judgement, that a judgement "not likely" set aside; with the day of that judgement. */
export const judgedNotLikely = (
  history: History,
):
  { readonly needs: LikelyNeeds; readonly on: PlainDate; readonly events: readonly string[] } | undefined => {
  const judgements = history.of('LikelyAdultNeedsJudged');
  const last = judgements[judgements.length - 1];
  if (last === undefined || last.data.likely) return undefined;
  const before = judgements.find((fact) => fact.data.likely);
  const needs = before === undefined ? proxy(history) : basis(before, 'an earlier judgement');
  return needs === undefined ? undefined : { needs, on: last.latestOn, events: last.events };
};
