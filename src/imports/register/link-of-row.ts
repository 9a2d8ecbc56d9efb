import type { DataOfFact } from '../../domain/fact-schema.js';
import { checkUrn } from '../../domain/identifiers/organisation-codes.js';
import type { SettingLinked } from '../../settings/settings.events.js';
import type { CsvRow } from '../reading/csv.js';
import { readDate } from '../reading/dates.js';
import { formulaProblem, isFormula } from '../reading/formula.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { shortened } from '../report/mask.js';

export type SettingLink = DataOfFact<typeof SettingLinked>;

const AGAIN = 'Download the links file again from Get Information about Schools.';

/** A link between two settings from its row; undefined where the row is refused. */
export const linkOfRow = (
  { row, cells }: CsvRow,
  file: string,
  report: (entry: ReportEntry) => void,
): SettingLink | undefined => {
  const wrong = (column: string, problem: string): undefined => {
    const value = shortened(cells[column.toLowerCase()] ?? '');
    report(anError({ file, row, column, value }, problem, AGAIN));
  };
  const [urn, linkUrn] = [checkUrn(cells['urn'] ?? ''), checkUrn(cells['linkurn'] ?? '')];
  if (!urn.ok) return wrong('URN', urn.detail);
  if (!linkUrn.ok) return wrong('LinkURN', linkUrn.detail);
  const linkType = cells['linktype'];
  if (linkType === undefined) return wrong('LinkType', 'The link has no type.');
  for (const column of ['linkname', 'linktype']) {
    if (!isFormula(cells[column] ?? '')) continue;
    report(formulaProblem({ file, row, column }));
    return undefined;
  }
  const date = cells['linkestablisheddate'];
  const establishedOn = date === undefined ? undefined : readDate(date);
  if (date !== undefined && establishedOn === undefined) {
    return wrong('LinkEstablishedDate', 'This is not a date that exists.');
  }
  return {
    urn: urn.value,
    linkUrn: linkUrn.value,
    ...(cells['linkname'] !== undefined && { linkName: cells['linkname'] }),
    linkType,
    ...(establishedOn !== undefined && { establishedOn }),
  };
};
