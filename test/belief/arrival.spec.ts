import fc from 'fast-check';
import { beliefOf, historyAt } from '../../src/journey/belief/belief.js';
import type { BelievedFact, History } from '../../src/journey/belief/history.js';
import { seenAndCorrected } from './support/observing.js';
import { recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import { ASKED, scenario } from './support/scenarios.js';

/** What is believed, without the ids of the events that happen to carry it. */
const contentOf = ({ facts, gaps }: History): unknown => ({
  facts: facts.map(({ events: _, ...fact }) => fact),
  gaps: gaps.map(({ events: _, ...gap }) => gap),
});

describe('arrival', () => {
  it('carries no meaning: any order of arrival gives the same belief, gaps included', () => {
    fc.assert(
      fc.property(scenario, ({ said, arrived }) => {
        const [one, other] = [said, arrived].map((order) => beliefOf(recordIn(order, 'by-reference')));
        for (const at of ASKED)
          expect(contentOf(other!.historyAt(moment(at)))).toEqual(contentOf(one!.historyAt(moment(at))));
      }),
      { numRuns: 60 },
    );
  });

  it('carries no meaning for states seen by several sources, and corrected', () => {
    fc.assert(
      fc.property(seenAndCorrected, ({ said, arrived }) => {
        const [one, other] = [said, arrived].map((order) => beliefOf(recordIn(order, 'by-reference')));
        for (const at of ASKED)
          expect(contentOf(other!.historyAt(moment(at)))).toEqual(contentOf(one!.historyAt(moment(at))));
      }),
      { numRuns: 60 },
    );
  });

  it('carries no meaning for the events of a stream either', () => {
    fc.assert(
      fc.property(
        scenario.chain(({ said }) => fc.tuple(fc.constant(said), fc.infiniteStream(fc.nat()))),
        ([said, lots]) => {
          const events = recordIn(said, 'by-event');
          const shuffled = events.map((event) => ({ event, lot: lots.next().value as number }));
          shuffled.sort((a, b) => a.lot - b.lot);
          const other = shuffled.map(({ event }) => event);
          for (const at of ASKED)
            expect(historyAt(other, moment(at)).facts).toEqual(historyAt(events, moment(at)).facts);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('walking through the moments', () => {
  it('gives at each moment what folding afresh gives, asked in any order', () => {
    fc.assert(
      fc.property(fc.oneof(scenario, seenAndCorrected), ({ said }) => {
        const events = recordIn(said, 'by-event');
        const belief = beliefOf(events);
        for (const at of [...ASKED].reverse()) {
          const [walked, afresh] = [belief.historyAt(moment(at)), historyAt(events, moment(at))];
          expect(walked.facts).toEqual(afresh.facts);
          expect(walked.gaps).toEqual(afresh.gaps);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('changes what is believed at its moments only', () => {
    fc.assert(
      fc.property(scenario, ({ said }) => {
        const belief = beliefOf(recordIn(said, 'by-event'));
        for (const at of ASKED.map(moment)) {
          const last = belief.moments.findLast((one) => one <= at);
          const then = last === undefined ? [] : belief.historyAt(last).facts;
          expect(belief.historyAt(at).facts).toEqual(then);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the object of every fact about which nothing changed, and the array of a type that did not change', () => {
    fc.assert(
      fc.property(fc.oneof(scenario, seenAndCorrected), ({ said }) => {
        const belief = beliefOf(recordIn(said, 'by-event'));
        let before: History | undefined;
        for (const at of belief.moments) {
          const now = belief.historyAt(at);
          for (const fact of now.facts) {
            const same = before?.facts.find((one) => one.key === fact.key);
            if (same !== undefined && JSON.stringify(same) === JSON.stringify(fact)) expect(fact).toBe(same);
          }
          for (const type of ['PlanTransferredIn', 'NeedIdentified'] as const) {
            const [was, is] = [before?.of(type) ?? [], now.of(type)] as readonly (readonly unknown[])[];
            if (was!.length > 0 && was!.length === is!.length && was!.every((fact, i) => fact === is![i]))
              expect(is).toBe(was);
          }
          before = now;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a history cut at a day', () => {
  const days = [
    '2020-01-01',
    '2020-05-01',
    '2020-06-01',
    '2020-06-15',
    '2020-07-01',
    '2021-01-01',
    '2030-01-01',
  ];
  const openThen = (fact: BelievedFact, day: string): BelievedFact =>
    fact.endedOn !== undefined && fact.endedOn > day ? { ...fact, endedOn: undefined } : fact;

  it('holds the facts that had occurred by then, their ends only if they had come', () => {
    fc.assert(
      fc.property(fc.oneof(scenario, seenAndCorrected), fc.constantFrom(...ASKED), ({ said }, at) => {
        const history = historyAt(recordIn(said, 'by-event'), moment(at));
        for (const day of days) {
          const expected = history.facts
            .filter(({ latestOn }) => latestOn <= day)
            .map((fact) => openThen(fact, day));
          expect(history.until(day).facts).toEqual(expected);
          for (const type of ['PlanTransferredIn', 'NeedIdentified', 'NameChanged'] as const)
            expect(history.until(day).of(type)).toEqual(expected.filter((fact) => fact.type === type));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is cut once more at the earlier day only', () => {
    const history = historyAt([], moment(1));
    expect(history.until('2020-01-01').until('2021-01-01').cutAt).toBe('2020-01-01');
    expect(history.until('2021-01-01').until('2020-01-01').cutAt).toBe('2020-01-01');
  });
});
