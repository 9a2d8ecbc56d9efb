import { childSummaries } from '../../../projections/child-summaries.js';
import { projectionSet } from '../../../projections/projection-set.js';
import { recordGaps } from '../../../projections/record-gaps.js';
import { transitionRisks as risksProjection } from '../../../projections/transition-risks.js';
import type { ReadModel } from '../../../src/read-model/read-model.js';
import { transitionRisks } from '../../../src/work-list/transition-risks.queries.js';
import { said } from '../../support/facts.js';
import { logFolder, type LogFolder } from './log-folder.js';
import { testRelease } from './release.js';

export const ADA = 'child-00000000-0000-4000-8000-000000000001';
export const BEN = 'child-00000000-0000-4000-8000-000000000002';

const registered = (surname: string, forename: string, dateOfBirth: string) =>
  said('ChildRegistered', { names: { surname, forename }, dateOfBirth, birthCohort: 2010 });
export const met = (heldOn: string) => said('AnnualReviewMeetingHeld', { heldOn });
export const decided = (notifiedOn: string) => said('ReviewDecided', { notifiedOn });

export const projections = projectionSet([childSummaries, recordGaps, risksProjection], testRelease);
export const now = '2024-06-01T09:00:00.000Z';

/** A log of two children, of whom one has had a review meeting. */
export const adaAndBen = async (): Promise<LogFolder> => {
  const folder = await logFolder();
  await folder.say(ADA, '2024-01-02T09:00:00.000Z', registered('Fable', 'Ada', '2010-05-04'));
  await folder.say(BEN, '2024-01-02T10:00:00.000Z', registered('Märchen', 'Ben', '2009-09-01'));
  await folder.say(ADA, '2024-03-01T09:00:00.000Z', met('2024-02-28'));
  return folder;
};

/** Who is at risk for want of a decision. */
export const redIn = async (model: ReadModel, times: { on?: string; known?: string } = {}) => {
  const asked = { now, ...times, filter: { rule: ['TEST-02'] } };
  return (await model.read((reading) => transitionRisks(reading, asked, {}))).items;
};
