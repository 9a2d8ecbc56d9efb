import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { readable } from '../../domain/sealed.js';
import { Refused } from '../../domain/refused.js';
import { lastDayToContactMediation } from '../../law/calendar/tribunal-days.js';
import { latestBy } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';
import { disputeFor, namesEpisode } from '../episode-guards.js';
import { upTo } from '../guards.js';
import { decisionsOn, isDisputable } from './appealable.js';
import type { Matter } from './appealable.js';
import { isOfDispute } from './dispute.js';

type Opener = BelievedFact<'MediationRequested' | 'AppealLodged'>;

/** @throws Refused `no-decision-to-dispute` */
export const wasDecided = (
  matter: Matter | undefined,
  day: PlainDate,
  history: History,
  field: string,
): void => {
  if (isDisputable(history, matter, day)) return;
  const detail =
    'No decision that this could be about was notified by that date. Record the decision first, or mend the date.';
  throw new Refused('no-decision-to-dispute', field, detail);
};

/** How an event that opens a dispute says that it is one with another's; empty where the other has no name. */
const oneWith = ({ data: { disputeId, alias } }: Opener): object => {
  if (disputeId !== undefined) return { disputeId };
  const ref = readable(alias?.ref);
  return alias === undefined || ref === undefined ? {} : { alias: { ...alias, ref } };
};

/** The dispute that a mediation request or an appeal says it is part of; empty where it names none. @throws Refused `no-dispute` */
export const partOfDispute = (said: object, day: PlainDate, history: History): object =>
  namesEpisode(said, 'dispute') ? oneWith(disputeFor(said, day, history).opener as Opener) : {};

/** The latest mediation requested since the latest decision on a matter, or on any; without an appeal so far. */
export const mediationSince = (
  matter: Matter | undefined,
  day: PlainDate,
  history: History,
): BelievedFact<'MediationRequested'> | undefined => {
  const decided = latestBy(decisionsOn(history, matter), day)?.latestOn ?? '';
  const appeals = upTo(history, 'AppealLodged', day);
  return upTo(history, 'MediationRequested', day).findLast(
    ({ data, latestOn, episodes }) =>
      (matter === undefined || (data.about ?? matter) === matter) &&
      latestOn >= decided &&
      !appeals.some((appeal) => appeal.episodes.dispute === episodes.dispute),
  );
};

/** The dispute that an appeal is part of: the one named, else that of the mediation before it. */
export const disputeOfAppeal = (
  said: { readonly about: Matter },
  day: PlainDate,
  history: History,
): object => {
  if (namesEpisode(said, 'dispute')) return partOfDispute(said, day, history);
  const mediation = mediationSince(said.about, day, history);
  return mediation === undefined ? {} : oneWith(mediation);
};

/** Only these need no mediation certificate. CFA 2014 s55(2). */
const WITHOUT_CERTIFICATE: ReadonlySet<Matter> = new Set(['placement', 'other']);

/**
 * An appeal comes with a certificate; without one only by leave of the Tribunal, once two months have passed.
 * SEND Regs 2014 regs 33, 34. @throws Refused `no-mediation-certificate`
 */
export const wasCertified = (matter: Matter, day: PlainDate, history: History): void => {
  const decisions = decisionsOn(history, matter).filter(({ latestOn }) => latestOn <= day);
  const [first, last] = [decisions[0], decisions.at(-1)];
  if (first === undefined || last === undefined || WITHOUT_CERTIFICATE.has(matter)) return;
  const lastDay = lastDayToContactMediation(last.latestOn);
  if (isCannotBeSaid(lastDay) || day > lastDay) return;
  const isSince = ({ latestOn }: BelievedFact): boolean => latestOn >= first.latestOn;
  if (upTo(history, 'MediationCertificateIssued', day).some(isSince)) return;
  const detail =
    'No mediation certificate was issued by that date. Record it first; only an appeal about Section I alone needs none.';
  throw new Refused('no-mediation-certificate', 'lodgedOn', detail);
};

/** @throws Refused `appeal-had-been-decided` */
export const notDecided = (appeal: BelievedFact, day: PlainDate, history: History, field: string): void => {
  const isBefore = ({ latestOn }: BelievedFact): boolean => latestOn < day;
  if (!history.of('AppealDecided').some((fact) => isBefore(fact) && isOfDispute(fact, appeal))) return;
  throw new Refused('appeal-had-been-decided', field, 'The appeal had been decided by that date.');
};
