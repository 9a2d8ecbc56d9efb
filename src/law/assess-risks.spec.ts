import { covered } from '../../test/law/asked.js';
import { given, planMade, said } from '../../test/law/given.js';
import { assessRisk, assessRisks, opensOn, windowsOf } from './assess-risks.js';
import { FOR_EVER } from './coverage/told.js';
import { policy2026_11 } from './policies/2026-11.js';
import { release } from './release.js';
import type { RiskRule } from './rule.js';

const rule: RiskRule = {
  id: 'TR-99',
  version: 3,
  name: 'A rule',
  says: 'Something is missing.',
  source: 'a source',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  validTo: '2029-08-31',
  reads: ['PlanFinalised'],
  aboutPlan: true,
  windows: () => [
    {
      episode: 'one',
      amberFrom: '2026-02-01',
      redFrom: '2026-04-01',
      reason: 'Something is missing.',
      clears: 'Something.',
      events: ['e'],
      silence: [{ kinds: ['TravelAgreed'], from: '2026-01-01' }],
    },
  ],
};
const assess = (of: RiskRule, ...coverage: Parameters<typeof covered>[]) =>
  assessRisk(of, given({ coverage: coverage.map((one) => covered(...one)) }), policy2026_11, []);

const told = (to: string): Parameters<typeof covered> => ['a', 'TravelRefused', '2026-01-01', to];

