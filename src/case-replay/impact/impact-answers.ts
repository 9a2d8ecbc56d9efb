import { isUnreadable, opened } from '../../domain/sealed.js';
import { dutyAnswer, riskAnswer } from '../case-answers.js';
import { eventAnswer } from '../event-answer.js';
import {
  CorrectionImpact,
  DutyChange,
  OvertakenAnswer,
  RecordCorrection,
  RiskChange,
  SealedText,
} from './impact.graphql.js';
import type { AffectedAnswer } from './answers-affected.js';
import type { Impact } from './impact.js';
import type { RecordChange } from './record-change.js';

/** Why a change was made, or why that cannot be read; undefined where no reason was given. */
export const reasonOf = ({ event }: RecordChange): SealedText | undefined => {
  const { reason } = event.data;
  if (reason === undefined) return undefined;
  const said = opened(reason);
  return Object.assign(
    new SealedText(),
    isUnreadable(said) ? { unreadable: said.unreadable } : { value: said },
  );
};

/** A change of the record as GraphQL answers it. */
export const correctionAnswer = (change: RecordChange, source: string): RecordCorrection => {
  const { event, knownAt, instead } = change;
  return Object.assign(new RecordCorrection(), {
    ...{ knownAt, instead, kind: event.type, event: eventAnswer(event, source), reason: reasonOf(change) },
    wrong: event.type === 'FactCorrected' ? event.data.wrong : undefined,
  });
};

/** Duties and risks that differ, as GraphQL answers them. */
export const changesAnswer = (
  duties: Impact['duties'],
  risks: Impact['risks'],
  on: string,
): Pick<CorrectionImpact, 'duties' | 'risks'> => ({
  duties: duties.map(({ differs, before, after }) =>
    Object.assign(new DutyChange(), {
      ...{ differs, before: before && dutyAnswer(before, on), after: after && dutyAnswer(after, on) },
    }),
  ),
  risks: risks.map(({ differs, before, after }) =>
    Object.assign(new RiskChange(), {
      ...{ differs, before: before && riskAnswer(before), after: after && riskAnswer(after) },
    }),
  ),
});

/** Its impact as GraphQL answers it. */
export const impactAnswer = ({ times: { on, known }, wrong, duties, risks }: Impact): CorrectionImpact =>
  Object.assign(new CorrectionImpact(), {
    ...{ wrong, asEffectiveAt: on, asKnownAt: known },
    ...changesAnswer(duties, risks, on),
  });

/** An answer of the register as GraphQL answers it. @param formatted a position as it is shown */
export const overtakenAnswer = (
  { answer, because, reckonedAgain }: AffectedAnswer,
  formatted: (position: string) => string,
): OvertakenAnswer => {
  const { rows: _, known: asKnownAt, on: asEffectiveAt, position, asked, ...same } = answer;
  return Object.assign(new OvertakenAnswer(), {
    ...{ ...same, asKnownAt, asEffectiveAt, because, reckonedAgain },
    ...{ position: formatted(position), asked: JSON.stringify(asked) },
  });
};
