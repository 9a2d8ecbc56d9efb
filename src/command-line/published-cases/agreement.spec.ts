import { agreementOf, lateBy, rounded, type Ours } from './agreement.js';
import type { Published } from './published-case.js';

const ours = (more: Partial<Ours> = {}): Ours => ({
  ...{ kind: 'duty', rule: 'A8', episode: 'request', dueOn: '2024-06-14', metOn: '2024-09-03' },
  ...more,
});
const said = (more: Partial<Published> = {}): Published => ({
  ...{ says: '', dueOn: '2024-06-14', doneOn: '2024-09-03', verdict: 'late', lateBy: null },
  ...more,
});
const weeks = (number: number) => ({ number, unit: 'weeks', rounded: 'down' }) as const;
const asked = (published: Published, duty: Ours | undefined) =>
  agreementOf(published, duty, 'strict', '2024-12-02');

describe('what a publication says of a step and what the service does', () => {
  it('agree where date, day done, verdict and whole weeks are equal', () => {
    expect(asked(said({ lateBy: weeks(11) }), ours())).toBe('agrees');
  });

  it('differ by one day, one week, the verdict, or a duty that is not owed', () => {
    expect(asked(said({ dueOn: '2024-06-13' }), ours())).toBe('differs');
    expect(asked(said({ doneOn: '2024-09-02' }), ours())).toBe('differs');
    expect(asked(said({ lateBy: weeks(12) }), ours())).toBe('differs');
    expect(asked(said({ verdict: 'on-time' }), ours())).toBe('differs');
    expect(asked(said(), ours({ dueOn: '2024-06-14', metOn: '2024-06-14' }))).toBe('differs');
    expect(asked(said(), undefined)).toBe('differs');
  });

  it('differ where the publication calls late what ours is not yet', () => {
    const open = said({ dueOn: null, doneOn: null });
    expect(asked(open, ours({ dueOn: '2024-12-02', metOn: null }))).toBe('differs');
    expect(asked(open, ours({ dueOn: '2024-12-01', metOn: null }))).toBe('agrees');
  });

  it('agree on every day where the verdict holds over a range that holds each figure', () => {
    const range = ours({ dueOn: { from: '2024-06-01', to: '2024-06-30' } });
    expect(asked(said({ dueOn: '2024-06', lateBy: weeks(11) }), range)).toBe('on-every-day');
    expect(asked(said({ dueOn: '2024-06', lateBy: weeks(14) }), range)).toBe('differs');
    expect(asked(said({ dueOn: '2024-07' }), range)).toBe('differs');
  });

  it('cannot be compared where the range holds the verdict and its opposite, or there is no date', () => {
    const either = ours({ metFrom: '2024-06-01' });
    expect(asked(said({ dueOn: null, doneOn: null }), either)).toBe('cannot-be-said');
    const untold = ours({ dueOn: null, metOn: null, cannotBeSaid: 'the day on which it began' });
    expect(asked(said(), untold)).toBe('cannot-be-said');
  });

  it('have nothing to compare where no finding is published', () => {
    const silent = said({ dueOn: null, verdict: null });
    expect(asked(silent, ours())).toBe('nothing-published');
    expect(asked(silent, undefined)).toBe('nothing-published');
  });

  it('are compared by the date that the publication counts by', () => {
    const both = ours({
      dueOn: '2023-03-30',
      dueOnCustomary: '2023-03-31',
      metOn: '2023-03-31',
      dueOnAlternative: { on: '2023-03-20' },
    });
    expect(lateBy(both, 'strict', '2023-09-01')).toBe(1);
    expect(lateBy(both, 'customary', '2023-09-01')).toBe(0);
    expect(lateBy(both, 'alternative', '2023-09-01')).toBe(11);
    expect(lateBy(ours(), 'alternative', '2024-12-02')).toBeNull();
  });

  it('round as the publication states', () => {
    expect([80, 76].map((days) => rounded(days, weeks(11)))).toEqual([11, 10]);
    expect(
      [302, 319, 320].map((days) => rounded(days, { number: 10, unit: 'months', rounded: 'nearest' })),
    ).toEqual([10, 10, 11]);
    expect(rounded(340, { number: 1, unit: 'years', rounded: 'nearest' })).toBe(1);
  });
});
