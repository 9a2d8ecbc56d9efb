import { said } from '../../../test/law/given.js';
import { ledgerOf, told, ends, plan } from '../../../test/law/ledger-of.js';

describe('the delay ledger of a review', () => {
  const held = said('AnnualReviewMeetingHeld', '2025-11-20');
  const decided = said('ReviewDecided', '2026-01-15', { decision: 'amend' });
  const first = plan('2024-11-01');

  it('counts the days to the report as the setting’s', () => {
    const report = said('ReviewReportCirculated', '2025-12-30');
    const spans = ledgerOf('R8', '2026-02-01', [first, held, report, decided]);
    expect(told(spans)).toEqual([
      ['setting', '2025-11-20', '2025-12-30', 40],
      ['authority', '2025-12-30', '2026-01-15', 16],
    ]);
    expect(ends(spans)?.[0]).toEqual([
      'AnnualReviewMeetingHeld 2025-11-20',
      'ReviewReportCirculated 2025-12-30',
    ]);
  });

  it('counts no more than its two weeks where no source would tell of a report', () => {
    expect(told(ledgerOf('R8', '2026-02-01', [first, held, decided]))).toEqual([
      ['setting', '2025-11-20', '2025-12-05', 15],
      ['authority', '2025-12-05', '2026-01-15', 41],
    ]);
    const covered = {
      kind: 'ReviewReportCirculated',
      source: 'school',
      from: '2025-09-01',
      to: '2026-02-01',
    };
    expect(told(ledgerOf('R8', '2026-02-01', [first, held, decided], [covered]))).toEqual([
      ['setting', '2025-11-20', '2026-01-15', 56],
    ]);
  });

  it('gives the proposed amendments to the family until they comment, or their fifteen days end', () => {
    const notice = said('AmendmentNoticeSent', '2026-01-15');
    const comments = said('AmendmentCommentsReceived', '2026-01-20', { from: 'parent' });
    expect(told(ledgerOf('R11', '2026-03-01', [first, held, decided, notice]))?.slice(2)).toEqual([
      ['family', '2026-01-15', '2026-01-30', 15],
      ['authority', '2026-01-30', '2026-03-01', 30],
    ]);
    expect(told(ledgerOf('R11', '2026-03-01', [first, held, decided, notice, comments]))?.[2]).toEqual([
      ...['family', '2026-01-15', '2026-01-20', 5],
    ]);
  });

  it('counts the comments on its own notice alone', () => {
    const notices = [said('AmendmentNoticeSent', '2026-01-15'), said('AmendmentNoticeSent', '2026-02-10')];
    const [of1] = ledgerOf('R11', '2026-03-01', [first, held, decided, ...notices])!.slice(3);
    expect(of1).toMatchObject({ holder: 'authority', from: '2026-01-30', to: '2026-03-01' });
  });

  it('takes no review out of the authority’s hands while an appeal about the plan is live', () => {
    const appeal = said('AppealLodged', '2025-12-06', { about: 'contents' });
    expect(told(ledgerOf('R8', '2026-01-10', [first, held, appeal]))?.at(-1)?.[0]).toBe('authority');
  });

  it('counts the report of its own meeting alone', () => {
    const next = said('AnnualReviewMeetingHeld', '2026-06-01');
    expect(told(ledgerOf('R8', '2026-07-01', [first, held, next]))).toEqual([
      ['setting', '2025-11-20', '2025-12-05', 15],
      ['authority', '2025-12-05', '2026-07-01', 208],
    ]);
  });

  it('is none where nobody would tell whether the papers were sent, once their day has passed', () => {
    expect(told(ledgerOf('R7', '2025-12-04', [first, held]))).toHaveLength(1);
    expect(ledgerOf('R7', '2025-12-05', [first, held])).toBeUndefined();
  });

  it('is none for a family’s time that passed unused', () => {
    const notice = said('AmendmentNoticeSent', '2026-01-15');
    const facts = [first, held, decided, notice];
    expect(told(ledgerOf('R10', '2026-01-29', facts))).toEqual([['family', '2026-01-15', '2026-01-29', 14]]);
    expect(ledgerOf('R10', '2026-01-30', facts)).toBeUndefined();
  });

  it('leaves a duty that others owe with them', () => {
    const covered = {
      kind: 'ReviewReportCirculated',
      source: 'school',
      from: '2025-09-01',
      to: '2026-02-01',
    };
    expect(told(ledgerOf('R7', '2026-01-10', [first, held], [covered]))).toEqual([
      ['setting', '2025-11-20', '2026-01-10', 51],
    ]);
  });
});
