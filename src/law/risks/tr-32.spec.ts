import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr32 } from './tr-32.js';

// Year 9 begins on 1 September 2025.
const born = '2012-03-01';
const requested = said('AssessmentRequested', '2026-01-05');
const draft = said('DraftPlanIssued', '2026-04-14');
const advice = (kind: 'b' | 'g', on: string) => said('AdviceReceived', on, { advice: kind });

describe('TR-32, advice on preparation for adulthood missing in an assessment,', () => {
  it('is amber eight weeks after the request and red from the draft', () => {
    expect(
      colours(tr32, given({ born }, requested, draft), [
        '2026-03-01',
        '2026-03-02',
        '2026-04-13',
        '2026-04-14',
      ]),
    ).toEqual(['2026-03-01: none', '2026-03-02: amber', '2026-04-13: amber', '2026-04-14: red']);
  });

  it('is red at once with a draft issued within the eight weeks', () => {
    const soon = said('DraftPlanIssued', '2026-02-10');
    expect(colours(tr32, given({ born }, requested, soon), ['2026-02-09', '2026-02-10'])).toEqual([
      '2026-02-09: none',
      '2026-02-10: red',
    ]);
  });

  it('is cleared by the advice of reg 6(1)(g) alone', () => {
    expect(onlyWindow(tr32, given({ born }, requested, advice('g', '2026-02-16'))).clearedOn).toBe(
      '2026-02-16',
    );
    expect(onlyWindow(tr32, given({ born }, requested, advice('b', '2026-02-16'))).clearedOn).toBeUndefined();
  });

  it.each([
    planMade('2026-05-11'),
    said('AssessmentDecided', '2026-02-10', { decision: 'no' }),
    said('IssueDecided', '2026-04-20', { decision: 'no' }),
    said('AssessmentWithdrawn', '2026-02-12'),
  ])('lapses with $type', (fact) => {
    expect(onlyWindow(tr32, given({ born }, requested, fact)).lapsedOn).toBe(fact.latestOn);
  });

  it('goes on where the authority agrees to assess', () => {
    const agreed = said('AssessmentDecided', '2026-02-10', { decision: 'yes' });
    expect(onlyWindow(tr32, given({ born }, requested, agreed)).lapsedOn).toBe('2038-03-01');
  });

  it('says nothing before Year 9, nor of an assessment taken before these records', () => {
    expect(windows(tr32, given({ born }, said('AssessmentRequested', '2025-08-31')))).toEqual([]);
    const earlier = said('DecidedEarlier', '2026-01-15', { step: 'assessment' });
    expect(windows(tr32, given({ born }, requested, earlier))).toEqual([]);
  });

  it('goes by the year as taught', () => {
    const back = said('CohortChanged', '2025-09-01', { ncYearActual: 8 });
    expect(windows(tr32, given({ born }, back, requested))).toEqual([]);
  });

  it('cannot be said where nobody tells of advice', () => {
    expect(colours(tr32, given({ born }, requested, draft), ['2026-04-14'], [])).toEqual([
      '2026-04-14: cannot-be-said',
    ]);
  });
});
