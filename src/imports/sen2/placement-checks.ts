import type { PlainDate } from '../../domain/plain-date.js';
import { aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { at, SOURCE } from './check.js';
import type { Check } from './check.js';
import { rowsOf } from './rows.js';
import type { ActivePlan, ModuleRow } from './rows.js';

const isIn = (row: ModuleRow): boolean =>
  ['urn', 'ukprn', 'sensetting'].some((name) => row.fields[name] !== undefined);

const NEET = new Set(['NEET', 'NIEC', 'NIEO']);

/** Nobody plans to be out of education: such a date ahead has no fact to become. */
const outAhead = (row: ModuleRow, knownOn: PlainDate): ReportEntry[] => {
  const { sensetting = '', urn, ukprn } = row.fields;
  if (!NEET.has(sensetting) || (urn ?? ukprn) !== undefined) return [];
  return ['entrydate', 'leavingdate']
    .filter((name) => (row.fields[name] ?? '') > knownOn)
    .map((name) => aWarning(at(row, name), 'This lies ahead, out of education; it is left out.', SOURCE));
};

const placed: Check = (person, { knownOn }) =>
  rowsOf(person)
    .filter((row) => row.module === 'plandetail' || row.module === 'placementdetail')
    .flatMap((row) => {
      if (!isIn(row)) {
        return [aWarning(at(row), 'There is no URN, UKPRN or SENsetting; the row says nothing.', SOURCE)];
      }
      if (row.module === 'placementdetail' && row.fields['entrydate'] === undefined) {
        const noEntry = aWarning(at(row, 'entrydate'), 'The placement has no date of entry.', SOURCE);
        return [noEntry, ...outAhead(row, knownOn)];
      }
      const { entrydate, leavingdate } = row.fields;
      if (entrydate === undefined || leavingdate === undefined || leavingdate >= entrydate)
        return outAhead(row, knownOn);
      return [aWarning(at(row, 'leavingdate'), 'The placement ends before it begins.', SOURCE)];
    });

const placeAndEntry = ({ fields }: ModuleRow): string =>
  `${fields['urn'] ?? fields['ukprn'] ?? fields['sensetting']!} ${fields['entrydate'] ?? ''}`;

/** A place entered on one day is one placement: what the second row says stands in the stead of the first. */
const againIn = ({ placements }: ActivePlan): ReportEntry[] => {
  const seen = new Set<string>();
  return placements.filter(isIn).flatMap((row) => {
    const place = placeAndEntry(row);
    if (seen.has(place)) {
      const problem = 'A row before gives the same place, entered on the same day; this row counts.';
      return [aWarning(at(row), problem, SOURCE)];
    }
    seen.add(place);
    return [];
  });
};

const placedOnce: Check = (person) =>
  person.requests.flatMap(({ activePlans }) => activePlans.flatMap(againIn));

/** Placements that look odd; they are loaded all the same. */
export const placementChecks: readonly Check[] = [placed, placedOnce];
