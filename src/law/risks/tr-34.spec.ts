import { ALL_TOLD, colours, windows } from '../../../test/law/asked.js';
import { disagreements } from '../../../test/law/explained.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr34 } from './tr-34.js';

const born = '2014-03-01';
const cameIn = said('PlanTransferredIn', '2026-01-12', {
  fromAuthority: '331',
  madeOn: '2024-03-01',
  lastReviewedOn: '2025-06-02',
});
const told = (on: string) => said('TransferNoticeSent', on);
const reviewed = (on: string) => said('ReviewDecided', on, { decision: 'maintain' });

describe('TR-34, moved in: not told, not reviewed,', () => {
  it('is amber four weeks after the transfer without a letter, and red when the six weeks have passed', () => {
    const days = ['2026-02-08', '2026-02-09', '2026-02-23', '2026-02-24'];
    expect(colours(tr34, given({ born }, cameIn), days)).toEqual([
      '2026-02-08: none',
      '2026-02-09: amber',
      '2026-02-23: amber',
      '2026-02-24: red',
    ]);
  });

  it('is amber ten weeks before the last day of the review, and red the day after it', () => {
    const days = ['2026-03-22', '2026-03-23', '2026-06-01', '2026-06-02'];
    expect(colours(tr34, given({ born }, cameIn, told('2026-02-02')), days)).toEqual([
      '2026-03-22: none',
      '2026-03-23: amber',
      '2026-06-01: amber',
      '2026-06-02: red',
    ]);
  });

  it('gives the review three months from the transfer where the old date is earlier', () => {
    const late = said('PlanTransferredIn', '2026-05-11', {
      fromAuthority: '331',
      lastReviewedOn: '2025-06-02',
    });
    const [, review] = windows(tr34, given({ born }, late));
    expect(review).toMatchObject({ dueOn: '2026-08-11', redFrom: '2026-08-12' });
  });

  it('is cleared by the letter, and by the decision of the review', () => {
    const [letter, review] = windows(
      tr34,
      given({ born }, cameIn, told('2026-02-02'), reviewed('2026-05-11')),
    );
    expect([letter!.clearedOn, review!.clearedOn]).toEqual(['2026-02-02', '2026-05-11']);
  });

  it('cannot be said of the review where no date is known from which it could be counted', () => {
    const bare = said('PlanTransferredIn', '2026-01-12', { fromAuthority: '331' });
    const letter = told('2026-01-15');
    expect(windows(tr34, given({ born }, bare)).map(({ dueOn }) => dueOn)).toEqual(['2026-02-23', undefined]);
    expect(colours(tr34, given({ born }, bare, letter), ['2026-01-11', '2026-06-01'])).toContainEqual(
      '2026-06-01: cannot-be-said',
    );
    expect(colours(tr34, given({ born }, bare, letter, reviewed('2026-05-11')), ['2026-06-01'])).toEqual([
      '2026-06-01: none',
    ]);
    for (const facts of [[bare], [bare, letter]])
      expect(disagreements(tr34, given({ born }, ...facts), '2026-06-01', ALL_TOLD)).toEqual([]);
  });

  it('says nothing of a plan made here, and lapses with the plan', () => {
    expect(windows(tr34, given({ born }, planMade('2024-03-01')))).toEqual([]);
    const ceased = said('PlanCeased', '2026-02-15', { reason: '6' });
    expect(windows(tr34, given({ born }, cameIn, ceased))[0]!.lapsedOn).toBe('2026-02-15');
  });

  it('cannot be said where nobody tells of letters', () => {
    expect(colours(tr34, given({ born }, cameIn), ['2026-02-24'], [])).toEqual([
      '2026-02-24: cannot-be-said',
    ]);
  });
});
