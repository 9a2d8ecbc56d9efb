import fc from 'fast-check';
import { lives } from '../../../test/law/lives.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import { lastOf } from '../readings/due-dates.js';
import { release } from '../release.js';
import { EXPECTED, OWN_STEPS } from './family-words.js';
import type { NextStep } from './next-step.js';
import { nextSteps } from './next-steps.js';
import { openDuties } from './open-duties.js';
import { RISK_WORDS } from './risk-words.js';
import { SAME_MATTER } from './same-matter.js';
import { standingOn, told } from '../../../test/law/steps-on.js';

const JARGON = /\b(?:EHCP?|PfA|NCY|ICB|CHC|NEET|SEN2?|AR|LA|FTT|reg|regs|s\d+|KPI)\b/;

describe('every next step', () => {
  const duties = release.duties.map(({ id }) => id);
  const risks = release.risks.map(({ id }) => id);

  it.each(duties)('of %s has words for a family', (id) => {
    expect(EXPECTED[id] ?? OWN_STEPS[id]).toBeDefined();
  });
  it.each(risks)('of %s has words for both sides, and who leads', (id) => {
    const { coordinator, family } = RISK_WORDS[id]!;
    expect(coordinator).toMatch(/^[A-Z].*[^.]\.$/);
    expect(family).toMatch(/^You can .*[^.]\.$/);
  });
  it('has words for no rule that is not in the release', () => {
    const known = [...duties, ...risks];
    const named = [EXPECTED, OWN_STEPS, RISK_WORDS, SAME_MATTER].flatMap((words) => Object.keys(words));
    expect([...named, ...Object.values(SAME_MATTER).flat()].filter((id) => !known.includes(id))).toEqual([]);
  });
  it('has an own step for each time limit of the family', () => {
    const limits = release.duties.filter(({ holder }) => holder === 'family').map(({ id }) => id);
    expect(limits.filter((id) => OWN_STEPS[id] === undefined)).toEqual([]);
  });
  it('is free of short forms that only staff know', () => {
    const words = [
      ...Object.values(EXPECTED),
      ...Object.values(OWN_STEPS),
      ...Object.values(RISK_WORDS).flatMap(({ coordinator, family }) => [coordinator, family]),
      ...release.duties.map(({ name }) => name),
    ];
    expect(words.filter((text) => JARGON.test(text))).toEqual([]);
  });

  const last = ({ by, kind }: NextStep, day: PlainDate): PlainDate =>
    by === null ? (kind === 'risk' ? day : '9999-12-31') : lastOf(by);

  it('is one line, in the order of the dates, of an open duty, an open risk or a move to come', () => {
    fc.assert(
      fc.property(lives(), fc.integer({ min: 0, max: 9000 }), (life, n) => {
        const day = addDays('2005-09-01', n);
        const standing = standingOn(life, day);
        const [mine, theirs] = (['coordinator', 'family'] as const).map((side) =>
          nextSteps(standing, side, day),
        );
        expect(told(theirs!)).toEqual(told(mine!));
        mine!.forEach((step, place) => {
          if (place > 0) expect(last(mine![place - 1]!, day) <= last(step, day)).toBe(true);
          for (const { what } of [step, theirs![place]!]) expect(what).toMatch(/^[A-Z][^\n]{5,200}\.$/);
        });
        const open = openDuties(standing.duties, day);
        const ofDuties = mine!.filter(({ kind }) => kind !== 'risk' && kind !== 'expected-move');
        expect(ofDuties.map(({ rule, episode }) => `${rule} ${episode}`).sort()).toEqual(
          open.map(({ rule, episode }) => `${rule} ${episode}`).sort(),
        );
        for (const { rule, kind } of mine!)
          if (kind === 'risk')
            expect(standing.risks.some((one) => one.rule === rule && one.colour !== 'cannot-be-said')).toBe(
              true,
            );
        for (const duty of open) expect([duty.metOn, duty.startedOn <= day]).toEqual([undefined, true]);
      }),
      { numRuns: 150 },
    );
  });
});
