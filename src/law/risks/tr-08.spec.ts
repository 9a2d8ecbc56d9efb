import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr08 } from './tr-08.js';

const born = '2015-01-20';
const plan = planMade('2018-03-01');
const at = (highAge: number, more: { kind?: 'early-years'; phase?: 'nursery' } = {}) =>
  placed('2018-04-01', '100001', { kind: 'mainstream', phase: 'primary', highAge, ...more });

describe('TR-08, next setting not named (other phase),', () => {
  it('is amber from 1 January, borderline after 14 February and red after 15 February', () => {
    const history = given({ born }, plan, at(11));
    expect(onlyWindow(tr08, history)).toMatchObject({ dueOn: '2026-02-14', lapsedOn: '2026-09-01' });
    expect(colours(tr08, history, ['2025-12-31', '2026-01-01', '2026-02-15', '2026-02-16'])).toEqual([
      '2025-12-31: none',
      '2026-01-01: amber',
      '2026-02-15: amber',
      '2026-02-16: red',
    ]);
  });

  it.each([
    ['a nursery', at(5, { kind: 'early-years', phase: 'nursery' }), '2019-09-01'],
    ['an infant school', at(7), '2022-09-01'],
    ['a first school', at(9), '2024-09-01'],
    ['a primary school', at(11), '2026-09-01'],
    ['a middle school', at(13), '2028-09-01'],
  ])('expects the move out of %s', (_, setting, transferOn) => {
    expect(onlyWindow(tr08, given({ born }, plan, setting)).episode).toBe(`transfer ${transferOn}`);
  });

  it('is cleared by the final plan that names the next school', () => {
    const named = said('PlanFinalised', '2026-02-10', { cause: 'review', sectionI: [{ urn: '100009' }] });
    expect(onlyWindow(tr08, given({ born }, plan, at(11), named)).clearedOn).toBe('2026-02-10');
  });

  it('says nothing once the child has left the setting, or where its ages are not known', () => {
    const left = said('PlacementEnded', '2025-07-18', { urn: '100001' });
    expect(windows(tr08, given({ born }, plan, at(11), left))).toEqual([]);
    expect(
      windows(tr08, given({ born }, plan, said('PlacementStarted', '2018-04-01', { urn: '100001' }))),
    ).toEqual([]);
  });
});
