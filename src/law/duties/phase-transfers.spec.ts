import { given, placed, planMade, said } from '../../../test/law/given.js';
import { p1, p2, p3, p4, p5, p7 } from './phase-transfers.js';

const all = [p1, p2, p3, p4, p5, p7];
const plan = planMade('2018-03-01');
const school = (highAge: number) =>
  placed('2018-04-01', '100001', { kind: 'mainstream', phase: 'primary', highAge });

describe('the duties of phase transfers', () => {
  it.each([
    ['P2', '2015-01-20', 7, '2022-02-14', '2022-02-15'],
    ['P3', '2015-01-20', 8, '2023-02-14', '2023-02-15'],
    ['P3', '2015-01-20', 10, '2025-02-14', '2025-02-15'],
    ['P3', '2015-01-20', 14, '2029-02-14', '2029-02-15'],
    ['P4', '2015-01-20', 11, '2026-02-14', '2026-02-15'],
    ['P3', '2015-01-20', 13, '2028-02-14', '2028-02-15'],
    ['P5', '2010-01-20', 16, '2026-03-30', '2026-03-31'],
  ])(
    'are %s alone for one transfer, due strictly and by custom',
    (id, born, highAge, dueOn, dueOnCustomary) => {
      const history = given({ born }, plan, school(highAge));
      expect(all.flatMap((rule) => rule.duties(history))).toMatchObject([
        { rule: id, dueOn, dueOnCustomary },
      ]);
    },
  );

  it('are met by the final plan that names where to go next', () => {
    const named = said('PlanFinalised', '2026-02-20', {
      cause: 'phase-transfer',
      sectionI: [{ urn: '100009' }],
    });
    expect(p4.duties(given({ born: '2015-01-20' }, plan, school(11), named))).toMatchObject([
      { metOn: '2026-02-20' },
    ]);
  });

  it('leave five months before a move between post-16 institutions', () => {
    const history = given(
      { born: '2007-01-20' },
      plan,
      placed('2023-09-01', '130001', { kind: 'further-education', phase: '16-plus' }),
      said('PhaseTransferPlanned', '2025-10-01', { transferOn: '2026-09-01' }),
    );
    const [duty] = p7.duties(history);
    expect(duty).toMatchObject({ dueOn: '2026-04-01' });
    expect(duty!.dueOnCustomary).toBeUndefined();
  });

  it('are none for a child without a plan, or whose plan was made after the day', () => {
    expect(p4.duties(given({ born: '2015-01-20' }, school(11)))).toEqual([]);
    expect(p4.duties(given({ born: '2015-01-20' }, planMade('2026-02-16'), school(11)))).toEqual([]);
  });

  // LGSCO 23 020 740, Hertfordshire: the final plan was sent on 31 March 2023, the deadline day.
  it('find the plan of the published case met on its customary last day, one day after the strict one', () => {
    const history = given(
      { born: '2006-12-01' },
      plan,
      placed('2018-09-01', '100002', { kind: 'mainstream', phase: 'secondary', highAge: 16 }),
      said('PlanFinalised', '2023-03-31', { cause: 'phase-transfer' }),
    );
    expect(p5.duties(history)).toMatchObject([
      { dueOn: '2023-03-30', dueOnCustomary: '2023-03-31', metOn: '2023-03-31' },
    ]);
  });

  it('stay on record when the plan ceases after the last day, and are none where it ceased before', () => {
    const ceased = (on: string) =>
      p4.duties(given({ born: '2015-01-20' }, plan, school(11), said('PlanCeased', on, { reason: '2' })));
    expect(ceased('2026-07-31')).toMatchObject([{ dueOn: '2026-02-14', endedOn: '2026-07-31' }]);
    expect(ceased('2026-02-10')).toEqual([]);
  });

  it('stay on record, met or not, when the person has moved on', () => {
    const next = placed('2026-09-01', '100009', { kind: 'mainstream', phase: 'secondary', highAge: 16 });
    const named = said('PlanFinalised', '2026-02-20', { cause: 'review', sectionI: [{ urn: '100009' }] });
    const planned = said('PhaseTransferPlanned', '2025-10-01', { transferOn: '2026-09-01' });
    const before = [plan, school(11)];
    const owed = (...facts: Parameters<typeof given>[1][]) =>
      p4.duties(given({ born: '2015-01-20' }, ...before, next, ...facts));
    expect(owed()).toMatchObject([{ episode: 'transfer 2026-09-01', dueOn: '2026-02-14' }]);
    expect(owed()[0]!.metOn).toBeUndefined();
    expect(owed(named)).toMatchObject([{ metOn: '2026-02-20' }]);
    expect(owed(planned, named)).toMatchObject([{ metOn: '2026-02-20' }]);
  });

  it('are none for a setting that was left before the last day', () => {
    const moved = placed('2026-01-05', '100008', { kind: 'special', phase: 'all-through', highAge: 19 });
    expect(p4.duties(given({ born: '2015-01-20' }, plan, school(11), moved))).toEqual([]);
  });
});
