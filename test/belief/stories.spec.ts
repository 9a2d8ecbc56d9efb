import { historyAt } from '../../src/journey/belief/belief.js';
import { recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import { decided, load, meeting, typed } from './support/stories.js';
import type { CorrectionRow, FactRow } from './support/said.js';

describe('what is known and what happened', () => {
  it('changes last month as known today, and not as known last month, when a fact is backdated', () => {
    const events = recordIn([typed(10, meeting('2023-12-01')), typed(40, meeting('2023-12-20'))], 'by-event');
    const heldBy = (day: string, known: number): number =>
      historyAt(events, moment(known)).until(day).of('AnnualReviewMeetingHeld').length;
    expect(heldBy('2023-12-31', 40)).toBe(2);
    expect(heldBy('2023-12-31', 39)).toBe(1);
  });

  it('believes a correction, and a correction of it, exactly from their moments', () => {
    const correct = (ref: string, of: string, heldOn: string): CorrectionRow => ({
      ...{ wrong: 'date', of: { source: 'page', ref: of }, ref },
      replacing: [meeting(heldOn)],
    });
    const events = recordIn(
      [
        typed(10, { ...meeting('2023-12-01'), ref: 'm' }),
        typed(20, correct('C', 'm', '2023-12-02')),
        typed(30, correct('D', 'C/0', '2023-12-03')),
      ],
      'by-event',
    );
    const days = (known: number): readonly string[] =>
      historyAt(events, moment(known))
        .of('AnnualReviewMeetingHeld')
        .map(({ data }) => data.heldOn);
    expect([9, 10, 19, 20, 29, 30].map(days)).toEqual([
      [],
      ...[['2023-12-01'], ['2023-12-01']],
      ...[['2023-12-02'], ['2023-12-02']],
      ['2023-12-03'],
    ]);
  });

  it('does not undo a correction when a later return repeats the corrected value', () => {
    const events = recordIn(
      [
        load('sen2', '2023', 1, { ...decided('2023-05-01', 'r', 'd'), ref: 'd' }),
        load('journeys', 'C', 3, {
          ...{ wrong: 'value', of: { source: 'sen2', ref: 'd' }, ref: 'C' },
          replacing: [decided('2023-06-01', 'r')],
        }),
        load('sen2', '2024', 5, decided('2023-05-01', 'r')),
      ],
      'by-event',
    );
    const [fact, ...others] = historyAt(events, moment(9)).of('AssessmentDecided');
    expect(others).toEqual([]);
    expect(fact?.occurredOn).toBe('2023-06-01');
  });
});

describe('one fact said by several', () => {
  it('is believed field by field, so that a thin return never wipes a rich fact', () => {
    const rich = meeting('2023-12-01', { phaseReview: true, attended: ['parent'] });
    const events = recordIn([typed(1, rich), load('sen2', '2024', 5, meeting('2023-12-01'))], 'by-event');
    const [fact] = historyAt(events, moment(9)).of('AnnualReviewMeetingHeld');
    expect(fact?.data).toEqual(rich.data);
    expect(fact?.events).toHaveLength(2);
    expect(fact?.source).toBe('here');
    expect(historyAt(events, moment(9)).gaps).toEqual([]);
  });

  it('takes the last possible day of an imprecise date, never after the day on which it was known', () => {
    const transferred = (occurredOn: string): FactRow => ({
      ...{ type: 'PlanTransferredIn', occurredOn, occurredBy: true },
      data: { fromAuthority: '301', transferredOn: '2024-01-18' },
    });
    const latest = (occurredOn: string): string | undefined =>
      historyAt(recordIn([load('sen2', 'x', 20, transferred(occurredOn))], 'by-event'), moment(20)).facts[0]
        ?.latestOn;
    expect(latest('2023')).toBe('2023-12-31');
    expect(latest('2023-02')).toBe('2023-02-28');
    expect(latest('2024')).toBe('2024-01-20');
  });

  it('stands in the record whatever the day of the cut', () => {
    const registered: FactRow = {
      ...{ type: 'ChildRegistered', occurredOn: '2024-01-05' },
      data: { names: { surname: 'Fenwick', forename: 'Ada' }, dateOfBirth: '2010-05-05', birthCohort: 2009 },
    };
    const cut = historyAt(recordIn([typed(5, registered)], 'by-event'), moment(9)).until('2015-01-01');
    expect(cut.of('ChildRegistered')).toHaveLength(1);
    expect(cut.dateOfBirth).toBe('2010-05-05');
    expect(cut.facts).toEqual([]);
  });

  it('is one fact of one person in linked streams', () => {
    const [one, other] = ['child-1', 'child-2'].map((stream, i) =>
      recordIn([load('sen2', '2024', 5 + i, meeting('2023-12-01'))], 'by-event', stream),
    );
    const facts = historyAt([...one!, ...other!], moment(9)).of('AnnualReviewMeetingHeld');
    expect(facts.map(({ knownAt, events }) => [knownAt, events.length])).toEqual([[moment(5), 2]]);
  });
});
