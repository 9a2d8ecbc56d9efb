import type { NewFact } from '../../src/domain/envelope.js';
import { tables, type Row, type Table } from '../../src/read-model/rows.js';
import { caseload } from '../../projections/caseload.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { duties } from '../../projections/duties.js';
import { placements } from '../../projections/placements.js';
import { plansInForce } from '../../projections/plans-in-force.js';
import { recordGaps } from '../../projections/record-gaps.js';
import { reviews } from '../../projections/reviews.js';
import { transitionRisks } from '../../projections/transition-risks.js';
import { release } from '../../src/law/release.js';
import { asEvents, said } from '../support/facts.js';
import { projected, rowsAt } from './support/projected.js';

const NOW = '2030-01-01T00:00:00.000Z';
const child = said('ChildRegistered', {
  names: { surname: 'Fable', forename: 'Ida' },
  dateOfBirth: '2010-05-04',
  birthCohort: 2009,
  upn: 'A123',
  locality: 'North',
});
const requested = said('AssessmentRequested', { requestId: 'request-1', receivedOn: '2014-09-08' });
const finalised = said('PlanFinalised', {
  ...{
    requestId: 'request-1',
    planId: 'plan-1',
    planVersionId: 'version-1',
    cause: 'first',
    issuedOn: '2015-01-26',
  },
  sectionI: [{ urn: '100001' }],
});
const ceased = said('PlanCeased', { planId: 'plan-1', effectiveOn: '2019-07-31', reason: '1' });
const placed = said('PlacementStarted', {
  startedOn: '2015-02-02',
  urn: '100001',
  described: { kind: 'special', phase: 'primary' },
});

/** Rows on a day by the names of their columns, as known long after. */
const on = (table: Table, rows: readonly Row[], day: string): Record<string, unknown>[] =>
  rowsAt(rows, day, NOW).map((row) => Object.fromEntries(tables[table].map((column, i) => [column, row[i]])));
const events = (...facts: readonly NewFact[]) => asEvents(facts);

