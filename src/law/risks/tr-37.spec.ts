import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr37 } from './tr-37.js';

const born = '2009-11-30';
const started = (on: string) => said('ChildLookedAfterStarted', on);
const ended = (on: string) => said('ChildLookedAfterEnded', on);
const agreed = (on: string) => said('PathwayPlanAgreed', on);

describe('TR-37, looked-after transition,', () => {
  it('is amber three months after the 16th birthday and red on the 17th', () => {
    const days = ['2026-02-27', '2026-02-28', '2026-11-29', '2026-11-30'];
    expect(colours(tr37, given({ born }, started('2018-01-01')), days)).toEqual([
      '2026-02-27: none',
      '2026-02-28: amber',
      '2026-11-29: amber',
      '2026-11-30: red',
    ]);
  });

  it('is cleared by a pathway plan agreed from the 15th birthday on', () => {
    const care = started('2018-01-01');
    expect(onlyWindow(tr37, given({ born }, care, agreed('2026-03-10'))).clearedOn).toBe('2026-03-10');
    expect(onlyWindow(tr37, given({ born }, care, agreed('2024-11-30'))).clearedOn).toBe('2024-11-30');
    expect(onlyWindow(tr37, given({ born }, care, agreed('2024-11-29'))).clearedOn).toBeUndefined();
  });

  it('applies to a care leaver, and not to who left care before 16', () => {
    const care = started('2018-01-01');
    expect(onlyWindow(tr37, given({ born }, care, ended('2025-11-30'))).reason).toContain('Care leaver');
    expect(windows(tr37, given({ born }, care, ended('2025-11-29')))).toEqual([]);
    expect(windows(tr37, given({ born }))).toEqual([]);
  });

  it('begins with care that begins after 16, also for who was in care before', () => {
    const facts = [started('2018-01-01'), ended('2020-01-01'), started('2026-12-05')];
    expect(onlyWindow(tr37, given({ born }, ...facts))).toMatchObject({
      amberFrom: '2026-12-05',
      redFrom: '2026-12-05',
    });
  });

  it('lapses only with the general endings', () => {
    expect(onlyWindow(tr37, given({ born }, started('2018-01-01'))).lapsedOn).toBe('2035-11-30');
  });

  it('cannot be said where nobody tells of pathway plans', () => {
    expect(colours(tr37, given({ born }, started('2018-01-01')), ['2026-11-30'], [])).toEqual([
      '2026-11-30: cannot-be-said',
    ]);
  });
});
