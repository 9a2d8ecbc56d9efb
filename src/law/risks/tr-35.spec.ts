import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr35 } from './tr-35.js';

// Year 11 in 2025/26.
const born = '2010-02-10';
const support = said('SenSupportStarted', '2019-01-10');

describe('TR-35, SEN Support drift at 16,', () => {
  it('is amber from 1 May of Year 11, red from 31 August, and lapses on 31 October', () => {
    const days = ['2026-04-30', '2026-05-01', '2026-08-30', '2026-08-31', '2026-10-30', '2026-10-31'];
    expect(colours(tr35, given({ born }, support), days)).toEqual([
      '2026-04-30: none',
      '2026-05-01: amber',
      '2026-08-30: amber',
      '2026-08-31: red',
      '2026-10-30: red',
      '2026-10-31: none',
    ]);
  });

  it.each([said('TransitionMeetingHeld', '2026-03-02'), said('ReceivingSettingInformed', '2026-03-02')])(
    'is cleared by $type in Year 11',
    (fact) => {
      expect(onlyWindow(tr35, given({ born }, support, fact)).clearedOn).toBe('2026-03-02');
    },
  );

  it('is not cleared by a meeting before Year 11', () => {
    const before = said('TransitionMeetingHeld', '2025-08-31');
    expect(onlyWindow(tr35, given({ born }, support, before)).clearedOn).toBeUndefined();
  });

  it('ends where support ends or a plan is made, and not where the person leaves', () => {
    const ended = (on: string, reason: 'needs-met' | 'left') => said('SenSupportEnded', on, { reason });
    expect(onlyWindow(tr35, given({ born }, support, ended('2026-06-01', 'needs-met'))).lapsedOn).toBe(
      '2026-06-01',
    );
    expect(onlyWindow(tr35, given({ born }, support, ended('2026-06-30', 'left'))).lapsedOn).toBe(
      '2026-10-31',
    );
    expect(onlyWindow(tr35, given({ born }, support, planMade('2026-06-15'))).lapsedOn).toBe('2026-06-15');
  });

  it('says nothing where support ended, or a plan stood, before 1 May', () => {
    const left = said('SenSupportEnded', '2026-04-30', { reason: 'left' });
    expect(windows(tr35, given({ born }, support, left))).toEqual([]);
    expect(windows(tr35, given({ born }, support, planMade('2020-01-10')))).toEqual([]);
    expect(windows(tr35, given({ born }))).toEqual([]);
  });

  it('speaks again of who lost the plan and is back on support', () => {
    const facts = [
      ...[support, planMade('2020-01-10'), said('PlanCeased', '2025-03-01', { reason: '6' })],
      said('SenSupportStarted', '2025-03-02'),
    ];
    expect(onlyWindow(tr35, given({ born }, ...facts)).amberFrom).toBe('2026-05-01');
  });

  it('cannot be said where nobody tells of meetings and letters', () => {
    expect(colours(tr35, given({ born }, support), ['2026-08-31'], [])).toEqual([
      '2026-08-31: cannot-be-said',
    ]);
  });
});
