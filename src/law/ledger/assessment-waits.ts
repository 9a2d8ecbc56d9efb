import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { adviceHolder, isAdviceFor } from '../readings/advice.js';
import { isSamePlace } from '../readings/placements.js';
import { by, canBeOneRequest, earliestOf, firstSince, type Handover, type Wait } from './wait.js';

/** SEND Regs 2014 regs 13(1)(a), 22(2)(c): at least fifteen days beginning with the day of service. */
const DAYS_TO_COMMENT = 15;

/** The day after the family's days to comment, by the papers with which they began. */
export const commentsOver = (served: BelievedFact): Handover => ({
  on: addDays(served.latestOn, DAYS_TO_COMMENT),
  event: served.events[0],
  says: `The ${DAYS_TO_COMMENT} days to comment ended`,
});

/** What ends every wait of an assessment: it was withdrawn, refused, or a plan was made. */
const assessmentOver = (history: History, asked: BelievedFact): Handover | undefined => {
  const isOurs = (fact: BelievedFact): boolean => canBeOneRequest(fact, asked);
  return earliestOf(
    firstSince(history.of('AssessmentWithdrawn'), asked, isOurs),
    firstSince(history.of('IssueDecided'), asked, (fact) => fact.data.decision === 'no' && isOurs(fact)),
    firstSince(history.of('PlanFinalised'), asked, isOurs),
  );
};

const draftSince = (history: History, asked: BelievedFact): Handover | undefined =>
  firstSince(history.of('DraftPlanIssued'), asked, (draft) => canBeOneRequest(draft, asked));

/** Advice is waited for until it comes, or a draft is issued without it. */
const adviceWaits = (history: History): readonly Wait[] =>
  history.of('AdviceRequested').map((asked) => ({
    business: 'assessment',
    holder: adviceHolder(asked),
    from: by(asked),
    to: earliestOf(
      firstSince(history.of('AdviceReceived'), asked, (received) => isAdviceFor(received, asked)),
      draftSince(history, asked),
      assessmentOver(history, asked),
    ),
    request: asked.episodes.request,
  }));

/** The family has the draft until they comment, or their fifteen days end. */
const draftWaits = (history: History): readonly Wait[] =>
  history.of('DraftPlanIssued').map((draft) => ({
    business: 'assessment',
    holder: 'family',
    from: by(draft),
    to: earliestOf(
      firstSince(history.of('RepresentationsReceived'), draft, (said) => canBeOneRequest(said, draft)),
      commentsOver(draft),
      assessmentOver(history, draft),
    ),
    request: draft.episodes.request,
  }));

/** A setting is waited for until it replies, or a plan is issued without its reply; of an assessment or of an amending. */
const consultationWaits = (history: History): readonly Wait[] =>
  history.of('SettingConsulted').flatMap((consulted) => {
    const wait = {
      holder: 'setting',
      from: by(consulted),
      to: earliestOf(
        firstSince(history.of('SettingResponded'), consulted, ({ data }) =>
          isSamePlace(data, consulted.data),
        ),
        firstSince(history.of('PlanFinalised'), consulted),
        firstSince(history.of('AmendmentsAbandoned'), consulted),
      ),
      request: undefined,
    } as const;
    return [
      { business: 'assessment', ...wait },
      { business: 'amendment', ...wait },
    ] as const;
  });

/** Every time in which an assessment waited for others. */
export const assessmentWaits = (history: History): readonly Wait[] => [
  ...adviceWaits(history),
  ...draftWaits(history),
  ...consultationWaits(history),
];