describe('the tables', () => {
  it('has a plan in force from the day it was made until it ceased', () => {
    const rows = projected(plansInForce, events(requested, finalised, ceased));
    expect(on('plan_in_force', rows, '2015-01-25')).toEqual([]);
    expect(on('plan_in_force', rows, '2019-07-30')).toMatchObject([
      { made_on: '2015-01-26', setting: '100001', type_only: 0 },
    ]);
    expect(on('plan_in_force', rows, '2019-07-31')).toEqual([]);
  });

  it('summarises a child: identity, status, setting and officer on the day', () => {
    const officer = said('OfficerAssigned', {
      officer: 'staff-1',
      role: 'ehc-officer',
      assignedOn: '2016-01-04',
    });
    const rows = projected(childSummaries, events(child, requested, finalised, placed, officer, ceased));
    expect(on('child_summary', rows, '2014-01-01')).toMatchObject([
      { surname: 'Fable', sen_status: 'none', setting: null },
    ]);
    expect(on('child_summary', rows, '2016-02-01')).toMatchObject([
      {
        search_name: 'fable ida',
        upn: 'A123',
        sen_status: 'ehc-plan',
        plan_in_force: 1,
        setting: '100001',
        setting_kind: 'special',
        officer: 'staff-1',
      },
    ]);
    expect(on('child_summary', rows, '2019-08-01')).toMatchObject([{ sen_status: 'none', plan_in_force: 0 }]);
  });

  it('keeps nothing of a child who was erased', () => {
    const erased = said('SubjectErased', { because: 'asked-for', authority: 'staff-1', by: 'staff-2' });
    expect(projected(childSummaries, events(child, placed)).length).toBeGreaterThan(0);
    expect(projectedErased(child, placed, erased)).toEqual([]);
  });

  it('ends a placement on its planned day until a fact says otherwise', () => {
    const planned = said('PlacementEndPlanned', {
      plannedOn: '2019-01-10',
      endsOn: '2019-07-31',
      urn: '100001',
    });
    const rows = projected(placements, events(placed, planned));
    expect(on('placement', rows, '2019-07-30')).toMatchObject([{ ends_on: '2019-07-31', ended_on: null }]);
    expect(on('placement', rows, '2019-07-31')).toMatchObject([{ ends_on: null, ended_on: '2019-07-31' }]);
    const told = said('PlacementEnded', { endedOn: '2019-10-04', urn: '100001' });
    const later = projected(placements, events(placed, planned, told));
    expect(on('placement', later, '2019-10-04')).toMatchObject([{ ended_on: '2019-10-04' }]);
  });

  it('shows a review with its decision from the day of the notice on', () => {
    const held = said('AnnualReviewMeetingHeld', { heldOn: '2016-01-12' });
    const decided = said('ReviewDecided', { notifiedOn: '2016-02-02', decision: 'maintain' });
    const rows = projected(reviews, events(held, decided));
    expect(on('review', rows, '2016-02-01')).toMatchObject([{ held_on: '2016-01-12', notified_on: null }]);
    expect(on('review', rows, '2016-02-02')).toMatchObject([
      { decision: 'maintain', notified_on: '2016-02-02' },
    ]);
  });

  it('has a child on the list of whoever is in charge', () => {
    const first = said('OfficerAssigned', {
      officer: 'staff-1',
      role: 'ehc-officer',
      assignedOn: '2016-01-04',
    });
    const second = said('OfficerAssigned', {
      officer: 'staff-2',
      role: 'ehc-officer',
      assignedOn: '2017-01-04',
    });
    const off = said('OfficerUnassigned', {
      officer: 'staff-2',
      role: 'ehc-officer',
      unassignedOn: '2018-01-04',
    });
    const rows = projected(caseload, events(first, second, off));
    expect(on('caseload', rows, '2016-06-01').map(({ officer }) => officer)).toEqual(['staff-1']);
    expect(on('caseload', rows, '2017-06-01').map(({ officer }) => officer)).toEqual(['staff-2']);
    expect(on('caseload', rows, '2018-01-04')).toEqual([]);
  });

  it('has every duty with what met it', () => {
    const decided = said('AssessmentDecided', {
      requestId: 'request-1',
      decision: 'yes',
      notifiedOn: '2014-10-01',
    });
    const rows = projected(duties, events(child, requested, decided, finalised), { release });
    expect(on('duty', rows, '2014-09-30').find(({ duty }) => duty === 'A1')).toMatchObject({
      due_to: '2014-10-20',
      met_on: null,
    });
    expect(on('duty', rows, '2014-10-01').find(({ duty }) => duty === 'A1')).toMatchObject({
      met_on: '2014-10-01',
    });
  });

  it('has the windows of every rule of the release, whatever the order of arrival', () => {
    const held = said('AnnualReviewMeetingHeld', { heldOn: '2016-01-12' });
    const rows = projected(transitionRisks, events(child, requested, finalised, placed, held, ceased), {
      release,
    });
    expect(new Set(rows.map((row) => row[4]))).toContain('TR-04');
  });

  it.each([
    ['plan-without-request', [finalised], '2015-01-26'],
    ['review-without-plan', [said('AnnualReviewMeetingHeld', { heldOn: '2016-01-12' })], '2016-01-12'],
    [
      'review-after-plan-ended',
      [requested, finalised, ceased, said('AnnualReviewMeetingHeld', { heldOn: '2019-09-12' })],
      '2019-09-12',
    ],
    ['decision-without-meeting', [said('ReviewDecided', { notifiedOn: '2016-02-02' })], '2016-02-02'],
    ['placement-after-the-end', [said('JourneyEnded', { endedOn: '2014-01-01' }), placed], '2015-02-02'],
    ['before-birth', [child, said('AttendanceConcern', { raisedOn: '2009-01-12' })], '2009-01-12'],
    [
      'birth-date-contradicted',
      [child, said('IdentifierClaimed', { identifier: 'date-of-birth', value: '2011-05-04', by: 'sen2' })],
      '2020-01-01',
    ],
    [
      'placement-ended-by-next',
      [placed, said('PlacementStarted', { startedOn: '2017-09-04', urn: '100002' })],
      '2017-09-04',
    ],
    [
      'support-review-without-cycle',
      [
        said('SupportCycleReviewed', { reviewedOn: '2016-01-12', progress: 'expected', nextStep: 'same' }),
        said('SupportCyclePlanned', { plannedOn: '2016-01-13', outcomes: ['Reads a page.'] }),
      ],
      '2016-01-12',
    ],
    ['mediation-without-request', [said('MediationHeld', { heldOn: '2016-01-12' })], '2016-01-12'],
    [
      'appeal-decision-without-appeal',
      [
        said('AppealLodged', { disputeId: 'd', lodgedOn: '2016-01-04', about: 'contents' }),
        said('AppealDecided', { disputeId: 'another', decidedOn: '2016-01-12', orders: [] }),
      ],
      '2016-01-12',
    ],
    [
      'order-step-without-order',
      [
        said('AppealLodged', { disputeId: 'd', lodgedOn: '2015-09-01', about: 'contents' }),
        said('AppealDecided', { disputeId: 'd', decidedOn: '2016-01-04', orders: ['f'] }),
        said('OrderStepDone', { disputeId: 'd', order: 'e', step: 'amended', doneOn: '2016-01-12' }),
      ],
      '2016-01-12',
    ],
    [
      'response-without-complaint',
      [
        said('ComplaintReceived', { receivedOn: '2016-01-04', stage: 1 }),
        said('ComplaintResponded', { respondedOn: '2016-01-12', stage: 2 }),
      ],
      '2016-01-12',
    ],
    [
      'answer-without-contact',
      [
        said('ContactReceived', { receivedOn: '2016-01-04', with: 'setting' }),
        said('ContactAnswered', { answeredOn: '2016-01-12', with: 'parent' }),
      ],
      '2016-01-12',
    ],
  ])('lists %s as a gap from its day on', (gap, facts, day) => {
    const rows = projected(recordGaps, events(...facts));
    expect(on('record_gap', rows, '2029-01-01')).toContainEqual(expect.objectContaining({ gap, since: day }));
    expect(on('record_gap', rows, '2008-01-01')).toEqual([]);
  });

  it('lists no gap in a record that has none', () => {
    expect(projected(recordGaps, events(child, requested, finalised, placed, ceased))).toEqual([]);
  });

  it('lists no gap where each step of support, dispute, complaint and contact follows the one before', () => {
    const inOrder = [
      said('SupportCyclePlanned', { plannedOn: '2014-01-06', outcomes: ['Reads a page.'] }),
      said('SupportCycleReviewed', { reviewedOn: '2014-04-01', progress: 'none', nextStep: 'more' }),
      said('MediationRequested', { disputeId: 'd', requestedOn: '2015-03-02' }),
      said('MediationHeld', { disputeId: 'd', heldOn: '2015-03-16' }),
      said('AppealLodged', { disputeId: 'd', lodgedOn: '2015-04-01', about: 'contents' }),
      said('AppealDecided', { disputeId: 'd', decidedOn: '2015-09-01', orders: ['e', 'f'] }),
      said('OrderStepDone', { disputeId: 'd', order: 'f', step: 'amended', doneOn: '2015-09-14' }),
      said('OrderStepDone', { step: 'amended', doneOn: '2015-09-21' }),
      said('ComplaintReceived', { receivedOn: '2015-10-01', stage: 1, reference: 'c' }),
      said('ComplaintResponded', { respondedOn: '2015-10-20', stage: 1 }),
      said('ContactReceived', { receivedOn: '2015-11-02', with: 'parent', reference: 'call' }),
      said('ContactAnswered', { answeredOn: '2015-11-03', with: 'parent', answers: 'call' }),
    ];
    expect(projected(recordGaps, events(child, ...inOrder))).toEqual([]);
  });
});

const projectedErased = (...facts: readonly NewFact[]): readonly Row[] =>
  projected(childSummaries, events(...facts));
