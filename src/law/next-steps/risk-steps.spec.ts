import type { Duty } from '../rule.js';
import type { OpenWindow } from './next-step.js';
import { stepsAsked } from './next-steps.js';
import { colouredWindows, riskStep, severityOf } from './risk-steps.js';
import { RISK_WORDS } from './risk-words.js';

const window = (rule: string, more: Partial<OpenWindow> = {}): OpenWindow => ({
  ...{ rule, episode: 'one', colour: 'amber', clears: 'Something done.', events: ['event'] },
  ...{ amberFrom: '2026-01-10', redFrom: '2026-03-01' },
  ...more,
});
const OWED = { law: '', source: '', kind: 'duty', holder: 'authority', episode: '', events: [] } as const;
const DAY = '2026-02-01';

describe('the step of an open risk', () => {
  it('is to be done by its statutory day, else before it turns red, else now', () => {
    const by = (more: Partial<OpenWindow>) => {
      const step = riskStep(window('TR-19', more), 'coordinator', DAY);
      return [step.by, step.isOverdue];
    };
    expect(by({ dueOn: '2026-02-20' })).toEqual(['2026-02-20', false]);
    expect(by({ dueOn: { from: '2026-01-01', to: DAY } })).toEqual([{ from: '2026-01-01', to: DAY }, false]);
    expect(by({ dueOn: '2026-01-31' })).toEqual(['2026-01-31', true]);
    expect(by({})).toEqual(['2026-03-01', false]);
    expect(by({ redFrom: DAY })).toEqual([null, false]);
    const { redFrom: _, ...amberOnly } = window('TR-19');
    expect(riskStep(amberOnly, 'coordinator', DAY).by).toBeNull();
  });

  it('is told to each side in its words, with who leads, its colour and its source', () => {
    const words = RISK_WORDS['TR-20']!;
    expect(riskStep(window('TR-20', { colour: 'red' }), 'coordinator', DAY)).toMatchObject({
      ...{ what: words.coordinator, who: 'social-care', severity: 'red', kind: 'risk', rule: 'TR-20' },
      ...{ law: 'Care Act 2014 ss58-59', episode: 'one', events: ['event'] },
    });
    expect(riskStep(window('TR-20'), 'family', DAY)).toMatchObject({ what: words.family, severity: 'amber' });
  });

  it('is of each rule that of the window that opened last, and none of what cannot be said', () => {
    const last = window('TR-01', { amberFrom: '2026-01-20', episode: 'two' });
    expect(colouredWindows([last, window('TR-01')])).toEqual([last]);
    expect(colouredWindows([window('TR-01'), last])).toEqual([last]);
    expect(colouredWindows([window('TR-01', { colour: 'cannot-be-said' })])).toEqual([]);
  });

  it('colours the open duty of its matter, red before amber, and is not said again', () => {
    const windows = [window('TR-04', { colour: 'amber' }), window('TR-03', { colour: 'red' })];
    expect(severityOf('R8', windows)).toBe('amber');
    expect(severityOf('R2', [window('TR-02'), ...windows])).toBe('red');
    expect(severityOf('A8', windows)).toBeUndefined();
    const duty: Duty = {
      ...OWED,
      rule: 'R8',
      ...{ startedOn: '2026-01-10', dueOn: '2026-02-07' },
    };
    const steps = stepsAsked([duty], windows, 'coordinator', DAY);
    expect(steps.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['R8', 'amber'],
      ['TR-03', 'red'],
    ]);
  });

  it('comes on the day where it is for now, and what has no day comes last', () => {
    const now = window('TR-19', { redFrom: DAY, colour: 'red' });
    const undated: Duty = {
      ...OWED,
      rule: 'X2',
      ...{ startedOn: '2026-01-10', dueOn: null, cannotBeSaid: 'no day is set by law' },
    };
    const dated = window('TR-20', { dueOn: '2026-02-10' });
    const steps = stepsAsked([undated], [dated, now], 'family', DAY);
    expect(steps.map(({ rule }) => rule)).toEqual(['TR-19', 'TR-20', 'X2']);
    expect(steps[2]!.what).toBe(
      'You can expect a review of the plan, to return to education; no day can be said from the record.',
    );
  });
});
