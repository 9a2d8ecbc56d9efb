import type { BelievedFact, History } from '../belief/history.js';

/** Whether a step is of the dispute that another fact is of; one that names no dispute goes by its date. */
export const isOfDispute = (step: BelievedFact, of: BelievedFact): boolean =>
  step.episodes.dispute === undefined || of.episodes.dispute === undefined
    ? step.latestOn >= of.latestOn
    : step.episodes.dispute === of.episodes.dispute;

const without = <S extends BelievedFact>(
  steps: readonly S[],
  openers: readonly BelievedFact[],
): readonly S[] =>
  steps.filter(
    (step) => !openers.some((opener) => opener.latestOn <= step.latestOn && isOfDispute(step, opener)),
  );

/** Decisions of an appeal that nobody lodged, as far as the record goes: a gap. */
export const decisionsWithoutAppeal = (history: History): readonly BelievedFact<'AppealDecided'>[] =>
  without(history.of('AppealDecided'), history.of('AppealLodged'));

/** Mediations that nobody requested, as far as the record goes: a gap. */
export const mediationsWithoutRequest = (history: History): readonly BelievedFact<'MediationHeld'>[] =>
  without(history.of('MediationHeld'), history.of('MediationRequested'));
