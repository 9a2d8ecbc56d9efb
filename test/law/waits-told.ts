import { given } from './given.js';
import type { BelievedFact } from '../../src/journey/belief/history.js';
import { coverageByKind } from '../../src/law/coverage/told.js';
import { assessmentWaits } from '../../src/law/ledger/assessment-waits.js';
import { disputeWaits } from '../../src/law/ledger/dispute-waits.js';
import { reviewWaits } from '../../src/law/ledger/review-waits.js';
import { inPlainWords, type Wait } from '../../src/law/ledger/wait.js';

export const told = (waits: readonly Wait[]) =>
  waits.map(({ business, holder, from, to }) => [business, holder, from.on, to?.on, to?.event, to?.says]);
export const assessing = (...facts: BelievedFact[]) => told(assessmentWaits(given({}, ...facts)));
export const reviewing = (...facts: BelievedFact[]) =>
  told(reviewWaits(given({}, ...facts), coverageByKind()));
export const disputing = (...facts: BelievedFact[]) => told(disputeWaits(given({}, ...facts)));
export const ended = (fact: BelievedFact) => [fact.latestOn, fact.events[0], inPlainWords(fact.type)];
export const of = (request: string) => ({ episodes: { request } });
