import type { NewFact } from '../../../src/domain/envelope.js';
import { tables, type Row, type Table } from '../../../src/read-model/rows.js';
import { asEvents, said } from '../../support/facts.js';
import { rowsAt } from './projected.js';

const NOW = '2030-01-01T00:00:00.000Z';
export const child = said('ChildRegistered', {
  names: { surname: 'Fable', forename: 'Ida' },
  dateOfBirth: '2010-05-04',
  birthCohort: 2009,
  upn: 'A123',
  locality: 'North',
});
export const requested = said('AssessmentRequested', { requestId: 'request-1', receivedOn: '2014-09-08' });
export const finalised = said('PlanFinalised', {
  ...{
    requestId: 'request-1',
    planId: 'plan-1',
    planVersionId: 'version-1',
    cause: 'first',
    issuedOn: '2015-01-26',
  },
  sectionI: [{ urn: '100001' }],
});
export const ceased = said('PlanCeased', { planId: 'plan-1', effectiveOn: '2019-07-31', reason: '1' });
export const placed = said('PlacementStarted', {
  startedOn: '2015-02-02',
  urn: '100001',
  described: { kind: 'special', phase: 'primary' },
});

/** Rows on a day by the names of their columns, as known long after. */
export const on = (table: Table, rows: readonly Row[], day: string): Record<string, unknown>[] =>
  rowsAt(rows, day, NOW).map((row) => Object.fromEntries(tables[table].map((column, i) => [column, row[i]])));
export const events = (...facts: readonly NewFact[]) => asEvents(facts);
