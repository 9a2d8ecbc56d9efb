import type { PlainDate } from '../../domain/plain-date.js';
import { readable } from '../../domain/sealed.js';
import type { BelievedFact, History } from '../belief/history.js';
import type { JourneyData } from '../catalogue.js';

/** The complaint received by the day that a response is to: of its stage, and of the reference that it names. */
export const complaintOf = (
  history: History,
  response: Pick<JourneyData<'ComplaintResponded'>, 'reference' | 'stage'>,
  day: PlainDate,
): BelievedFact<'ComplaintReceived'> | undefined => {
  const reference = readable(response.reference);
  return history
    .of('ComplaintReceived')
    .findLast(
      ({ data, latestOn }) =>
        latestOn <= day &&
        data.stage === response.stage &&
        (reference === undefined || readable(data.reference) === reference),
    );
};

/** Responses to a complaint that nobody received, as far as the record goes: a gap. */
export const responsesWithoutComplaint = (history: History): readonly BelievedFact<'ComplaintResponded'>[] =>
  history
    .of('ComplaintResponded')
    .filter(({ data, latestOn }) => complaintOf(history, data, latestOn) === undefined);
