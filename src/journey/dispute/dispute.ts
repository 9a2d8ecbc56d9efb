import type { PlainDate } from '../../domain/plain-date.js';
import { asAt } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

/** Whether a step is of the dispute that another fact is of; one that names no dispute goes by its date. */
export const isOfDispute = (step: BelievedFact, of: BelievedFact): boolean =>
  step.episodes.dispute === undefined || of.episodes.dispute === undefined
    ? step.latestOn >= of.latestOn
    : step.episodes.dispute === of.episodes.dispute;

/** Appeals lodged by the end of the day and neither decided nor conceded by then. */
export const openAppealsOn = (history: History, day: PlainDate): readonly BelievedFact<'AppealLodged'>[] => {
  const cut = asAt(history, day);
  const endings = [...cut.of('AppealDecided'), ...cut.of('AppealConceded')];
  return cut.of('AppealLodged').filter(
    (lodged, i, all) =>
      !endings.some(({ episodes, latestOn }) => {
        if (episodes.dispute !== undefined) return episodes.dispute === lodged.episode;
        const next = all[i + 1];
        return latestOn >= lodged.latestOn && (next === undefined || latestOn < next.latestOn);
      }),
  );
};

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
