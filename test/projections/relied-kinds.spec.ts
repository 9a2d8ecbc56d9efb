import fc from 'fast-check';
import { KINDS_RELIED_ON } from '../../src/law/coverage/relied-on.js';
import { coverageByKind } from '../../src/law/coverage/told.js';
import { release } from '../../src/law/release.js';
import { duties } from '../../projections/duties.js';
import { FIRST_DAY, LAST_DAY } from '../../projections/timeline.js';
import { transitionRisks } from '../../projections/transition-risks.js';
import { lives } from '../law/lives.js';

const policy = release.initialPolicy;
const questions = [duties, transitionRisks].flatMap((projection) => projection.questions(release));

/** Covered for some years by one source: what falls later is told, and then too old. */
const covering = (kinds: readonly string[]) =>
  coverageByKind(kinds.map((kind) => ({ kind, source: 'sen2', from: '2000-01-01', to: '2022-01-20' })));

describe('the kinds of fact that a row relies on', () => {
  it('are all those whose coverage may change it', () => {
    let dressed = 0;
    fc.assert(
      fc.property(lives(), (life) => {
        for (const { evaluate, dress, relies } of questions)
          for (const content of evaluate(life, policy)) {
            const span = { from: FIRST_DAY, to: LAST_DAY, content };
            const relied = relies!(content);
            const [all, alone] = [covering([...KINDS_RELIED_ON, ...relied]), covering(relied)];
            expect(dress!(span, { policy, coverage: alone })).toEqual(
              dress!(span, { policy, coverage: all }),
            );
            dressed++;
          }
      }),
      { numRuns: 25 },
    );
    expect(dressed).toBeGreaterThan(200);
  });
});
