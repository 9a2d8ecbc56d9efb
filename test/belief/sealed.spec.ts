import { SealedValue } from '../../src/domain/sealed.js';
import { beliefOf, historyAt } from '../../src/journey/belief/belief.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import { recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import type { FactRow, Said } from './support/said.js';

const registered = (surname: string): FactRow => ({
  ...{ type: 'ChildRegistered', occurredOn: '2024-01-05' },
  data: { names: { surname, forename: 'Ada' }, dateOfBirth: '2010-05-05', birthCohort: 2009 },
});
const diagnosed = (diagnosis: string): FactRow => ({
  ...{ type: 'DiagnosisRecorded', occurredOn: '2023-05-05' },
  data: { diagnosis, diagnosedOn: '2023-05-05' },
});

/** The same events as the log gives them back: sealed values that count how often they are opened. */
const sealing = (events: readonly JourneyFact[]) => {
  let openings = 0;
  const seal = (value: unknown): unknown =>
    new SealedValue<unknown>(() => {
      openings++;
      return value;
    });
  const sealed = events.map((event) => {
    const data = Object.fromEntries(
      Object.entries(event.data).map(([name, value]) => [
        name,
        ['names', 'dateOfBirth', 'diagnosis', 'reference'].includes(name) ? seal(value) : (value as unknown),
      ]),
    );
    return { ...event, data } as unknown as JourneyFact;
  });
  return { sealed, openings: () => openings };
};

const load = (source: string, known: number, ...rows: readonly FactRow[]): Said => ({
  ...{ source, edition: String(known), known, rows },
});

describe('what is sealed', () => {
  const said = [
    load('sen2', 5, registered('Fenwick'), diagnosed('one')),
    load('sen2', 9, registered('Fenwik')),
  ];

  it('is not opened by folding, nor by walking through the moments', () => {
    const { sealed, openings } = sealing(recordIn(said, 'by-event'));
    const belief = beliefOf(sealed);
    for (const at of belief.moments)
      expect(belief.historyAt(at).until('2024-01-05').facts.length).toBeLessThan(2);
    expect(openings()).toBe(0);
  });

  it('is opened for the date of birth, when that is asked for', () => {
    const { sealed, openings } = sealing(recordIn(said, 'by-event'));
    expect(historyAt(sealed, moment(9)).dateOfBirth).toBe('2010-05-05');
    expect(openings()).toBe(1);
  });

  it('tells two things of one day apart by the reference that a source gives them', () => {
    const contact = (reference: string): FactRow => ({
      ...{ type: 'ContactMade', occurredOn: '2023-05-05' },
      data: { with: 'parent', madeOn: '2023-05-05', reference },
    });
    const calls = [load('cases', 5, contact('C-1'), contact('C-2')), load('cases', 9, contact('C-1'))];
    const { sealed } = sealing(recordIn(calls, 'by-event'));
    expect(historyAt(sealed, moment(9)).of('ContactMade')).toHaveLength(2);
  });

  it('is compared where two sources state it, so that a difference shows', () => {
    const kinds = (other: string): readonly string[] => {
      const events = recordIn(
        [load('sen2', 5, diagnosed('one')), load('annex-a', 6, diagnosed(other))],
        'by-event',
      );
      return historyAt(sealing(events).sealed, moment(9)).gaps.map(({ kind }) => kind);
    };
    expect(kinds('two')).toEqual(['sources-conflict']);
    expect(kinds('one')).toEqual([]);
  });

  it('leaves the date of birth out where it was erased', () => {
    const erased = new SealedValue<string>(() => ({ unreadable: 'erased' }));
    const events = recordIn([load('sen2', 5, registered('Fenwick'))], 'by-event').map(
      (event) => ({ ...event, data: { ...event.data, dateOfBirth: erased } }) as unknown as JourneyFact,
    );
    expect(historyAt(events.slice(0, 1), moment(9)).dateOfBirth).toBeUndefined();
  });

  it('takes the date of birth that a person resolved a conflict with', () => {
    const resolved: FactRow = {
      ...{ type: 'IdentifierConflictResolved', occurredOn: '2024-01-09' },
      data: { identifier: 'date-of-birth', value: '2010-05-06', reason: 'the certificate was seen' },
    };
    const events = recordIn([...said, { known: 12, rows: [resolved] }], 'by-event');
    expect(historyAt(events, moment(11)).dateOfBirth).toBe('2010-05-05');
    expect(historyAt(events, moment(12)).dateOfBirth).toBe('2010-05-06');
  });
});
