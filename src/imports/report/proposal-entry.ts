import type { ProposedCorrection } from '../../journey/record/reported-load.js';
import { aWarning } from './entry.js';
import type { ReportEntry } from './entry.js';

const given = (day: string, at: string | undefined): string => (at === undefined ? day : `${day} at ${at}`);

/** What a file may have put right without saying so, for a person to decide. */
export const proposalEntry = (
  load: string,
  stream: string,
  { type, event, was, wasAt, is, isAt, row, file = load }: ProposedCorrection,
): ReportEntry => {
  const [before, now] = [given(was, wasAt), given(is, isAt)];
  const place = { file, row, column: type, value: `${before} -> ${now}` };
  const problem = `Proposed correction: of ${stream}, the ${type} of ${before} is no longer given, and one of ${now} is new.`;
  const remedy = `If the earlier one is wrong, correct event ${event} (correctFact); if both happened, nothing needs to be done.`;
  return aWarning(place, problem, remedy);
};
