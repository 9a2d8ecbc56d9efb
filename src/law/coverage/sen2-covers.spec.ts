import { sen2Covers, type Sen2ChildDates } from './sen2-covers.js';

const child: Sen2ChildDates = {
  planStart: '2021-03-01',
  hasActivePlan: true,
  lastReview: '2025-02-10',
  entryDate: '2023-09-01',
};
const spell = (referenceDate: string, kind: string, dates: Sen2ChildDates = child) => {
  const found = sen2Covers({ referenceDate }, dates).filter((one) => one.kind === kind);
  return found.map(({ from, to }) => `${from}/${to}`);
};

describe('what a SEN2 return covers of a child', () => {
  it('is, for the latest of all time, the days after it up to the ReferenceDate', () => {
    expect(spell('2026-01-15', 'ReviewDecided')).toEqual(['2025-02-11/2026-01-15']);
    expect(spell('2026-01-15', 'PlanFinalised/first')).toEqual(['2021-03-02/2026-01-15']);
    expect(spell('2026-01-15', 'PlacementStarted')).toEqual(['2023-09-02/2026-01-15']);
  });

  it('is from its plan on where the latest was before it, and holds no day where the latest is the ReferenceDate', () => {
    const latest = (lastReview: string) => spell('2026-01-15', 'ReviewDecided', { ...child, lastReview });
    expect(latest('2020-11-30')).toEqual(['2021-03-01/2026-01-15']);
    expect(latest('2026-01-14')).toEqual(['2026-01-15/2026-01-15']);
    expect(latest('2026-01-15')).toEqual([]);
  });

  it('takes a date after the ReferenceDate for a plan of what is to come', () => {
    const dates = { ...child, leavingDate: '2026-07-31' };
    expect(spell('2026-01-15', 'PlacementEnded', dates)).toEqual(['2021-03-01/2026-01-15']);
  });

  it('is, without the start of a plan, what its own dates allow', () => {
    const dates = { hasActivePlan: true, lastReview: '2025-02-10', ceaseDate: '2025-06-01' };
    expect(spell('2026-01-15', 'ReviewDecided', dates)).toEqual(['2025-02-11/2026-01-15']);
    for (const kind of ['PlacementStarted', 'NeedIdentified', 'PlanCeased', 'SectionIReported'])
      expect(spell('2026-01-15', kind, dates)).toEqual([]);
  });

  it('is a state from the start of the plan, and nothing of a plan that starts later', () => {
    const from = (planStart: string) => spell('2026-01-15', 'NeedIdentified', { ...child, planStart });
    expect([from('2021-03-01'), from('2026-01-15')]).toEqual([
      ['2021-03-01/2026-01-15'],
      ['2026-01-15/2026-01-15'],
    ]);
    expect(from('2026-01-16')).toEqual([]);
  });

  it('is of a child without a plan what was asked for and decided in the reporting year', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    expect(sen2Covers({ referenceDate: '2026-01-15' }, { hasActivePlan: false })).toEqual([
      { kind: 'AssessmentRequested', ...year },
      { kind: 'AssessmentDecided', ...year },
      { kind: 'IssueDecided', ...year },
    ]);
  });

  it("is from the plan's start where the return gives no such date", () => {
    expect(spell('2026-01-15', 'PlanCeased')).toEqual(['2021-03-01/2026-01-15']);
    expect(spell('2026-01-15', 'PlanFinalised/phase-transfer')).toEqual(['2021-03-01/2026-01-15']);
  });

  it('is the reporting year for review meetings, from the edition of 2024 on', () => {
    expect(spell('2026-01-15', 'AnnualReviewMeetingHeld')).toEqual(['2025-01-01/2025-12-31']);
    expect(spell('2024-01-18', 'AnnualReviewMeetingHeld')).toEqual(['2023-01-01/2023-12-31']);
    expect(spell('2023-01-19', 'AnnualReviewMeetingHeld')).toEqual([]);
  });

  it('holds phase transfer dates and drafts of amended plans from the edition of 2026 on', () => {
    for (const kind of ['PlanFinalised/phase-transfer', 'AmendmentNoticeSent'])
      expect([spell('2025-01-16', kind), spell('2026-01-15', kind)].map(({ length }) => length)).toEqual([
        0, 1,
      ]);
  });

  it('never holds amended plans, phase reviews or transition workers', () => {
    for (const kind of [
      'PlanFinalised',
      'PlanFinalised/amended',
      'AnnualReviewMeetingHeld/phase',
      'TransitionWorkerNamed',
    ])
      expect(spell('2027-01-21', kind)).toEqual([]);
  });

  it('says nothing of reviews and placements of a child without an active plan', () => {
    const dates = { planStart: '2021-03-01', ceaseDate: '2025-06-01', hasActivePlan: false };
    expect(spell('2026-01-15', 'ReviewDecided', dates)).toEqual([]);
    expect(spell('2026-01-15', 'PlanCeased', dates)).toEqual(['2025-06-02/2026-01-15']);
  });
});
