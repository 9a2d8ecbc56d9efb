import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr09 } from './tr-09.js';

const born = '2007-01-20';
const plan = planMade('2018-03-01');
const college = placed('2023-09-01', '130001', { kind: 'further-education', phase: '16-plus' });
const move = (transferOn: string) => said('PhaseTransferPlanned', '2025-10-01', { transferOn });

describe('TR-09, post-16 move without five months,', () => {
  it('is amber seven months before and red when fewer than five months are left', () => {
    const history = given({ born }, plan, college, move('2026-09-01'));
    expect(onlyWindow(tr09, history)).toMatchObject({ dueOn: '2026-04-01' });
    expect(colours(tr09, history, ['2026-01-31', '2026-02-01', '2026-04-01', '2026-04-02'])).toEqual([
      '2026-01-31: none',
      '2026-02-01: amber',
      '2026-04-01: amber',
      '2026-04-02: red',
    ]);
  });

  it("clamps to the month's end: a move on 31 July is to be named by 28 February", () => {
    expect(onlyWindow(tr09, given({ born }, plan, college, move('2026-07-31'))).dueOn).toBe('2026-02-28');
  });

  it('is cleared by the final plan that names the next institution', () => {
    const named = said('PlanFinalised', '2026-03-10', { cause: 'review', sectionI: [{ ukprn: '10000001' }] });
    expect(onlyWindow(tr09, given({ born }, plan, college, move('2026-09-01'), named)).clearedOn).toBe(
      '2026-03-10',
    );
  });

  it('takes a plan of the seventeen months before, in whichever month the move is', () => {
    const named = (on: string) =>
      said('PlanFinalised', on, { cause: 'review', sectionI: [{ ukprn: '10000001' }] });
    const window = (on: string) =>
      onlyWindow(tr09, given({ born }, plan, college, move('2026-01-05'), named(on)));
    expect(window('2024-08-05')).toMatchObject({
      clearedOn: '2024-08-05',
      silence: [{ from: '2024-08-05' }],
    });
    expect(window('2024-08-04').clearedOn).toBeUndefined();
  });

  it('says nothing of a move out of school', () => {
    const school = placed('2018-09-01', '100002', { kind: 'mainstream', phase: 'secondary', highAge: 18 });
    expect(windows(tr09, given({ born }, plan, school, move('2026-09-01')))).toEqual([]);
  });
});
