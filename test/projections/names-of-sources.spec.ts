import fc from 'fast-check';
import { kindOf } from '../../src/journey/belief/kinds.js';
import type { BelievedFact, History } from '../../src/journey/belief/history.js';
import { release } from '../../src/law/release.js';
import { caseload } from '../../projections/caseload.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { duties } from '../../projections/duties.js';
import { placements } from '../../projections/placements.js';
import { plansInForce } from '../../projections/plans-in-force.js';
import { recordGaps } from '../../projections/record-gaps.js';
import { reviews } from '../../projections/reviews.js';
import { transitionRisks } from '../../projections/transition-risks.js';
import { lives } from '../law/lives.js';

const NAMES =
  /^(alias|(review|amendment|request|assessment|plan|planVersion|dispute|placement|service)(Id|Ref))$/;

/** The history, noting in `met` each name of an episode that is asked of a fact. */
const namesWatched = (history: History, met: Set<string>): History => {
  const made = new Map<BelievedFact, BelievedFact>();
  const wrapped = (fact: BelievedFact): BelievedFact => {
    const data = new Proxy(fact.data, {
      get: (target, name) => {
        if (NAMES.test(String(name))) met.add(`${fact.type} data.${String(name)}`);
        return Reflect.get(target, name) as unknown;
      },
    });
    const opens = kindOf(fact.type)!.mayOpen;
    const wrap = new Proxy(fact, {
      get: (target, name) => {
        if (name === 'data') return data;
        if (name === 'episode' && !opens) met.add(`${fact.type} episode`);
        return Reflect.get(target, name) as unknown;
      },
    });
    made.set(fact, wrap);
    return wrap;
  };
  const of = <F extends BelievedFact>(facts: readonly F[]): readonly F[] =>
    facts.map((fact) => (made.get(fact) ?? wrapped(fact)) as F);
  return {
    ...{ knownAt: history.knownAt, cutAt: history.cutAt, dateOfBirth: history.dateOfBirth },
    ...{ coverage: history.coverage, gaps: history.gaps, facts: of(history.facts) },
    of: (type) => of(history.of(type)),
    latest: (type) => of(history.of(type)).at(-1),
    until: (day) => namesWatched(history.until(day), met),
  };
};

const projections = [
  ...[caseload, childSummaries, duties, placements, plansInForce, recordGaps, reviews, transitionRisks],
];

describe('every question of the projections', () => {
  it('asks for episodes as the fold resolves them, never for the names that a source has for them', () => {
    fc.assert(
      fc.property(lives(), (life) => {
        const met = new Set<string>();
        const history = namesWatched(life, met);
        for (const { questions } of projections)
          for (const { evaluate } of questions(release)) evaluate(history, release.initialPolicy);
        expect([...met]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
