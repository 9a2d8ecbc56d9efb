import fc from 'fast-check';
import { historyAt } from '../../src/journey/belief/belief.js';
import type { BelievedFact, History } from '../../src/journey/belief/history.js';
import { look, name, need, seenBySources } from './support/observing.js';
import { everyOrder, recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import type { FactRow, Said } from './support/said.js';
import { ASKED } from './support/scenarios.js';
import { statesSeen } from './support/states-seen.js';

const [Y20, Y21, Y22] = ['2020-01-16', '2021-01-21', '2022-01-20'] as const;
const forenames = (history: History): readonly string[] =>
  history.of('NameChanged').map(({ data, endedOn }) => {
    const { forename } = data.names as { forename: string };
    return endedOn === undefined ? forename : `${forename} to ${endedOn}`;
  });
const needs = (history: History): readonly string[] =>
  history
    .of('NeedIdentified')
    .map(({ data, latestOn, endedOn }) =>
      `${data.need} ${data.rank ?? '-'} ${latestOn} ${endedOn ?? ''}`.trim(),
    );
const inEveryOrder = (said: readonly Said[], check: (history: History) => void, at = 50): void => {
  for (const order of everyOrder(said)) check(historyAt(recordIn(order, 'by-reference'), moment(at)));
};

describe('a state that a source observes', () => {
  it('ends at A after A, B, A, in any order of loading', () => {
    const said = [
      look('sen2', Y20, 1, [name('Ada', Y20)]),
      look('sen2', Y21, 2, [name('Bo', Y21)]),
      look('sen2', Y22, 3, [name('Ada', Y22)]),
    ];
    inEveryOrder(said, (history) => {
      expect(forenames(history)).toEqual([`Ada to ${Y21}`, `Bo to ${Y22}`, 'Ada']);
      expect(history.latest('NameChanged')?.data.changedOn).toBe(Y22);
    });
  });

  it('ends where the source looked again and saw it no longer, and begins again when it is back', () => {
    const said = [
      look('sen2', Y20, 1, [need('ASD', 1, Y20), need('SLCN', 2, Y20)]),
      look('sen2', Y21, 2, [need('ASD', 1, Y21)]),
      look('sen2', Y22, 3, [need('ASD', 1, Y22), need('SLCN', 2, Y22)]),
    ];
    inEveryOrder(said, (history) =>
      expect(needs(history)).toEqual([`ASD 1 ${Y20}`, `SLCN 2 ${Y20} ${Y21}`, `SLCN 2 ${Y22}`]),
    );
  });

  it('changes with its rank, and goes on where a thin return leaves the rank out', () => {
    const said = [
      look('sen2', Y20, 1, [need('ASD', 1, Y20)]),
      look('sen2', Y21, 2, [need('ASD', undefined, Y21)]),
      look('sen2', Y22, 3, [need('ASD', 2, Y22)]),
    ];
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`ASD 1 ${Y20} ${Y22}`, `ASD 2 ${Y22}`]));
  });

  it('is not ended by another source, nor by a return that does not cover its kind', () => {
    const silent = { ...look('sen2', Y22, 3, []), covers: [{ kind: 'PlanCeased', from: Y20, to: Y22 }] };
    const said = [look('sen2', Y20, 1, [need('ASD', 1, Y20)]), look('annex-a', Y21, 2, []), silent];
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`ASD 1 ${Y20}`]));
  });

  it('is known to have ended only once the later return is known', () => {
    const said = [look('sen2', Y20, 10, [need('ASD', 1, Y20)]), look('sen2', Y21, 20, [])];
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`ASD 1 ${Y20}`]), 19);
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`ASD 1 ${Y20} ${Y21}`]), 20);
  });

  it('was never there for a return that is sent again without it, once that is known', () => {
    const said = [
      look('sen2', Y20, 10, [need('ASD', 1, Y20), need('MLD', 2, Y20)]),
      look('sen2', Y20, 20, [need('SLCN', 1, Y20), need('MLD', 2, Y20)]),
    ];
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`ASD 1 ${Y20}`, `MLD 2 ${Y20}`]), 19);
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`MLD 2 ${Y20}`, `SLCN 1 ${Y20}`]), 20);
  });

  it('ends on the day of the census that was told anew without it', () => {
    const said = [
      look('sen2', Y20, 10, [need('ASD', 1, Y20)]),
      look('sen2', Y21, 20, [need('ASD', 1, Y21)]),
      look('sen2', Y21, 30, [need('SLCN', 1, Y21)]),
    ];
    inEveryOrder(said, (history) => expect(needs(history)).toEqual([`ASD 1 ${Y20} ${Y21}`, `SLCN 1 ${Y21}`]));
  });

  it('that was typed here is not ended by a return', () => {
    const here: FactRow = { ...need('ASD', 1, '2019-09-01'), occurredBy: false };
    const said = [{ known: 1, rows: [here] }, look('sen2', Y20, 2, [need('SLCN', 1, Y20)])];
    inEveryOrder(said, (history) => expect(needs(history)).toEqual(['ASD 1 2019-09-01', `SLCN 1 ${Y20}`]));
  });

  it('that a correction put in is not ended by a return, which is shown to differ', () => {
    const wrong: FactRow = { ...name('Adda', Y20), ref: 'n' };
    const said: readonly Said[] = [
      look('sen2', Y20, 1, [wrong]),
      {
        ...{ source: 'journeys', edition: 'C', known: 2 },
        rows: [{ wrong: 'value', of: { source: 'sen2', ref: 'n' }, ref: 'C', replacing: [name('Ada', Y20)] }],
      },
      look('sen2', Y21, 3, [name('Adda', Y21)]),
    ];
    inEveryOrder(said, (history) => {
      expect(forenames(history)).toEqual(['Ada']);
      expect(history.gaps.map(({ kind }) => kind)).toEqual(['source-still-says']);
    });
  });

  it('is open still in a history cut before its end, as the very object known before it ended', () => {
    const events = recordIn(
      [look('sen2', Y20, 10, [need('ASD', 1, Y20)]), look('sen2', Y21, 20, [need('ASD', 2, Y21)])],
      'by-event',
    );
    const [ended] = historyAt(events, moment(20)).of('NeedIdentified');
    const [open] = historyAt(events, moment(20)).until('2020-12-31').of('NeedIdentified');
    expect([ended?.endedOn, open?.endedOn]).toEqual([Y21, undefined]);
  });

  it('is seen as the slow way works out, whatever the order in which returns become known', () => {
    const content = (fact: BelievedFact) => ({
      source: fact.source,
      what: fact.type === 'NeedIdentified' ? `need ${(fact.data as { need: string }).need}` : 'name',
      from: fact.occurredOn,
      to: fact.endedOn,
    });
    const sorted = (all: readonly object[]): string[] => all.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(seenBySources, ({ said, arrived }) => {
        const events = recordIn(arrived, 'by-event');
        for (const at of ASKED)
          expect(sorted(historyAt(events, moment(at)).facts.map(content))).toEqual(
            sorted(statesSeen(said, at)),
          );
      }),
      { numRuns: 200 },
    );
  });
});
