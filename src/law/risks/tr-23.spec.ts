import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr23 } from './tr-23.js';

const born = '2012-05-10';
const care = said('ChildrensContinuingCareStarted', '2020-01-06');

describe('TR-23, Continuing Healthcare not flagged at 14,', () => {
  it('is amber on the 14th birthday and red six months later', () => {
    expect(
      colours(tr23, given({ born }, care), ['2026-05-09', '2026-05-10', '2026-11-09', '2026-11-10']),
    ).toEqual(['2026-05-09: none', '2026-05-10: amber', '2026-11-09: amber', '2026-11-10: red']);
  });

  it('is cleared by the notification to the integrated care board', () => {
    const flagged = said('ContinuingHealthcareFlagged', '2026-06-01');
    expect(onlyWindow(tr23, given({ born }, care, flagged)).clearedOn).toBe('2026-06-01');
  });

  it('lapses at 18, or when the care ends before', () => {
    expect(onlyWindow(tr23, given({ born }, care)).lapsedOn).toBe('2030-05-10');
    const ended = said('ChildrensContinuingCareEnded', '2026-07-01');
    expect(onlyWindow(tr23, given({ born }, care, ended)).lapsedOn).toBe('2026-07-01');
  });

  it('begins with care that begins after 14, and says nothing without care', () => {
    const late = said('ChildrensContinuingCareStarted', '2027-02-01');
    expect(onlyWindow(tr23, given({ born }, late))).toMatchObject({
      amberFrom: '2027-02-01',
      redFrom: '2027-02-01',
    });
    expect(windows(tr23, given({ born }))).toEqual([]);
  });

  it('relies on what was told since such care first began, as a notification of then still stands', () => {
    const again = said('ChildrensContinuingCareStarted', '2024-01-08');
    const history = given({ born }, care, said('ChildrensContinuingCareEnded', '2022-03-01'), again);
    expect(onlyWindow(tr23, history).silence).toEqual([
      { kinds: ['ContinuingHealthcareFlagged'], from: '2020-01-06' },
    ]);
  });

  it('cannot be said where nobody tells of notifications', () => {
    expect(colours(tr23, given({ born }, care), ['2026-11-10'], [])).toEqual(['2026-11-10: cannot-be-said']);
  });
});
