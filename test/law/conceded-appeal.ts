import { said } from './given.js';

/** A refusal, an appeal against it or against something else, and its concession before a response. */
export const appeal = (
  about: 'refusal-to-assess' | 'refusal-to-issue' | 'contents' | 'placement' | 'cease',
) => said('AppealLodged', '2025-02-03', { about });
export const concession = said('AppealConceded', '2025-03-03', { beforeResponse: true });
export const request = said('AssessmentRequested', '2024-11-04');
export const refusal = said('AssessmentDecided', '2024-12-16', { decision: 'no' });
