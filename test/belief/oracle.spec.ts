import fc from 'fast-check';
import { beliefOf } from '../../src/journey/belief/belief.js';
import { expectedAt } from './support/oracle.js';
import { recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import { ASKED, scenario } from './support/scenarios.js';

describe('belief against the slow way', () => {
  it('believes what the slow way works out, at every moment and in any order of arrival', () => {
    fc.assert(
      fc.property(scenario, ({ said, arrived }) => {
        const belief = beliefOf(recordIn(arrived, 'by-reference'));
        for (const at of ASKED) {
          const believed = belief.historyAt(moment(at)).of('PlanTransferredIn');
          expect(
            believed.map(({ data, occurredOn, occurredBy, knownAt }) => ({
              ...{ key: data.fromAuthority, value: data.madeOn, occurredOn, occurredBy, known: knownAt },
            })),
          ).toEqual(expectedAt(said, at).map((one) => ({ ...one, known: moment(one.known) })));
        }
      }),
      { numRuns: 200 },
    );
  });
});
