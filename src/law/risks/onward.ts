import type { PlainDate } from '../../domain/plain-date.js';
import { addMonths } from '../../domain/months.js';
import { lastDay } from '../../domain/partial-date.js';
import { later } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { isSamePlace, type Placement } from '../readings/placements.js';
import { planNamingNext } from '../readings/section-i.js';

export const READS_OF_ONWARD = [
  'PlacementPlanned',
  'PlacementStarted',
  'NextSettingNamed',
  'PlanFinalised',
  'DestinationRecorded',
] as const satisfies readonly JourneyFactType[];

/** An end of a placement and when somebody could first have said what comes next. */
export interface PlacementEnd {
  readonly placement: Placement;
  readonly on: PlainDate;
  /** The last day there. */
  readonly lastDay: PlainDate;
  readonly isPlanned: boolean;
  readonly events: readonly string[];
}

const SAID_MONTHS_BEFORE = 18;

/** What comes next is looked for from 18 months before the end (a final plan can name it then), not before the placement. */
export const saidFrom = ({ placement, on }: PlacementEnd): PlainDate =>
  later(placement.from, addMonths(on, -SAID_MONTHS_BEFORE));

/** A subsidiary placement (dual registration) is no way on. */
export const isMain = ({ data }: { readonly data: { readonly rank?: number } }): boolean =>
  (data.rank ?? 1) === 1;

const isElsewhere = (
  fact: BelievedFact<'PlacementPlanned'> | BelievedFact<'PlacementStarted'>,
  { started }: Placement,
): boolean => isMain(fact) && !isSamePlace(fact.data, started.data);

/** An onward placement, planned or begun. */
export const onwardPlacement = (history: History, end: PlacementEnd): BelievedFact | undefined => {
  const from = saidFrom(end);
  return (
    history
      .of('PlacementPlanned')
      .find((fact) => fact.latestOn >= from && isElsewhere(fact, end.placement)) ??
    history
      .of('PlacementStarted')
      .find((fact) => fact.latestOn > end.placement.from && isElsewhere(fact, end.placement))
  );
};

export const namedNext = (
  history: History,
  end: PlacementEnd,
): BelievedFact<'NextSettingNamed'> | undefined =>
  history.of('NextSettingNamed').find((fact) => fact.latestOn >= saidFrom(end));

export const planNaming = (history: History, end: PlacementEnd): BelievedFact<'PlanFinalised'> | undefined =>
  planNamingNext(history, saidFrom(end), end.placement);

/** Being in no education, employment or training is no destination. */
const isDestination = ({ data }: BelievedFact<'DestinationRecorded'>): boolean => data.activity !== 'neet';

export const destinationFrom = (
  history: History,
  from: PlainDate,
): BelievedFact<'DestinationRecorded'> | undefined =>
  history.of('DestinationRecorded').find((fact) => fact.latestOn >= from && isDestination(fact));

/** What begins in the last two months of a placement is what comes after it. */
const LAST_MONTHS = 2;

/** What the young person does while there, and not where they go: at the same place, begun long before, or no leaving. */
const isMeanwhile = (
  { latestOn, data }: BelievedFact<'DestinationRecorded'>,
  { placement, lastDay: last }: PlacementEnd,
): boolean => {
  if (isSamePlace(data, placement.started.data)) return true;
  if (latestOn >= last || data.leaving === true) return false;
  if (data.from === undefined) return data.leaving === false;
  return lastDay(data.from) < addMonths(last, -LAST_MONTHS);
};

/** A destination after a placement; what is known from surveys of the present activity is none. */
export const destinationAfter = (
  history: History,
  end: PlacementEnd,
  only: (fact: BelievedFact<'DestinationRecorded'>) => boolean = () => true,
): BelievedFact<'DestinationRecorded'> | undefined =>
  history
    .of('DestinationRecorded')
    .find(
      (fact) =>
        fact.latestOn >= saidFrom(end) && isDestination(fact) && only(fact) && !isMeanwhile(fact, end),
    );

/** The fact that came first, if any did. */
export const firstOf = (...facts: readonly (BelievedFact | undefined)[]): BelievedFact | undefined => {
  let first: BelievedFact | undefined;
  for (const fact of facts)
    if (fact !== undefined && (first === undefined || fact.latestOn < first.latestOn)) first = fact;
  return first;
};
