import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr25 } from './tr-25.js';

const born = '2009-05-10';
const screenedIn = said('ChcScreened', '2025-06-01', { outcome: 'in' });

describe('TR-25, Continuing Healthcare in principle missing at 17,', () => {
  it('is amber on the 17th birthday and red six months later', () => {
    expect(
      colours(tr25, given({ born }, screenedIn), ['2026-05-09', '2026-05-10', '2026-11-09', '2026-11-10']),
    ).toEqual(['2026-05-09: none', '2026-05-10: amber', '2026-11-09: amber', '2026-11-10: red']);
  });

  it.each([true, false])('is cleared by the decision in principle, eligible: %s', (eligible) => {
    const decided = said('ChcDecidedInPrinciple', '2026-06-01', { eligible });
    expect(onlyWindow(tr25, given({ born }, screenedIn, decided)).clearedOn).toBe('2026-06-01');
  });

  it('says nothing of who was screened out, or of whom the outcome is not known', () => {
    expect(windows(tr25, given({ born }, said('ChcScreened', '2025-06-01', { outcome: 'out' })))).toEqual([]);
    expect(windows(tr25, given({ born }, said('ChcScreened', '2025-06-01')))).toEqual([]);
  });

  it('goes by the latest screening, and no decision made before it clears', () => {
    const earlier = said('ChcDecidedInPrinciple', '2025-05-01', { eligible: false });
    expect(onlyWindow(tr25, given({ born }, earlier, screenedIn)).clearedOn).toBeUndefined();
    const out = said('ChcScreened', '2026-02-01', { outcome: 'out' });
    expect(windows(tr25, given({ born }, screenedIn, out))).toEqual([]);
  });

  it('lapses only with the general endings', () => {
    expect(onlyWindow(tr25, given({ born }, screenedIn)).lapsedOn).toBe('2035-05-10');
    const died = said('ChildDied', '2026-06-01');
    expect(onlyWindow(tr25, given({ born }, screenedIn, died)).lapsedOn).toBe('2026-06-01');
  });

  it('cannot be said where nobody tells of decisions', () => {
    expect(colours(tr25, given({ born }, screenedIn), ['2026-11-10'], [])).toEqual([
      '2026-11-10: cannot-be-said',
    ]);
  });
});
