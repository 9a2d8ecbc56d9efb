import { daysBetween, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { differingNeeds, READS_OF_NEEDS } from './differing-needs.js';
import type { Silence } from '../rule.js';
import { isOutOfEducation, neetSpells, READS_OF_NEET } from './neet.js';
import { mainPlacements, READS_OF_PLACEMENTS, type Place, type Placement } from './placements.js';

/** What sources differ on. */
export type Matter = 'need' | 'setting' | 'neet';

/** Two sources that cannot both be right. */
export interface Conflict {
  readonly matter: Matter;
  /** The day since which both stand. */
  readonly from: PlainDate;
  /** What they say, after "sources differ:". */
  readonly words: string;
  readonly events: readonly string[];
  readonly silence: readonly Silence[];
}

export const READS_OF_CONFLICTS = [
  ...READS_OF_NEEDS,
  ...READS_OF_PLACEMENTS,
  ...READS_OF_NEET,
] as const satisfies readonly JourneyFactType[];

const needConflicts = (history: History): readonly Conflict[] =>
  differingNeeds(history).map(({ need, saidBy, notBy, from, events }) => ({
    matter: 'need',
    from,
    words: `${saidBy} gives the need ${need} and ${notBy} does not`,
    events,
    silence: [],
  }));

/** Two starts within so many days are one move to a source or the other, unless the first was told to have ended. */
const ONE_MOVE_DAYS = 31;

/** Whether both name a place by the same kind of number, or both by an arrangement, and another one. */
const isOtherPlace = (a: Place, b: Place): boolean => {
  if (a.urn !== undefined && b.urn !== undefined) return a.urn !== b.urn;
  if (a.ukprn !== undefined && b.ukprn !== undefined) return a.ukprn !== b.ukprn;
  return a.arrangement !== undefined && b.arrangement !== undefined && a.arrangement !== b.arrangement;
};

const differsFrom =
  (last: Placement) =>
  ({ placement: { started, from, endedOn } }: { readonly placement: Placement }): boolean =>
    started.source !== last.started.source &&
    daysBetween(from, last.from) <= ONE_MOVE_DAYS &&
    (endedOn === undefined || endedOn > last.from) &&
    isOtherPlace(started.data, last.started.data);

const settingConflicts = (history: History): readonly Conflict[] => {
  if (history.of('PlacementStarted').length < 2) return [];
  const mains = mainPlacements(history);
  const last = mains.at(-1)?.placement;
  if (last === undefined || isOutOfEducation(last.started)) return [];
  return mains
    .slice(0, -1)
    .filter(differsFrom(last))
    .map(({ placement: { started } }) => ({
      matter: 'setting',
      from: last.from,
      words: `${started.source} and ${last.started.source} name different settings from the same weeks on`,
      events: [...started.events, ...last.started.events],
      silence: [],
    }));
};

/** A placement of another source that was open when the person is said to have left education. */
const isOpenElsewhere =
  (began: BelievedFact) =>
  ({ placement: { started, from, endedOn, endsOn } }: { readonly placement: Placement }): boolean =>
    started.source !== began.source &&
    from < began.latestOn &&
    !isOutOfEducation(started) &&
    (endedOn === undefined || endedOn > began.latestOn) &&
    (endsOn === undefined || endsOn > began.latestOn);

const neetConflicts = (history: History): readonly Conflict[] => {
  const spell = neetSpells(history).at(-1);
  if (spell === undefined || spell.ended !== undefined) return [];
  const { began } = spell;
  const open = mainPlacements(history).findLast(({ placement }) => placement.from < began.latestOn);
  if (open === undefined || !isOpenElsewhere(began)(open)) return [];
  const { started } = open.placement;
  return [
    {
      matter: 'neet',
      from: began.latestOn,
      words: `${began.source} says that the person is in no education and ${started.source} has an open placement`,
      events: [...began.events, ...started.events],
      silence: [{ kinds: ['PlacementEnded'], from: began.latestOn }],
    },
  ];
};

/** Where the sources of a record cannot both be right on needs, setting or being out of education. */
export const sourceConflicts = (history: History): readonly Conflict[] => [
  ...needConflicts(history),
  ...settingConflicts(history),
  ...neetConflicts(history),
];
