import type { PlainDate } from '../../domain/plain-date.js';
import { asAt } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

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
