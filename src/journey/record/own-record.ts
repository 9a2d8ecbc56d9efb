import { checkData } from '../../domain/check-data.js';
import { londonDate } from '../../domain/london.js';
import { firstDay, isPartialDate, lastDay } from '../../domain/partial-date.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import { readable } from '../../domain/sealed.js';
import { journeyFacts } from '../catalogue.js';
import type { JourneyFactType } from '../catalogue.js';
import type { ReportedFact } from './reported-load.js';

/** The first thing wrong with a report, as far as its own record shows it. */
export interface ReportProblem {
  /** Name of the file, where one load is several. */
  readonly file: string | undefined;
  readonly row: number;
  readonly reason: string;
  readonly field: string;
  /** A sentence without personal data. */
  readonly detail: string;
}

const problem = (fact: ReportedFact, reason: string, field: string, says: string): ReportProblem => ({
  ...{ file: fact.file, row: fact.row, reason, field },
  detail: `Row ${fact.row}, ${fact.type}: ${says}`,
});

/**
 * What says who somebody is stands on the day on which it came to be known: its date lies in clear, and a date of birth,
 * which a source may give there, does not.
 */
export const saysWho = (type: JourneyFactType): boolean =>
  type === 'ChildRegistered' || type === 'IdentifierClaimed';

/** The birth date that the record itself states, if it does. */
export const statedBirth = (facts: readonly ReportedFact[]): PlainDate | undefined => {
  for (const fact of facts) if (fact.type === 'ChildRegistered') return readable(fact.data.dateOfBirth);
  return undefined;
};

/**
 * What is wrong with one report: data not as declared, a date that does not exist, a fact after the day it was known
 * or before the birth that the same record states. What is already held has no say: that would be a gap.
 */
export const problemOfReport = (
  fact: ReportedFact,
  born: PlainDate | undefined,
): ReportProblem | undefined => {
  const definition = journeyFacts[fact.type];
  const [wrong] = checkData(definition, fact.data);
  if (wrong) return problem(fact, wrong.problem, wrong.field, `${wrong.field}: ${wrong.expected}`);
  const { occurredOn, known } = fact;
  if (!isPartialDate(occurredOn))
    return problem(fact, 'no-such-date', 'occurredOn', 'the date does not exist.');
  if (firstDay(occurredOn) > londonDate(known.knownAt))
    return problem(
      fact,
      'after-it-was-known',
      'occurredOn',
      'the date lies after the day on which it was known.',
    );
  if (born !== undefined && definition.speaksOf === 'life' && lastDay(occurredOn) < born)
    return problem(
      fact,
      'before-birth',
      'occurredOn',
      'the date lies before the birth that the same record states.',
    );
  return undefined;
};

/** @throws Refused for the first report that its own record shows to be wrong */
export const refuseWrongReports = (facts: readonly ReportedFact[]): void => {
  const born = statedBirth(facts);
  for (const fact of facts) {
    const wrong = problemOfReport(fact, born);
    if (wrong) throw new Refused(wrong.reason, wrong.field, wrong.detail);
  }
};
