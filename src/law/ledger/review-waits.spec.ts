import { given, planMade, said } from '../../../test/law/given.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { coverageByKind } from '../coverage/told.js';
import { reviewWaits } from './review-waits.js';
import { told, reviewing, ended } from '../../../test/law/waits-told.js';

describe('proposed amendments', () => {
  const notice = said('AmendmentNoticeSent', '2026-01-15', {}, { episodes: { amendment: 'a' } });
  const open = ['amendment', 'family', '2026-01-15'];
  const amended = (on: string, amendment?: string) =>
    said(
      'PlanFinalised',
      on,
      { cause: 'review' },
      amendment === undefined ? {} : { episodes: { amendment } },
    );

  it('are with the family for fifteen days', () => {
    const others = said(
      'AmendmentCommentsReceived',
      '2026-01-18',
      { from: 'parent' },
      {
        episodes: { amendment: 'b' },
      },
    );
    expect(reviewing(notice, others, amended('2026-01-19', 'b'), planMade('2026-01-20'))).toEqual([
      [...open, '2026-01-30', 'AmendmentNoticeSent 2026-01-15', 'The 15 days to comment ended'],
    ]);
  });

  it.each([
    said('AmendmentCommentsReceived', '2026-01-18', { from: 'parent' }, { episodes: { amendment: 'a' } }),
    said('AmendmentCommentsReceived', '2026-01-18', { from: 'parent' }),
    amended('2026-01-18', 'a'),
    amended('2026-01-18'),
    said('AmendmentsAbandoned', '2026-01-18', {}, { episodes: { amendment: 'a' } }),
  ])('are with the family until $type, if that is sooner', (end) => {
    expect(reviewing(notice, end)).toEqual([[...open, ...ended(end)]]);
  });
});

describe('the report of a review', () => {
  const held = said('AnnualReviewMeetingHeld', '2025-11-20', {}, { episodes: { review: 'a' } });
  const report = (on: string, review: string) =>
    said('ReviewReportCirculated', on, {}, { episodes: { review } });
  const spells = (to: string) => [
    { kind: 'ReviewReportCirculated', source: 'school', from: '2025-09-01', to },
  ];
  const covered = (to: string, ...facts: BelievedFact[]) =>
    told(reviewWaits(given({}, held, ...facts), coverageByKind(spells(to))));

  it('is the setting’s until it is circulated, however late', () => {
    expect(reviewing(held, report('2026-02-01', 'a'))[0]?.slice(1, 4)).toEqual([
      ...['setting', '2025-11-20', '2026-02-01'],
    ]);
  });

  it('is not that of another meeting', () => {
    const next = said('AnnualReviewMeetingHeld', '2025-12-20', {}, { episodes: { review: 'b' } });
    expect(reviewing(held, next, report('2026-01-10', 'b')).map((wait) => wait[3])).toEqual([
      ...['2025-12-05', '2026-01-10'],
    ]);
  });

  it('is awaited for its two weeks where no source tells of it up to their end', () => {
    expect(covered('2025-12-03')[0]?.slice(3)).toEqual([
      ...['2025-12-05', 'AnnualReviewMeetingHeld 2025-11-20'],
      'The two weeks for the report ended; no source says whether it was sent',
    ]);
    expect(covered('2025-12-04')[0]?.[3]).toBeUndefined();
    expect(covered('9999-12-31')[0]?.[3]).toBeUndefined();
  });

  it('is no longer awaited once the decision is notified', () => {
    const decided = said('ReviewDecided', '2025-11-25', { decision: 'maintain' });
    expect(reviewing(held, decided, report('2025-12-01', 'a'))[0]?.slice(3)).toEqual(ended(decided));
  });
});
