import fc from 'fast-check';
import { release } from '../../src/law/release.js';
import { duties } from '../../projections/duties.js';
import { projections } from '../../projections/index.js';
import { quietWithout } from '../../projections/quiet.js';
import { recordGaps } from '../../projections/record-gaps.js';
import { transitionRisks } from '../../projections/transition-risks.js';
import { registered } from '../support/child.js';
import { asEvents, said } from '../support/facts.js';
import { rowsAt } from './support/projected.js';
import { testRelease } from './support/release.js';
import { lives } from '../law/lives.js';

const policy = testRelease.initialPolicy;
const questions = [duties, transitionRisks, recordGaps].flatMap((projection) =>
  projection.questions(release),
);

describe('what a question says of nothing', () => {
  it('is nothing wherever there are no facts of the types that it asks for first', () => {
    const quiet = questions.map((question) => quietWithout(question, release.initialPolicy));
    // Else nothing is tried below.
    expect(quiet.filter((types) => types !== undefined && types.length < 6).length).toBeGreaterThan(80);
    fc.assert(
      fc.property(lives(), (life) => {
        for (const [i, { evaluate }] of questions.entries()) {
          const types = quiet[i];
          // These lives have a date of birth of their own, whatever is on record.
          if (types === undefined || types.includes('ChildRegistered')) continue;
          if (types.some((type) => life.of(type).length > 0)) continue;
          expect(evaluate(life, release.initialPolicy)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is not told apart from what it says of a day, where it asks for the day', () => {
    const evaluate = ({ cutAt }: { readonly cutAt: string | undefined }) => (cutAt === undefined ? [1] : []);
    expect(quietWithout({ evaluate }, policy)).toBeUndefined();
  });

  it('is something where silence itself is answered', () => {
    expect(quietWithout({ evaluate: () => ['nobody said anything'] }, policy)).toBeUndefined();
  });

  it('is asked before the first day of a life too: a child is summed up before being registered', () => {
    const known = {
      knownAt: '2019-02-01T12:00:00.000Z',
      knownFrom: 'source',
      knownPrecision: 'instant',
    } as const;
    const moved = said('AddressChanged', { changedOn: '2019-01-10', postcode: 'ZZ1 1ZZ' }, { known });
    const events = asEvents([registered, moved]);
    const rows = projections.rowsOf([{ stream: 'child-1', events }], []).get('child-1')!.child_summary;
    expect(rowsAt(rows, '2018-01-01', known.knownAt)).toHaveLength(1);
  });
});
