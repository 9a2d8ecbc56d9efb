import { recordGaps } from '../../projections/record-gaps.js';
import { said } from '../support/facts.js';
import { ceased, child, events, finalised, on, placed, requested } from './support/journey-to-a-plan.js';
import { projected } from './support/projected.js';

describe('the gaps of a record', () => {
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
