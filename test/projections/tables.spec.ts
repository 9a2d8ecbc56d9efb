import type { NewFact } from '../../src/domain/envelope.js';
import type { Row } from '../../src/read-model/rows.js';
import { caseload } from '../../projections/caseload.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { duties } from '../../projections/duties.js';
import { placements } from '../../projections/placements.js';
import { plansInForce } from '../../projections/plans-in-force.js';
import { reviews } from '../../projections/reviews.js';
import { transitionRisks } from '../../projections/transition-risks.js';
import { release } from '../../src/law/release.js';
import { said } from '../support/facts.js';
import { ceased, child, events, finalised, on, placed, requested } from './support/journey-to-a-plan.js';
import { projected } from './support/projected.js';

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
});

const projectedErased = (...facts: readonly NewFact[]): readonly Row[] =>
  projected(childSummaries, events(...facts));
