import { coloured } from './coloured.js';
import { given, placed, planMade, said } from './given.js';

// What each life should show was reckoned by hand from the text of the rules before it was asked.
const secondary = (from: string) =>
  placed(from, '100002', { kind: 'mainstream', phase: 'secondary', lowAge: 11, highAge: 16 });

describe('a child in Year 9 whose plan was made in Year 2 and last reviewed in Year 8', () => {
  const born = '2012-01-10';
  const life = given(
    { born },
    planMade('2019-03-01'),
    secondary('2023-09-04'),
    said('AnnualReviewMeetingHeld', '2025-01-20'),
    said('ReviewDecided', '2025-02-10', { decision: 'maintain' }),
  );

  it('is at risk of a year without its review, and of no Year 9 review, which turns red with the year', () => {
    expect(coloured(life, '2025-12-01')).toEqual(['TR-03 amber']);
    expect(coloured(life, '2026-01-12')).toEqual(['TR-03 red']);
    expect(coloured(life, '2026-04-15')).toEqual(['TR-02 amber', 'TR-03 red']);
    expect(coloured(life, '2026-08-31')).toEqual(['TR-02 red', 'TR-03 red']);
  });

  it('is said nothing of where nobody would have told of a review', () => {
    expect(coloured(life, '2026-08-31', [])).toEqual(['TR-02 cannot-be-said', 'TR-03 cannot-be-said']);
  });

  it('is out of it with a review held and decided, which then lacks preparing for adulthood', () => {
    const reviewed = given(
      { born },
      ...life.facts,
      said('AnnualReviewMeetingHeld', '2026-05-11'),
      said('ReviewDecided', '2026-06-01', { decision: 'maintain' }),
    );
    expect(coloured(reviewed, '2026-08-31')).toEqual(['TR-01 amber']);
  });
});

describe('a child in Year 6 whose plan came from another authority', () => {
  const born = '2014-10-20';
  const facts = [
    said('MovedIntoArea', '2026-01-12'),
    said('PlanTransferredIn', '2026-01-12', {
      fromAuthority: '331',
      madeOn: '2021-05-10',
      lastReviewedOn: '2025-03-03',
    }),
    placed('2026-01-12', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 }),
  ];

  // The review is due by the later of 2 March and three months after the transfer: SEND Regs 2014 reg 15(5).
  it('has no school for September, no travel, no letter and no review', () => {
    expect(coloured(given({ born }, ...facts), '2026-03-02')).toEqual([
      'TR-03 amber',
      'TR-06 red',
      'TR-08 red',
      'TR-10 red',
      'TR-31 amber',
      'TR-34 red',
      'TR-34 amber',
    ]);
  });

  it('is no more at risk here from the day on which the child moved on', () => {
    const gone = given({ born }, ...facts, said('MovedOutOfArea', '2026-03-20'));
    expect(coloured(gone, '2026-03-19')).toContain('TR-08 red');
    expect(coloured(gone, '2026-03-20')).toEqual([]);
  });
});

describe('a young person on SEN Support who leaves Year 11', () => {
  const born = '2010-05-05';
  const facts = [said('SenSupportStarted', '2021-09-06'), secondary('2021-09-06')];

  it('is lost from sight: nobody handed over, no offer, nowhere to go, and then nobody knows', () => {
    const life = given({ born }, ...facts);
    expect(coloured(life, '2026-09-01')).toEqual(['TR-10 red', 'TR-18 amber', 'TR-35 red']);
    expect(coloured(life, '2026-10-30')).toEqual(['TR-10 red', 'TR-18 red', 'TR-35 red']);
    expect(coloured(life, '2026-10-31')).toEqual(['TR-10 red', 'TR-40 amber']);
  });

  it('is not where the college was told, a place offered and the start confirmed', () => {
    const life = given(
      { born },
      ...facts,
      said('OfferMade', '2026-05-20', { startsOn: '2026-09-07' }),
      said('ReceivingSettingInformed', '2026-06-15'),
      said('DestinationRecorded', '2026-09-20', {
        activity: 'further-education',
        from: '2026-09-07',
        confirmedBy: 'setting',
      }),
    );
    expect(coloured(life, '2026-09-19')).toEqual(['TR-10 red']);
    expect(coloured(life, '2026-10-31')).toEqual([]);
  });
});

describe('a young person in Year 10 who is assessed', () => {
  const born = '2010-12-01';
  const facts = [
    secondary('2022-09-05'),
    said('AssessmentRequested', '2025-10-06'),
    said('AssessmentDecided', '2025-11-10', { decision: 'yes' }),
    said('DraftPlanIssued', '2026-01-26'),
  ];

  it('has a draft plan without advice on preparing for adulthood, until it came or the plan was made', () => {
    expect(coloured(given({ born }, ...facts), '2025-12-01')).toEqual(['TR-32 amber']);
    expect(coloured(given({ born }, ...facts), '2026-02-02')).toEqual(['TR-32 red']);
    const advised = said('AdviceReceived', '2026-01-30', { advice: 'g' });
    expect(coloured(given({ born }, ...facts, advised), '2026-02-02')).toEqual([]);
    expect(coloured(given({ born }, ...facts, planMade('2026-02-23')), '2026-03-02')).toEqual([]);
  });
});

describe("a young person of 17 with children's continuing care whose clinic ends at 18", () => {
  const born = '2009-02-10';
  const facts = [
    said('ChildrensContinuingCareStarted', '2018-01-08'),
    said('LearningDisabilityRegisterRecorded', '2023-03-01', { onRegister: true }),
    said('AnnualHealthCheckDone', '2024-12-01', { actionPlanOn: '2024-12-01' }),
    said('ContinuingHealthcareFlagged', '2023-03-01'),
    said('ChcScreened', '2025-04-01', { outcome: 'in' }),
    said('HealthServiceTransferPlanned', '2026-01-05', {
      healthService: 'epilepsy',
      transferOn: '2027-02-10',
    }),
  ];

  it('is at risk in health and in care half a year before 18', () => {
    expect(coloured(given({ born }, ...facts), '2026-08-09')).toEqual([
      'TR-19 red',
      'TR-25 amber',
      'TR-26 red',
      'TR-27 amber',
      'TR-29 amber',
    ]);
    expect(coloured(given({ born }, ...facts), '2026-08-10')).toEqual([
      'TR-19 red',
      'TR-21 amber',
      'TR-25 red',
      'TR-26 red',
      'TR-27 red',
      'TR-29 amber',
    ]);
  });
});
