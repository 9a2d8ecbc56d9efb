import { onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr24 } from './tr-24.js';

const born = '2009-05-10';

describe('TR-24, Continuing Healthcare screening missing at 16,', () => {
  const flagged = said('ContinuingHealthcareFlagged', '2023-06-01');

  it('is amber from the 16th birthday, red six months later, and lapses at 18', () => {
    expect(onlyWindow(tr24, given({ born }, flagged))).toMatchObject({
      amberFrom: '2025-05-10',
      redFrom: '2025-11-10',
      lapsedOn: '2027-05-10',
    });
  });

  it('is cleared by the screening, and says nothing where nobody was flagged', () => {
    expect(onlyWindow(tr24, given({ born }, flagged, said('ChcScreened', '2025-08-01'))).clearedOn).toBe(
      '2025-08-01',
    );
    expect(windows(tr24, given({ born }))).toEqual([]);
  });
});
