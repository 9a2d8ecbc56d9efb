import { firstDay } from '../../domain/partial-date.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import { startsOf } from '../../journey/placement/placement.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyData, JourneyFactType } from '../../journey/catalogue.js';

export const READS_OF_PLACEMENTS = [
  'PlacementStarted',
  'PlacementEnded',
  'PlacementEndPlanned',
  'SettingDescribed',
] as const satisfies readonly JourneyFactType[];

/** What a setting is, as in the register on a date. */
export type Description = NonNullable<JourneyData<'PlacementStarted'>['described']>;

/** Where the person is, or was last: the main placement. */
export interface Placement {
  readonly started: BelievedFact<'PlacementStarted'>;
  readonly from: PlainDate;
  /** The day it ended; undefined: it has not. */
  readonly endedOn: PlainDate | undefined;
  readonly ended: BelievedFact<'PlacementEnded'> | undefined;
  /** The day on which it is planned to end. */
  readonly endsOn: PlainDate | undefined;
  readonly endPlanned: BelievedFact<'PlacementEndPlanned'> | undefined;
  readonly described: Description | undefined;
}

export interface Place {
  readonly urn?: string;
  readonly ukprn?: string;
  readonly arrangement?: string;
}

/** Whether both name a place and it is the same one. */
export const isSamePlace = (a: Place, b: Place): boolean => {
  if (a.urn !== undefined && b.urn !== undefined) return a.urn === b.urn;
  if (a.ukprn !== undefined && b.ukprn !== undefined) return a.ukprn === b.ukprn;
  return (
    a.arrangement !== undefined && a.arrangement === b.arrangement && a.urn === b.urn && a.ukprn === b.ukprn
  );
};

/** Whether a register number names the place. */
export const isNamed = (place: Place): boolean => place.urn !== undefined || place.ukprn !== undefined;

type Ending = BelievedFact<'PlacementEnded'> | BelievedFact<'PlacementEndPlanned'>;

const isOf = (ending: Ending, started: BelievedFact<'PlacementStarted'>): boolean => {
  if (ending.latestOn < firstDay(started.occurredOn)) return false;
  const placement = ending.episodes.placement;
  if (placement !== undefined && placement === started.episodes.placement) return true;
  if (ending.data.enteredOn !== undefined && ending.data.enteredOn !== started.data.startedOn) return false;
  return isSamePlace(ending.data, started.data);
};

const lastOf = <E extends Ending>(
  endings: readonly E[],
  started: BelievedFact<'PlacementStarted'>,
): E | undefined => {
  for (let i = endings.length - 1; i >= 0; i--) if (isOf(endings[i]!, started)) return endings[i];
  return undefined;
};

const settingsOfPlacements = perHistory((history): readonly BelievedFact<'SettingDescribed'>[] =>
  history.of('SettingDescribed').filter(({ data }) => data.of === 'placement'),
);

const describedAs = (
  history: History,
  started: BelievedFact<'PlacementStarted'>,
): Description | undefined => {
  if (started.data.described !== undefined) return started.data.described;
  const said = settingsOfPlacements(history);
  for (let i = said.length - 1; i >= 0; i--)
    if (isSamePlace(said[i]!.data, started.data)) return said[i]!.data.described;
  return undefined;
};

const isMain = (started: BelievedFact<'PlacementStarted'>): boolean => (started.data.rank ?? 1) === 1;

const placementOf = (history: History, started: BelievedFact<'PlacementStarted'>): Placement => {
  const ended = lastOf(history.of('PlacementEnded'), started);
  const endPlanned = lastOf(history.of('PlacementEndPlanned'), started);
  return {
    started,
    from: started.latestOn,
    ended,
    endedOn: ended?.latestOn,
    endPlanned,
    endsOn: endPlanned?.data.endsOn,
    described: describedAs(history, started),
  };
};

/** The main placement that started last, whether or not it has ended. */
export const latestPlacement = perHistory((history): Placement | undefined => {
  const all = startsOf(history);
  let i = all.length - 1;
  while (i >= 0 && !isMain(all[i]!)) i -= 1;
  const started = all[i];
  return started === undefined ? undefined : placementOf(history, started);
});

/** A placement and the day on which the person left it. */
export interface FormerPlacement {
  readonly placement: Placement;
  readonly leftOn: PlainDate | undefined;
}

/** Every main placement with the day on which the person left it (it ended, or the next began), in order. */
export const mainPlacements = perHistory((history): readonly FormerPlacement[] => {
  const mains = startsOf(history).filter(isMain);
  return mains.map((started, i) => {
    const placement = placementOf(history, started);
    const next = mains[i + 1]?.latestOn;
    const { endedOn } = placement;
    return {
      placement,
      leftOn: endedOn === undefined || (next !== undefined && next < endedOn) ? next : endedOn,
    };
  });
});

/** Further education, or a specialist post-16 institution: not a school. */
export const isPost16Institution = (described: Description | undefined): boolean =>
  described?.kind === 'further-education' ||
  described?.kind === 'special-post-16' ||
  described?.phase === '16-plus';