describe('an assessed window', () => {
  it('names its rule and its version', () => {
    expect(assess(rule)).toMatchObject([{ rule: 'TR-99', ruleVersion: 3 }]);
  });

  it('says up to which day it is told, and from when that is stale', () => {
    expect(assess(rule, ['sen2', 'TravelAgreed', '2025-12-01', '2026-01-15'])).toMatchObject([
      { toldUntil: '2026-01-15', staleFrom: '2027-02-19' },
    ]);
  });

  it('is never stale where it is recorded here', () => {
    const here = covered('here', 'TravelAgreed', '2025-12-01', '9999-12-31');
    const [window] = assessRisk(rule, given({}), policy2026_11, [here]);
    expect(window).toMatchObject({ toldUntil: '9999-12-31' });
    expect(window!.staleFrom).toBeUndefined();
  });

  it('cannot be said from its first coloured day where nobody covers its kind', () => {
    const early: RiskRule = {
      ...rule,
      windows: (...given) => rule.windows(...given).map((window) => ({ ...window, amberFrom: '2025-11-01' })),
    };
    expect(assess(rule)).toMatchObject([{ unsaidFrom: '2026-01-01', unsaidKind: 'TravelAgreed' }]);
    expect(assess(early)).toMatchObject([{ unsaidFrom: '2025-11-01' }]);
  });

  it('is red sooner only where the further silence speaks up to that day', () => {
    const sooner: RiskRule = {
      ...rule,
      windows: (...given) =>
        rule.windows(...given).map((window) => ({
          ...window,
          redSooner: { redFrom: '2026-03-01', silence: [{ kinds: ['TravelRefused'], from: '2026-01-01' }] },
        })),
    };
    const redFrom = (to?: string) =>
      assess(
        sooner,
        ['a', 'TravelAgreed', '2026-01-01', '2026-12-31'],
        ...(to === undefined ? [] : [told(to)]),
      )[0]!.redFrom;
    expect(redFrom()).toBe('2026-04-01');
    expect(redFrom('2026-02-28')).toBe('2026-04-01');
    expect(redFrom('2026-03-01')).toBe('2026-03-01');
  });

  it('is red sooner only where all of the further silence speaks', () => {
    const both: RiskRule = {
      ...rule,
      windows: (...given) =>
        rule.windows(...given).map((window) => ({
          ...window,
          redSooner: {
            redFrom: '2026-03-01',
            silence: ['TravelRefused', 'TravelNotNeeded'].map((kind) => ({
              kinds: [kind],
              from: '2026-01-01',
            })),
          },
        })),
    };
    expect(assess(both, told('2026-12-31'))[0]!.redFrom).toBe('2026-04-01');
  });

  it('cannot be said from a gap on, but could before it', () => {
    const gap = ['2026-02-28', '2026-05-01'] as const;
    const found = assess(
      rule,
      ['a', 'TravelAgreed', '2026-01-01', gap[0]],
      ['a', 'TravelAgreed', gap[1], '2026-12-31'],
    );
    expect(found).toMatchObject([{ unsaidFrom: '2026-03-01' }]);
  });

  it('cannot be said from its first coloured day where one of its silences is not covered from its first', () => {
    const two: RiskRule = {
      ...rule,
      windows: (...given) =>
        rule.windows(...given).map((window) => ({
          ...window,
          silence: [...window.silence, { kinds: ['TravelRefused'], from: '2026-02-15' }],
        })),
    };
    expect(assess(two, ['a', 'TravelAgreed', '2026-01-01', '2026-12-31'])).toMatchObject([
      { unsaidFrom: '2026-02-01', unsaidKind: 'TravelRefused' },
    ]);
  });

  it('says nothing of sources where it rests on facts alone', () => {
    const alone = { ...rule.windows(given({}), policy2026_11)[0]!, silence: [] };
    const found = assess({ ...rule, windows: () => [alone] });
    expect(found).toEqual([{ ...alone, rule: 'TR-99', ruleVersion: 3 }]);
  });

  it('stands only where it opens while its rule is law', () => {
    expect(windowsOf({ ...rule, validFrom: '2026-02-01' }, given({}), policy2026_11)).toHaveLength(1);
    expect(windowsOf({ ...rule, validFrom: '2026-02-02' }, given({}), policy2026_11)).toEqual([]);
    expect(windowsOf({ ...rule, validTo: '2026-01-31' }, given({}), policy2026_11)).toEqual([]);
    expect(windowsOf({ ...rule, validTo: '2026-02-01' }, given({}), policy2026_11)).toHaveLength(1);
  });

  it('ends at the general end unless its rule ended it before', () => {
    const history = given({}, planMade('2020-01-01'), said('PlanCeased', '2026-03-01', { reason: '2' }));
    const lapsing = (lapsedOn: string): RiskRule => ({
      ...rule,
      windows: (...given) => rule.windows(...given).map((window) => ({ ...window, lapsedOn })),
    });
    expect(windowsOf(rule, history, policy2026_11)[0]!.lapsedOn).toBe('2026-03-01');
    expect(windowsOf(lapsing('2026-02-10'), history, policy2026_11)[0]!.lapsedOn).toBe('2026-02-10');
    expect(windowsOf({ ...rule, aboutPlan: false }, history, policy2026_11)[0]!.lapsedOn).toBeUndefined();
  });

  it('opens on its amber day, else on its red day', () => {
    const [window] = rule.windows(given({}), policy2026_11);
    expect(opensOn(window!)).toBe('2026-02-01');
    const { amberFrom: _, ...red } = window!;
    expect(opensOn(red)).toBe('2026-04-01');
    expect(opensOn({ ...red, amberFrom: '2026-05-01' })).toBe('2026-04-01');
    expect(opensOn({ amberFrom: '2026-02-01' })).toBe('2026-02-01');
    expect(opensOn({})).toBe(FOR_EVER);
  });
});

describe('all rules of the release', () => {
  it('speak of one child together', () => {
    const history = given(
      { born: '2011-10-04' },
      planMade('2020-03-01'),
      said('AnnualReviewMeetingHeld', '2026-01-10'),
    );
    const ids = assessRisks(release, history, policy2026_11, []).map((window) => window.rule);
    const ofTransition = ['TR-01', 'TR-02', 'TR-03', 'TR-04', 'TR-13', 'TR-14', 'TR-18', 'TR-18', 'TR-30'];
    expect(ids).toEqual([...ofTransition, 'F-02']);
  });
});
