import type { Episode } from '../domain/fact-schema.js';
import type { PlainDate } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import type { BelievedFact, History } from './belief/history.js';
import type { JourneyFactType } from './catalogue.js';
import { upTo } from './guards.js';
import { placeKey } from './parts.js';

type Place = Parameters<typeof placeKey>[0];

/** An episode that a command speaks of, and how an event names it. */
export interface Named {
  /** The fact that opened it. */
  readonly opener: BelievedFact;
  /** `<episode>Id` or `<episode>Ref`, to be laid into the event's data. */
  readonly naming: Readonly<Record<string, string>>;
}

interface Sought {
  readonly episode: Episode;
  /** For a person: `request`. */
  readonly word: string;
  readonly openers: readonly JourneyFactType[];
  readonly only?: (opener: BelievedFact) => boolean;
}

type Data = Readonly<Record<string, unknown>>;

const namesOf = (opener: BelievedFact, episode: Episode): Data => {
  const data = opener.data as Data;
  const alias = data['alias'] as { readonly refKey: string } | undefined;
  return { [`${episode}Id`]: data[`${episode}Id`], [`${episode}Ref`]: alias?.refKey };
};

/** How an event names the episode that the opener opened; empty where nothing names it. */
export const namingOf = (opener: BelievedFact, episode: Episode): Readonly<Record<string, string>> => {
  const names = namesOf(opener, episode);
  const name = [`${episode}Id`, `${episode}Ref`].find((field) => names[field] !== undefined);
  return name === undefined ? {} : { [name]: names[name] as string };
};

/** Whether a command names an episode at all. */
export const namesEpisode = (said: object, episode: Episode): boolean =>
  (said as Data)[`${episode}Id`] !== undefined || (said as Data)[`${episode}Ref`] !== undefined;

/** Whether it names the one that the opener opened. */
export const isNamed = (opener: BelievedFact, episode: Episode, said: object): boolean => {
  const names = namesOf(opener, episode);
  return [`${episode}Id`, `${episode}Ref`].some((field) => {
    const name = (said as Data)[field];
    return name !== undefined && name === names[field];
  });
};

const latest = (facts: readonly BelievedFact[]): BelievedFact | undefined =>
  facts.reduce<BelievedFact | undefined>(
    (a, b) => (a === undefined || b.latestOn >= a.latestOn ? b : a),
    undefined,
  );

/** The opener that the command names, by our id or a source's reference; else the latest by that day. */
const find = (
  { episode, openers, only = () => true }: Sought,
  said: object,
  day: PlainDate,
  history: History,
): BelievedFact | undefined => {
  const all = openers.flatMap((type) => upTo(history, type, day) as unknown as BelievedFact[]).filter(only);
  return namesEpisode(said, episode) ? all.find((opener) => isNamed(opener, episode, said)) : latest(all);
};

const episodeOf =
  (sought: Sought) =>
  (said: object, day: PlainDate, history: History): Named => {
    const opener = find(sought, said, day, history);
    const { episode, word } = sought;
    if (opener) return { opener, naming: namingOf(opener, episode) };
    const detail = `There is no such ${word} on record by that date. Record the ${word} first, or mend the date.`;
    throw new Refused(`no-${word.replaceAll(' ', '-')}`, `${episode}Id`, detail);
  };

/** The request (or reassessment request) that a fact belongs to. @throws Refused `no-request` */
export const requestFor = episodeOf({
  episode: 'request',
  word: 'request',
  openers: ['AssessmentRequested', 'ReassessmentRequested'],
});
/** @throws Refused `no-reassessment-request` */
export const reassessmentFor = episodeOf({
  episode: 'request',
  word: 'reassessment request',
  openers: ['ReassessmentRequested'],
});
/** @throws Refused `no-review-meeting` */
export const reviewFor = episodeOf({
  episode: 'review',
  word: 'review meeting',
  openers: ['AnnualReviewMeetingHeld'],
});
/** @throws Refused `no-amendment-notice` */
export const amendmentFor = episodeOf({
  episode: 'amendment',
  word: 'amendment notice',
  openers: ['AmendmentNoticeSent'],
});
/** @throws Refused `no-mediation-request` */
export const mediationFor = episodeOf({
  episode: 'dispute',
  word: 'mediation request',
  openers: ['MediationRequested'],
});
/** @throws Refused `no-appeal` */
export const appealFor = episodeOf({ episode: 'dispute', word: 'appeal', openers: ['AppealLodged'] });
/** Begun by a mediation request or by an appeal. @throws Refused `no-dispute` */
export const disputeFor = episodeOf({
  episode: 'dispute',
  word: 'dispute',
  openers: ['MediationRequested', 'AppealLodged'],
});
/** @throws Refused `no-referral` */
export const serviceFor = (service: string) =>
  episodeOf({
    episode: 'service',
    word: 'referral',
    openers: ['ServiceReferralMade'],
    only: ({ data }) => (data as Data)['service'] === service,
  });
/** The placement that a command speaks of; where it names a place, one there. @throws Refused `no-placement` */
export const placementFor = (said: Place) =>
  episodeOf({
    episode: 'placement',
    word: 'placement',
    openers: ['PlacementStarted'],
    only: ({ data }) => placeKey(said) === '' || placeKey(data as Place) === placeKey(said),
  });
