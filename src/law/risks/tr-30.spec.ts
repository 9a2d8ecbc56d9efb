import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr30 } from './tr-30.js';

// Compulsory school age ends on 25 June 2027.
const born = '2011-08-31';
const plan = planMade('2019-03-01');
const considered = (on: string, decides?: 'young-person' | 'parent') =>
  said('CapacityConsidered', on, { answer: 'presumed', ...(decides !== undefined && { decides }) });

describe('TR-30, capacity and rights not addressed,', () => {
  it('is amber six months before the end of compulsory school age and red on it', () => {
    expect(
      colours(tr30, given({ born }, plan), ['2026-12-24', '2026-12-25', '2027-06-24', '2027-06-25']),
    ).toEqual(['2026-12-24: none', '2026-12-25: amber', '2027-06-24: amber', '2027-06-25: red']);
  });

  it('is cleared by an answer that names who decides, presumed or not', () => {
    expect(onlyWindow(tr30, given({ born }, plan, considered('2027-01-10', 'young-person'))).clearedOn).toBe(
      '2027-01-10',
    );
  });

  it('is not cleared by an answer that names nobody, nor by one from before Year 9', () => {
    expect(onlyWindow(tr30, given({ born }, plan, considered('2027-01-10'))).clearedOn).toBeUndefined();
    expect(
      onlyWindow(tr30, given({ born }, plan, considered('2024-08-31', 'parent'))).clearedOn,
    ).toBeUndefined();
    expect(onlyWindow(tr30, given({ born }, plan, considered('2024-09-01', 'parent'))).clearedOn).toBe(
      '2024-09-01',
    );
  });

  it('says nothing without a plan on that day, and begins with a plan made in the last months', () => {
    expect(windows(tr30, given({ born }))).toEqual([]);
    expect(windows(tr30, given({ born }, planMade('2027-06-26')))).toEqual([]);
    expect(onlyWindow(tr30, given({ born }, planMade('2027-03-01'))).amberFrom).toBe('2027-03-01');
  });

  it('lapses with the plan', () => {
    const ceased = said('PlanCeased', '2027-07-31', { reason: '6' });
    expect(onlyWindow(tr30, given({ born }, plan, ceased)).lapsedOn).toBe('2027-07-31');
  });

  it('cannot be said where nobody tells of capacity', () => {
    expect(colours(tr30, given({ born }, plan), ['2027-06-25'], [])).toEqual(['2027-06-25: cannot-be-said']);
  });
});
