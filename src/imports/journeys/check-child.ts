import { readable } from '../../domain/sealed.js';
import { checkNhsNumber } from '../../domain/identifiers/nhs-number.js';
import { checkUln } from '../../domain/identifiers/uln.js';
import { checkUpn } from '../../domain/identifiers/upn.js';
import { academicYear } from '../../law/calendar/academic-year.js';
import { problemOfReport, statedBirth } from '../../journey/record/own-record.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { journeyFacts } from '../../journey/catalogue.js';
import { isOurId } from './episode-names.js';
import type { JourneysLine } from './line.js';

type Finding = readonly [row: number, column: string, problem: string, remedy: string];

const CORRECT = 'Correct the line and import the file again.';
const CHECKS = { upn: checkUpn, uln: checkUln, nhsNumber: checkNhsNumber } as const;

const identifiers = (line: JourneysLine): Finding[] =>
  line.type !== 'ChildRegistered'
    ? []
    : Object.entries(CHECKS).flatMap(([name, check]): Finding[] => {
        const value = line.data[name];
        if (typeof value !== 'string') return [];
        const checked = check(value);
        return checked.ok ? [] : [[line.row, name, checked.detail, CORRECT]];
      });

const ourIds = ({ row, type, data }: JourneysLine): Finding[] =>
  Object.keys(data)
    .filter((name) => isOurId(name, journeyFacts[type].fields))
    .map((name): Finding => {
      const base = name.slice(0, -2);
      return [
        row,
        name,
        'Ids of episodes are made here.',
        `Use \`alias\` where it opens, \`${base}Ref\` elsewhere.`,
      ];
    });

const ownDate = ({ row, type, occurredOn, data }: JourneysLine): Finding[] => {
  const { occursOn } = journeyFacts[type];
  const said = occursOn === undefined ? undefined : data[occursOn];
  if (said === undefined || (typeof said === 'string' && said.startsWith(occurredOn))) return [];
  return [[row, occursOn!, `${occursOn!} and occurredOn differ.`, 'Give one date; they mean the same day.']];
};

/** A replacing line stands directly behind the correction of the fact that it replaces. */
const corrections = (lines: readonly JourneysLine[]): Finding[] => {
  const found: Finding[] = [];
  let corrected: JourneysLine['corrects'];
  for (const line of lines) {
    if (line.type === 'FactCorrected') corrected = line.corrects;
    else if (line.replaces === undefined) corrected = undefined;
    else if (line.replaces.ref !== corrected?.ref || line.replaces.source !== corrected.source) {
      const remedy = 'Put it on the line after the FactCorrected that corrects that fact.';
      found.push([
        line.row,
        'replaces',
        'The line replaces a fact that the line before does not correct.',
        remedy,
      ]);
    }
  }
  return found;
};

/** @param fact data as declared */
const registration = (fact: ReportedFact): Finding[] => {
  if (fact.type !== 'ChildRegistered') return [];
  const born = readable(fact.data.dateOfBirth);
  if (born === undefined || academicYear(born) === fact.data.birthCohort) return [];
  const problem = 'The birth cohort is not the academic year of the date of birth.';
  return [[fact.row, 'birthCohort', problem, CORRECT]];
};

/** What the lines of one child show to be wrong. @param facts the same lines as facts, keyed with anything */
export const checkChildLines = (
  file: string,
  lines: readonly JourneysLine[],
  facts: readonly ReportedFact[],
): ReportEntry[] => {
  const findings: Finding[] = lines.flatMap((line) => [
    ...identifiers(line),
    ...ourIds(line),
    ...ownDate(line),
  ]);
  const named = new Set(findings.map(([row]) => row));
  const born = statedBirth(facts);
  for (const fact of facts) {
    // Where the data is not as declared, there is nothing to compare.
    if (named.has(fact.row)) continue;
    const wrong = problemOfReport(fact, born);
    if (!wrong) findings.push(...registration(fact));
    else findings.push([fact.row, wrong.field, wrong.detail.replace(/^Row \d+, /, ''), CORRECT]);
  }
  return [...findings, ...corrections(lines)].map(([row, column, problem, remedy]) =>
    anError({ file, row, column }, problem, remedy),
  );
};
