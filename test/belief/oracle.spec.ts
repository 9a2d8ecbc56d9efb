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

  it('believes the same at a moment, whichever moments were asked about before', () => {
    const asked = fc.shuffledSubarray([...ASKED], { minLength: 2 });
    fc.assert(
      fc.property(scenario, asked, ({ arrived }, moments) => {
        const events = recordIn(arrived, 'by-event');
        const belief = beliefOf(events);
        for (const at of moments)
          expect(belief.historyAt(moment(at)).facts).toEqual(beliefOf(events).historyAt(moment(at)).facts);
        const inTurn = beliefOf(events);
        for (const at of ASKED)
          expect(inTurn.historyAt(moment(at)).facts).toEqual(belief.historyAt(moment(at)).facts);
      }),
      { numRuns: 100 },
    );
  });
});
