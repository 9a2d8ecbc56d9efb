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
      expect([spell('2025-01-16', kind), spell('2026-01-15', kind)].map(({ length }) => length)).toEqual([0, 1]);
  });

  it('never holds amended plans, phase reviews or transition workers', () => {
    for (const kind of ['PlanFinalised', 'PlanFinalised/amended', 'AnnualReviewMeetingHeld/phase', 'TransitionWorkerNamed'])
      expect(spell('2027-01-21', kind)).toEqual([]);
  });

  it('says nothing of reviews and placements of a child without an active plan', () => {
    const dates = { planStart: '2021-03-01', ceaseDate: '2025-06-01', hasActivePlan: false };
    expect(spell('2026-01-15', 'ReviewDecided', dates)).toEqual([]);
    expect(spell('2026-01-15', 'PlanCeased', dates)).toEqual(['2025-06-02/2026-01-15']);
  });
});
