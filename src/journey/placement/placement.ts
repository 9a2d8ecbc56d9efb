import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../belief/as-at.js';
import type { BelievedFact, History, RecordGap } from '../belief/history.js';
import { placeKey } from '../parts.js';
import type { description } from '../parts.js';
import type { Field } from '../../domain/fact-schema.js';

type Started = BelievedFact<'PlacementStarted'>;
type Ending = BelievedFact<'PlacementEnded' | 'PlacementEndPlanned'>;
export type Described = typeof description extends Field<infer D, boolean> ? D : never;

export interface Placement {
  readonly started: Started;
  readonly from: PlainDate;
  /** From this day on it is not open; undefined: open, as far as is known by the day asked for. */
  readonly endedOn: PlainDate | undefined;
  /** How the end is known: told, planned and not contradicted, or only because the next of its rank began. */
  readonly endedBy: 'told' | 'as-planned' | 'next' | undefined;
  readonly end: Ending | Started | undefined;
  /** The day on which it is planned to end, while that lies ahead. */
  readonly endPlannedFor: PlainDate | undefined;
  readonly endPlanned: BelievedFact<'PlacementEndPlanned'> | undefined;
}

const rankOf = ({ data }: Started): number => data.rank ?? 1;

/** Whether the person left the place of a start, or went elsewhere, before a later one: told of some day in between. */
const wasLeft = (start: Started, again: Started, history: History): boolean => {
  const isBetween = ({ latestOn }: BelievedFact): boolean =>
    latestOn >= start.latestOn && latestOn <= again.latestOn;
  return history
    .of('PlacementEnded')
    .some((end) => isBetween(end) && placeKey(end.data) === placeKey(start.data));
};

/**
 * Placements begun, in order. A source that gives no day of entry says on each of its days that the person is there: of one
 * place that nobody left, the first such start stands for all.
 */
export const startsOf = perHistory((history): readonly Started[] => {
  const starts = history.of('PlacementStarted');
  if (!starts.some(({ occurredBy }) => occurredBy)) return starts;
  return starts.filter((again, i) => {
    if (!again.occurredBy) return true;
    const before = starts.slice(0, i).findLast((start) => rankOf(start) === rankOf(again));
    return (
      before === undefined ||
      placeKey(before.data) !== placeKey(again.data) ||
      wasLeft(before, again, history)
    );
  });
});

/** The placement that an end speaks of: by episode, by entry date and place, else the newest at the place. */
const startOf = (end: Ending, starts: readonly Started[]): Started | undefined => {
  const named = end.episodes.placement;
  const byEpisode = named === undefined ? undefined : starts.find(({ episode }) => episode === named);
  if (byEpisode !== undefined) return byEpisode;
  const place = placeKey(end.data);
  const { enteredOn } = end.data;
  const fits = (start: Started): boolean =>
    (place === '' || placeKey(start.data) === place) &&
    (enteredOn === undefined ? start.latestOn <= end.latestOn : start.data.startedOn === enteredOn);
  return place === '' && enteredOn === undefined ? undefined : starts.findLast(fits);
};

const ownEnd = (
  start: Started,
  history: History,
  starts: readonly Started[],
): Pick<Placement, 'endedOn' | 'endedBy' | 'end' | 'endPlannedFor' | 'endPlanned'> => {
  const told = history.of('PlacementEnded').findLast((end) => startOf(end, starts) === start);
  const planned = history.of('PlacementEndPlanned').findLast((end) => startOf(end, starts) === start);
  const plannedFor = planned?.data.endsOn;
  if (told !== undefined)
    return {
      endedOn: told.latestOn,
      endedBy: 'told',
      end: told,
      endPlannedFor: undefined,
      endPlanned: planned,
    };
  if (plannedFor === undefined || plannedFor > history.cutAt!)
    return {
      endedOn: undefined,
      endedBy: undefined,
      end: undefined,
      endPlannedFor: plannedFor,
      endPlanned: planned,
    };
  return {
    endedOn: plannedFor,
    endedBy: 'as-planned',
    end: planned,
    endPlannedFor: undefined,
    endPlanned: planned,
  };
};

const nextOfRank = (start: Started, starts: readonly Started[]): Started | undefined =>
  starts.find((other) => other.latestOn > start.latestOn && rankOf(other) === rankOf(start));

const resolved = (start: Started, history: History, starts: readonly Started[]): Placement => {
  const own = ownEnd(start, history, starts);
  const next = nextOfRank(start, starts);
  const closes =
    next !== undefined &&
    own.endedBy !== 'told' &&
    !(own.endedOn !== undefined && own.endedOn <= next.latestOn);
  const placement = { started: start, from: start.latestOn, ...own };
  if (!closes) return placement;
  return { ...placement, endedOn: next.latestOn, endedBy: 'next', end: next, endPlannedFor: undefined };
};

/** Every placement in a cut history, in order, its end as known for the day of the cut. */
export const allPlacementsIn = perHistory((history): readonly Placement[] => {
  const starts = startsOf(history);
  return starts.map((start) => resolved(start, history, starts));
});

/** Placements open in a cut history (no end is known before its day), the main one first: lowest rank, then newest. */
export const placementsIn = perHistory((history): readonly Placement[] =>
  allPlacementsIn(history)
    .filter(({ endedOn }) => endedOn === undefined)
    .reverse()
    .sort((a, b) => rankOf(a.started) - rankOf(b.started)),
);

/** What the setting of a placement is: as its start says, else as the register was copied in. */
export const describedAs = (history: History, { started }: Placement): Described | undefined => {
  const { described } = started.data;
  if (described !== undefined) return described;
  const place = placeKey(started.data);
  const copied = history.of('SettingDescribed').filter(({ data }) => placeKey(data) === place);
  const then = copied.findLast(({ latestOn }) => latestOn <= started.latestOn) ?? copied[0];
  return then?.data.described;
};

const gapKinds = { next: 'placement-ended-by-next', 'as-planned': 'believed-as-planned' } as const;

/** Ends that nobody told: because the next placement began, or because the planned day passed. */
export const placementGapsIn = (history: History): readonly RecordGap[] =>
  allPlacementsIn(history).flatMap(({ started, endedBy, endedOn, end }) => {
    if (endedBy !== 'next' && endedBy !== 'as-planned') return [];
    const events = [...started.events, ...(end?.events ?? [])];
    return [{ kind: gapKinds[endedBy], type: started.type, key: started.key, since: endedOn!, events }];
  });
