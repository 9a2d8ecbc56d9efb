import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr29 } from './tr-29.js';

const born = '2010-01-20';
const registered = said('LearningDisabilityRegisterRecorded', '2022-05-05', { onRegister: true });
const check = (on: string, actionPlanOn?: string) =>
  said('AnnualHealthCheckDone', on, actionPlanOn === undefined ? {} : { actionPlanOn });

describe('TR-29, no annual health check,', () => {
  it('is amber fifteen months after the 14th birthday where there never was one, and never red', () => {
    expect(colours(tr29, given({ born }, registered), ['2025-04-19', '2025-04-20', '2027-04-20'])).toEqual([
      '2025-04-19: none',
      '2025-04-20: amber',
      '2027-04-20: amber',
    ]);
  });

  it('counts from the day on which a person of 14 came on the register', () => {
    const late = said('LearningDisabilityRegisterRecorded', '2025-02-28', { onRegister: true });
    expect(onlyWindow(tr29, given({ born }, late)).amberFrom).toBe('2026-05-28');
  });

  it('is cleared by a check with an action plan, and begins anew with it', () => {
    const done = check('2025-06-02', '2025-06-16');
    expect(
      colours(tr29, given({ born }, registered, done), [
        '2025-06-01',
        '2025-06-02',
        '2026-09-01',
        '2026-09-02',
      ]),
    ).toEqual(['2025-06-01: amber', '2025-06-02: none', '2026-09-01: none', '2026-09-02: amber']);
  });

  it('is not cleared by a check without an action plan', () => {
    expect(onlyWindow(tr29, given({ born }, registered, check('2025-06-02'))).amberFrom).toBe('2025-04-20');
  });

  it('says nothing of who is not, or no longer, on the register, and begins anew with who is again', () => {
    const off = said('LearningDisabilityRegisterRecorded', '2025-05-01', { onRegister: false });
    const again = said('LearningDisabilityRegisterRecorded', '2026-01-05', { onRegister: true });
    expect(windows(tr29, given({ born }))).toEqual([]);
    expect(windows(tr29, given({ born }, registered, off))).toEqual([]);
    expect(onlyWindow(tr29, given({ born }, registered, off, again)).amberFrom).toBe('2027-04-05');
  });

  it('cannot be said where nobody tells of health checks, and lapses with a death', () => {
    expect(colours(tr29, given({ born }, registered), ['2025-04-20'], [])).toEqual([
      '2025-04-20: cannot-be-said',
    ]);
    const died = said('ChildDied', '2025-05-01');
    expect(onlyWindow(tr29, given({ born }, registered, died)).lapsedOn).toBe('2025-05-01');
  });
});
