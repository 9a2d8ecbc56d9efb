import { given, planMade, said } from '../../test/law/given.js';
import { endByFacts, endOfWindow } from './endings.js';

const born = '2005-02-10';
const end = (opened: string, aboutPlan: boolean, ...facts: readonly ReturnType<typeof said>[]) =>
  endOfWindow(given({ born }, ...facts), opened, aboutPlan);

const LATER_PLAN = [
  ...[planMade('2016-01-01'), said('PlanCeased', '2018-07-01', { reason: '6' }), planMade('2022-05-01')],
  said('PlanContinued', '2024-06-01'),
];

describe('a plan continued', () => {
  it('is the one that stood then, not one that ceased before it was made', () => {
    expect(endByFacts(given({}, ...LATER_PLAN), '2017-01-01', true)).toBe('2018-07-01');
    expect(endByFacts(given({}, ...LATER_PLAN), '2023-01-01', true)).toBeUndefined();
  });
});

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

  it('is not an end of the journey from which the person was back before the window opened', () => {
    const over = said('JourneyEnded', '2022-06-01', { because: 'moved' });
    expect(end('2024-01-01', false, over, said('PlanTransferredIn', '2023-09-01'))).toBe('2031-02-10');
    expect(end('2024-01-01', false, over, said('AssessmentRequested', '2023-09-01'))).toBe('2031-02-10');
    expect(end('2023-01-01', false, over, said('PlanTransferredIn', '2023-09-01'))).toBe('2022-06-01');
    expect(end('2024-01-01', false, over, said('ReviewDecided', '2023-09-01'))).toBe('2022-06-01');
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

  it('is not a ceasing on the day on which the plan was continued, but one after it', () => {
    const ceasedAnd = (continued: string) =>
      end(
        '2024-01-01',
        true,
        said('PlanCeased', '2024-05-01', { reason: '2' }),
        said('PlanContinued', continued, { because: 'order' }),
      );
    expect([ceasedAnd('2024-05-01'), ceasedAnd('2024-04-30')]).toEqual(['2031-02-10', '2024-05-01']);
  });

  it('is not a departure where the person was back on the very day on which the window opened', () => {
    const left = said('MovedOutOfArea', '2022-05-01');
    const backOn = (day: string) => end('2024-01-01', false, left, said('MovedIntoArea', day));
    expect([backOn('2024-01-01'), backOn('2024-01-02')]).toEqual(['2031-02-10', '2022-05-01']);
    expect([backOn('2022-05-01'), backOn('2022-05-02')]).toEqual(['2022-05-01', '2031-02-10']);
  });

  it('is not a ceasing after which a new first plan stood when the window opened', () => {
    const ceased = said('PlanCeased', '2022-05-01', { reason: '2' });
    const again = (day: string, cause: 'first' | 'review' = 'first') =>
      end('2024-01-01', true, ceased, said('PlanFinalised', day, { cause }));
    expect([again('2024-01-01'), again('2024-01-02')]).toEqual(['2031-02-10', '2022-05-01']);
    expect([again('2022-05-01'), again('2022-05-02')]).toEqual(['2022-05-01', '2031-02-10']);
    expect(again('2023-03-01', 'review')).toBe('2022-05-01');
  });

  it('is a departure though the plan was transferred out, unless the person was back', () => {
    const left = said('PlanTransferredOut', '2022-05-01', { toAuthority: '331' });
    expect(end('2022-09-01', false, left)).toBe('2022-05-01');
    expect(end('2024-01-01', false, left, said('MovedIntoArea', '2023-01-01'))).toBe('2031-02-10');
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
