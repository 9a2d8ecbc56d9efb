import { isErased } from '../matching/match.js';
import type { ErasedMatch, Match } from '../matching/match.js';
import { aNote, aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { RecordPlace } from './report-to-child.js';

const CALLED = { source: 'id in the source', upn: 'UPN', uln: 'ULN', 'nhs-number': 'NHS number' } as const;

/** What a person should know of how a record found its child. Children are named by their streams, never by name. */
export const reportMatch = (
  { file, row }: RecordPlace,
  match: Match | ErasedMatch,
  report: (entry: ReportEntry) => void,
): void => {
  if (isErased(match)) return;
  const place = { file, row };
  for (const { identifier, holder } of match.disputed) {
    const called = CALLED[identifier.kind];
    const problem = `The ${called} belongs to ${holder}, whose name and date of birth differ.`;
    const remedy = `Loaded as ${match.stream} without the ${called}, which is claimed on both: find out whose it is.`;
    report(aWarning({ ...place, column: called }, problem, remedy));
  }
  for (const stream of match.links) {
    const problem = `The identifiers belong to ${match.stream} and to ${stream}, born on the same day.`;
    report(aWarning(place, problem, 'The two records are linked; unlink them if these are two people.'));
  }
  for (const stream of match.doubtful) {
    const problem = `The identifiers belong to ${match.stream} and to ${stream}, whose dates of birth differ.`;
    report(aWarning(place, problem, 'Nothing is linked: find out whether this is one person.'));
  }
  if (match.proposed !== undefined) {
    const problem = `${match.stream} has the name and date of birth of ${match.proposed}, and nothing else in common.`;
    report(aNote(place, problem, 'If this is one person, link the two records.'));
  }
};
