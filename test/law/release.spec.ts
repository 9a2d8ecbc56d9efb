import fc from 'fast-check';
import { addDays, isPlainDate } from '../../src/domain/plain-date.js';
import type { JourneyFactType } from '../../src/journey/catalogue.js';
import { assessRisks, opensOn, readsOf, windowsOf } from '../../src/law/assess-risks.js';
import { colourOn } from '../../src/law/colour.js';
import { KINDS_RELIED_ON, NOBODY_COVERS } from '../../src/law/coverage/relied-on.js';
import { policy2026_11 } from '../../src/law/policies/2026-11.js';
import { policy2026_12 as policy } from '../../src/law/policies/2026-12.js';
import { release } from '../../src/law/release.js';
import type { RiskWindow } from '../../src/law/rule.js';
import { ALL_TOLD } from './asked.js';
import { given } from './given.js';
import { lives } from './lives.js';
import { watched } from './reading.js';

const days = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2005-09-01', n));
const KINDS: readonly string[] = [...KINDS_RELIED_ON, ...NOBODY_COVERS];

/** What is wrong with a window, in words. */
const faultsOf = (window: RiskWindow): string[] => {
  const { amberFrom, redFrom, events, reason, silence } = window;
  const faults: [string, boolean][] = [
    ['never opens', amberFrom === undefined && redFrom === undefined],
    ['red before it opens', redFrom !== undefined && redFrom < opensOn(window)],
    ['red before amber', amberFrom !== undefined && redFrom !== undefined && redFrom < amberFrom],
    ['rests on no event', events.length === 0],
    [`reason: ${reason}`, !reason.endsWith('.') || /undefined|null|NaN|\d{4}-\d\d/.test(reason)],
    ['silence from no day', silence.some(({ from }) => !isPlainDate(from))],
    [
      'kind not listed',
      silence.some(({ kinds }) => kinds.length === 0 || kinds.some((kind) => !KINDS.includes(kind))),
    ],
  ];
  return faults.filter(([, isSo]) => isSo).map(([fault]) => fault);
};

describe('the rules release', () => {
  it('has each rule once, with its name, words, source and dates', () => {
    expect(new Set(release.risks.map(({ id }) => id)).size).toBe(release.risks.length);
    expect(new Set(release.duties.map(({ id }) => id)).size).toBe(release.duties.length);
    for (const rule of [...release.risks, ...release.duties]) {
      expect(rule.name).not.toBe('');
      expect(rule.source).not.toBe('');
      expect(isPlainDate(rule.validFrom)).toBe(true);
      expect(rule.version).toBeGreaterThan(0);
    }
    for (const rule of release.risks) expect(rule.says).toMatch(/\.$/);
  });

  it('has all forty transition risks and the two further lists', () => {
    const transitions = Array.from({ length: 40 }, (_, i) => `TR-${String(i + 1).padStart(2, '0')}`);
    expect(release.risks.map(({ id }) => id)).toEqual([...transitions, 'F-01', 'F-02']);
  });

  it('gives its last policy every lead time that an earlier one has', () => {
    const names = Object.keys(release.policies.at(-1)!.leadTimes);
    for (const policy of release.policies)
      expect(names).toEqual(expect.arrayContaining(Object.keys(policy.leadTimes)));
  });

  it('holds, before any adoption, to what the first policy said of its rules', () => {
    const { initialPolicy } = release;
    expect(initialPolicy.leadTimes).toMatchObject(policy2026_11.leadTimes);
    expect(initialPolicy.staleAfterDays).toBe(policy2026_11.staleAfterDays);
  });
});

describe('each rule', () => {
  it('reads no type of fact but those that it declares, the general endings included', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        for (const rule of release.risks) {
          const [alone, ended] = [new Set<JourneyFactType>(), new Set<JourneyFactType>()];
          rule.windows(watched(life, alone), policy);
          windowsOf(rule, watched(life, ended), policy);
          const undeclared = [...alone].filter((type) => !rule.reads.includes(type));
          const unsaid = [...ended].filter((type) => !readsOf(rule).includes(type));
          expect({ rule: rule.id, undeclared, unsaid }).toEqual({
            rule: rule.id,
            undeclared: [],
            unsaid: [],
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives windows that hold together, whatever the life', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        for (const rule of release.risks) {
          const found = windowsOf(rule, life, policy);
          expect(new Set(found.map(({ episode }) => episode)).size).toBe(found.length);
          for (const window of found) expect([rule.id, ...faultsOf(window)]).toEqual([rule.id]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('colours nothing where nobody tells, unless it rests on facts alone', () => {
    fc.assert(
      fc.property(lives(), days, (life, day) => {
        for (const window of assessRisks(release, life, policy, []))
          if (window.silence.length > 0) expect(['none', 'cannot-be-said']).toContain(colourOn(window, day));
      }),
      { numRuns: 150 },
    );
  });
});

describe('each duty', () => {
  it('reads no type of fact but those that it declares', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        for (const rule of release.duties) {
          const read = new Set<JourneyFactType>();
          rule.duties(watched(life, read));
          const undeclared = [...read].filter((type) => !rule.reads.includes(type));
          expect({ duty: rule.id, undeclared }).toEqual({ duty: rule.id, undeclared: [] });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is due on a day, in a range, or for a named reason it cannot be said when', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        for (const rule of release.duties) {
          const found = rule.duties(life);
          expect(new Set(found.map(({ episode }) => episode)).size).toBe(found.length);
          for (const duty of found) {
            if (duty.dueOn === null) expect(duty.cannotBeSaid).toBeDefined();
            expect(duty.startedOn >= rule.validFrom).toBe(true);
            expect(duty).toMatchObject({
              rule: rule.id,
              law: rule.law,
              source: rule.source,
              kind: rule.kind,
            });
            expect(duty.metOn === undefined || duty.endedOn === undefined).toBe(true);
            expect(duty.events.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('all rules together', () => {
  it('say nothing of a child of whom nothing is on record', () => {
    expect(assessRisks(release, given({ born: '2010-05-04' }), policy, ALL_TOLD)).toEqual([]);
    expect(assessRisks(release, given({}), policy, ALL_TOLD)).toEqual([]);
  });

  it('give the same windows for the same life, every time', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        expect(assessRisks(release, life, policy, ALL_TOLD)).toEqual(
          assessRisks(release, life, policy, ALL_TOLD),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('colour nothing after a death', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        const died = life.of('ChildDied')[0]?.latestOn;
        if (died === undefined) return;
        for (const window of assessRisks(release, life, policy, ALL_TOLD))
          expect(colourOn(window, died)).toBe('none');
      }),
    );
  });
});
