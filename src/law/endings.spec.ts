import { given, planMade, said } from '../../test/law/given.js';
import { endOfWindow } from './endings.js';

const born = '2005-02-10';
const end = (opened: string, aboutPlan: boolean, ...facts: readonly ReturnType<typeof said>[]) =>
  endOfWindow(given({ born }, ...facts), opened, aboutPlan);

describe('the general end of a window', () => {
  it('is the 26th birthday', () => {
    expect(end('2024-01-01', false)).toBe('2031-02-10');
  });

  it('is the death, the end of the journey, the move away or the transfer of the plan, whichever is first', () => {
    expect(end('2024-01-01', false, said('ChildDied', '2024-05-01'))).toBe('2024-05-01');
    expect(end('2024-01-01', false, said('JourneyEnded', '2024-06-01'))).toBe('2024-06-01');
    expect(
      end(
        '2024-01-01',
        false,
        said('MovedOutOfArea', '2024-08-01'),
        said('PlanTransferredOut', '2024-07-15', { toAuthority: '331' }),
      ),
    ).toBe('2024-07-15');
  });

  it('is the end of the plan for what is about the plan, and for everything where the person is gone', () => {
    const needsMet = said('PlanCeased', '2024-05-01', { reason: '2' });
    expect(end('2024-01-01', true, planMade('2020-01-01'), needsMet)).toBe('2024-05-01');
    expect(end('2024-01-01', false, planMade('2020-01-01'), needsMet)).toBe('2031-02-10');
    for (const reason of ['5', '7', '8'] as const)
      expect(end('2024-01-01', false, said('PlanCeased', '2024-05-01', { reason }))).toBe('2024-05-01');
  });

  it('is not a ceasing after which the plan was continued', () => {
    const facts = [
      said('PlanCeased', '2024-05-01', { reason: '2' }),
      said('PlanContinued', '2024-06-01', { because: 'order' }),
    ];
    expect(end('2024-01-01', true, ...facts)).toBe('2031-02-10');
  });

  it('is not a departure that was over before the window opened', () => {
    const left = said('MovedOutOfArea', '2022-05-01');
    expect(end('2024-01-01', false, left, said('MovedIntoArea', '2023-01-01'))).toBe('2031-02-10');
    expect(end('2022-09-01', false, left, said('MovedIntoArea', '2023-01-01'))).toBe('2022-05-01');
    const ceased = said('PlanCeased', '2022-05-01', { reason: '2' });
    expect(end('2024-01-01', true, planMade('2020-01-01'), ceased, planMade('2023-03-01'))).toBe(
      '2031-02-10',
    );
  });
});
