import type { FactRow, Said } from './said.js';

export const meeting = (heldOn: string, more: object = {}): FactRow => ({
  type: 'AnnualReviewMeetingHeld',
  data: { heldOn, ...more },
  occurredOn: heldOn,
});
export const decided = (notifiedOn: string, requestRef: string, ref?: string): FactRow => ({
  type: 'AssessmentDecided',
  data: { requestRef, decision: 'yes', notifiedOn },
  occurredOn: notifiedOn,
  ...(ref !== undefined && { ref }),
});
export const requested = (receivedOn: string, more: object): FactRow => ({
  type: 'AssessmentRequested',
  data: { receivedOn, ...more },
  occurredOn: receivedOn,
});
export const alias = (refKey: string) => ({ alias: { source: 'sen2', ref: refKey, refKey } });
export const load = (
  source: string,
  edition: string,
  known: number,
  ...rows: Said['rows'][number][]
): Said => ({
  ...{ source, edition, known, rows },
});
export const typed = (known: number, ...rows: Said['rows'][number][]): Said => ({ known, rows });
