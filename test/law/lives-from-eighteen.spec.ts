import { coloured } from './coloured.js';
import { given, placed, planMade, said } from './given.js';

// What each life should show was reckoned by hand from the text of the rules before it was asked.
const FOUR = ['employment-or-higher-education', 'independent-living', 'community', 'health'] as const;
const reviewed = (meetingOn: string, decidedOn: string) => [
  said('AnnualReviewMeetingHeld', meetingOn, { phaseReview: true }),
  said('PreparationForAdulthoodRecorded', meetingOn, {
    outcomes: FOUR.map((outcome) => ({ outcome, provision: 'as in Section F' })),
  }),
  said('ReviewDecided', decidedOn, { decision: 'maintain' }),
];
const whoDecides = said('CapacityConsidered', '2022-05-02', { answer: 'presumed', decides: 'young-person' });

describe('a care leaver of 18 without a plan', () => {
  const born = '2008-03-05';
  const facts = [
    said('ChildrensCareStarted', '2018-01-08', { care: 'social-care' }),
    said('ChildLookedAfterStarted', '2019-05-01'),
    said('ChildLookedAfterEnded', '2026-03-05'),
    said('ChildrensCareEnded', '2026-03-05', { care: 'social-care' }),
  ];

  it('is at risk of adult life without care, a worker or a pathway plan, and stays so after 18', () => {
    expect(coloured(given({ born }, ...facts), '2026-03-04')).toEqual([
      'TR-19 red',
      'TR-21 amber',
      'TR-26 red',
      'TR-37 red',
    ]);
    expect(coloured(given({ born }, ...facts), '2026-04-01')).toEqual([
      'TR-19 red',
      'TR-21 red',
      'TR-22 red',
      'TR-26 red',
      'TR-37 red',
    ]);
  });

  it('is out of what adult care answers once it was decided and planned', () => {
    const answered = [
      said('AdultCareDecided', '2026-03-16', { eligible: true }),
      said('AdultCarePlanAgreed', '2026-03-30'),
    ];
    expect(coloured(given({ born }, ...facts, ...answered), '2026-04-01')).toEqual([
      'TR-26 red',
      'TR-37 red',
    ]);
  });
});

describe('a young person of 19 out of college whose plan ceased', () => {
  const born = '2006-06-01';
  const facts = [
    planMade('2015-01-12'),
    said('AnnualReviewMeetingHeld', '2024-03-01'),
    said('ReviewDecided', '2024-03-20', { decision: 'maintain' }),
    placed('2024-09-02', '130001', { kind: 'further-education', phase: '16-plus' }),
    said('PlacementEnded', '2025-07-04', { urn: '130001' }),
    said('BecameNeet', '2025-09-08'),
    said('CeaseDecided', '2026-01-12', {
      reason: '6',
      appealNotice: { sentOn: '2026-01-12', mediationInformation: true },
    }),
    said('PlanCeased', '2026-02-02', { reason: '6' }),
  ];

  it('has lost every date of the plan while it stood', () => {
    expect(coloured(given({ born }, ...facts), '2026-01-30')).toEqual([
      'TR-01 red',
      'TR-03 red',
      'TR-10 red',
      'TR-13 amber',
      'TR-15 red',
      'TR-17 red',
      'TR-30 red',
    ]);
  });

  it('is still there after it ceased, too soon and with nobody asked', () => {
    expect(coloured(given({ born }, ...facts), '2026-02-10')).toEqual([
      'TR-10 red',
      'TR-15 red',
      'TR-16 red',
    ]);
    expect(coloured(given({ born }, ...facts), '2026-02-10', [])).toEqual([
      'TR-10 cannot-be-said',
      'TR-15 cannot-be-said',
      'TR-16 red',
    ]);
  });

  it('has the plan back with all that was open, once it is continued', () => {
    const continued = said('PlanContinued', '2026-02-20', { because: 'decision' });
    expect(coloured(given({ born }, ...facts, continued), '2026-02-20')).toEqual([
      'TR-01 red',
      'TR-03 red',
      'TR-10 red',
      'TR-13 amber',
      'TR-17 red',
      'TR-30 red',
    ]);
  });
});

