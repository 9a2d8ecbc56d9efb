import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr14 } from './tr-14.js';

const born = '2001-06-15';
const plan = planMade('2015-03-01');
const agreed = said('TransitionPlanAgreed', '2025-09-10');
const destination = said('DestinationRecorded', '2025-10-20', { activity: 'supported-employment' });

describe('TR-14, turning 25,', () => {
  it('is amber twelve months and red six months before the birthday, until the 26th', () => {
    expect(
      colours(tr14, given({ born }, plan), [
        '2025-06-14',
        '2025-06-15',
        '2025-12-14',
        '2025-12-15',
        '2027-06-15',
      ]),
    ).toEqual([
      '2025-06-14: none',
      '2025-06-15: amber',
      '2025-12-14: amber',
      '2025-12-15: red',
      '2027-06-15: none',
    ]);
  });

  it('is cleared when both the transition plan and the destination stand', () => {
    expect(onlyWindow(tr14, given({ born }, plan, agreed)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr14, given({ born }, plan, destination)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr14, given({ born }, plan, agreed, destination)).clearedOn).toBe('2025-10-20');
  });

  it('rests on the silence of what is missing', () => {
    const kinds = (...facts: readonly ReturnType<typeof said>[]) =>
      onlyWindow(tr14, given({ born }, plan, ...facts)).silence[0]!.kinds;
    expect(kinds()).toEqual(['TransitionPlanAgreed', 'DestinationRecorded']);
    expect(kinds(agreed)).toEqual(['DestinationRecorded']);
  });

  it('takes a birthday of 29 February as 1 March in a common year', () => {
    expect(onlyWindow(tr14, given({ born: '2000-02-29' }, plan)).amberFrom).toBe('2024-03-01');
  });

  it('says nothing without a plan', () => {
    expect(windows(tr14, given({ born }))).toEqual([]);
  });
});
