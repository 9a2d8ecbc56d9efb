import { given, placed, planMade, said } from '../../../test/law/given.js';
import { moveSteps } from './move-steps.js';

const BORN = '2015-03-01';
const primary = placed('2022-09-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 });

describe('the next expected move', () => {
  it('is told until the day before it, with whoever leads it', () => {
    const life = given({ born: BORN }, primary, planMade('2024-11-01'));
    expect(moveSteps(life, 'coordinator', '2026-08-31')).toMatchObject([
      {
        ...{ by: '2026-09-01', who: 'authority', rule: 'P4', kind: 'expected-move', isOverdue: false },
        what: 'Prepare the move to secondary school, expected on 1 September 2026.',
      },
    ]);
    expect(moveSteps(life, 'coordinator', '2026-09-01')).toEqual([]);
    expect(moveSteps(given({ born: BORN }, primary), 'coordinator', '2026-08-31')).toMatchObject([
      { who: 'setting' },
    ]);
    expect(moveSteps(given({ born: BORN }), 'coordinator', '2026-08-31')).toEqual([]);
  });

  it('is planned where it is on record, and told to the family', () => {
    const planned = said('PhaseTransferPlanned', '2025-10-01', {
      transferOn: '2026-09-01',
      phase: 'primary-to-secondary',
    });
    expect(moveSteps(given({ born: BORN }, primary, planned), 'family', '2026-01-10')).toMatchObject([
      {
        what: 'The move to secondary school is planned for 1 September 2026: you can visit, and say what would help.',
      },
    ]);
  });

  it.each([
    ['early-years-to-school', 'P1', 'from early years to school'],
    ['infant-to-junior', 'P2', 'to junior school'],
    ['primary-to-middle', 'P3', 'to middle school'],
    ['middle-to-secondary', 'P3', 'to secondary school'],
    ['secondary-to-post-16', 'P5', 'to further education or training'],
    ['post-16-to-post-16', 'P7', 'to the next college'],
  ] as const)('is named for %s', (phase, rule, to) => {
    const planned = said('PhaseTransferPlanned', '2025-10-01', { transferOn: '2026-09-01', phase });
    expect(moveSteps(given({ born: BORN }, planned), 'coordinator', '2026-01-10')).toMatchObject([
      { rule, what: `Prepare the move ${to}, planned for 1 September 2026.` },
    ]);
  });
});