describe('a young person in the last year at a special school, well looked after in care', () => {
  const born = '2006-11-15';
  const worker = { worker: 'staff-1', role: 'transition-coordinator', contact: '0121 000 0000' };
  const facts = [
    planMade('2016-04-04'),
    placed('2018-09-03', '100003', { kind: 'special', phase: 'not-applicable', lowAge: 3, highAge: 19 }),
    said('NeedIdentified', '2019-01-17', { need: 'SLD' }),
    whoDecides,
    said('TransitionWorkerNamed', '2021-10-01', { ...worker, from: '2021-10-01' }),
    said('AdultSocialCareReferred', '2022-12-01'),
    said('TransitionAssessmentCompleted', '2024-02-01', { eligibilityIndicated: true }),
    said('AdultCareDecided', '2024-08-01', { eligible: true }),
    said('AdultCarePlanAgreed', '2024-10-01'),
    ...reviewed('2025-11-20', '2025-12-10'),
    said('DestinationRecorded', '2025-10-10', {
      activity: 'school-sixth-form',
      from: '2025-09-01',
      confirmedBy: 'setting',
    }),
  ];

  it('has nowhere to go in September, whatever the survey of the autumn says', () => {
    expect(coloured(given({ born }, ...facts), '2026-03-31')).toEqual([
      'TR-07 amber',
      'TR-10 red',
      'TR-11 red',
      'TR-31 amber',
    ]);
    expect(coloured(given({ born }, ...facts), '2026-04-01')).toContain('TR-07 red');
  });

  it('has with a place and a final plan that names it, and then no bus', () => {
    const found = given(
      { born },
      ...facts,
      said('PlacementPlanned', '2026-04-20', { startsOn: '2026-09-07', urn: '130001' }),
      said('PlanFinalised', '2026-05-05', { cause: 'phase-transfer', sectionI: [{ urn: '130001' }] }),
    );
    expect(coloured(found, '2026-06-01')).toEqual(['TR-31 red']);
  });
});

describe('a young person of 19 who goes on at college with the plan', () => {
  const born = '2006-05-10';
  const college = placed('2023-09-04', '130001', { kind: 'further-education', phase: '16-plus' });
  const facts = [planMade('2018-03-01'), college, whoDecides, ...reviewed('2025-10-06', '2025-10-27')];

  it('is asked after 19 what comes next, and each summer how to get there', () => {
    const life = given({ born }, ...facts, said('TravelAgreed', '2025-05-12', { forStartOn: '2025-09-01' }));
    expect(coloured(life, '2026-02-27')).toEqual(['TR-13 amber']);
    expect(coloured(life, '2026-06-01')).toEqual(['TR-13 red', 'TR-31 red']);
  });

  it('is not where the review keeps an outcome open and the next course is planned', () => {
    const life = given(
      { born },
      ...facts,
      said('OutcomeStatusRecorded', '2025-10-06', { outcomeId: 'o', kind: 'education', status: 'open' }),
      said('PlacementPlanned', '2026-02-09', { startsOn: '2026-09-01', urn: '130001' }),
      said('TravelAgreed', '2026-04-13', { forStartOn: '2026-09-01' }),
    );
    expect(coloured(life, '2026-06-01')).toEqual([]);
  });
});

describe('a young person who turns 25 with a plan and a course that ends', () => {
  const born = '2001-09-10';
  const facts = [
    planMade('2015-02-02'),
    said('CapacityConsidered', '2017-05-02', { answer: 'lacks-capacity', decides: 'parent' }),
    placed('2023-09-04', '130001', { kind: 'further-education', phase: '16-plus' }),
    said('PlacementEndPlanned', '2025-10-06', { endsOn: '2026-07-31', urn: '130001' }),
    ...reviewed('2026-02-02', '2026-02-20'),
    said('TransitionPlanAgreed', '2026-01-15'),
  ];

  it('has no destination, by each rule that asks for one', () => {
    expect(coloured(given({ born }, ...facts), '2026-05-01')).toEqual([
      'TR-10 red',
      'TR-13 red',
      'TR-14 red',
      'TR-31 amber',
    ]);
  });

  it('has one with supported work from September', () => {
    const work = said('DestinationRecorded', '2026-05-20', {
      activity: 'supported-employment',
      from: '2026-09',
      leaving: true,
    });
    expect(coloured(given({ born }, ...facts, work), '2026-05-20')).toEqual(['TR-31 amber']);
  });
});
