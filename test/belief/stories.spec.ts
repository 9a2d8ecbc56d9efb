import { beliefOf, historyAt } from '../../src/journey/belief/belief.js';
import { recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import type { CorrectionRow, FactRow, Said } from './support/said.js';

const meeting = (heldOn: string, more: object = {}): FactRow => ({
  type: 'AnnualReviewMeetingHeld',
  data: { heldOn, ...more },
  occurredOn: heldOn,
});
const decided = (notifiedOn: string, requestRef: string, ref?: string): FactRow => ({
  type: 'AssessmentDecided',
  data: { requestRef, decision: 'yes', notifiedOn },
  occurredOn: notifiedOn,
  ...(ref !== undefined && { ref }),
});
const requested = (receivedOn: string, more: object): FactRow => ({
  type: 'AssessmentRequested',
  data: { receivedOn, ...more },
  occurredOn: receivedOn,
});
const alias = (refKey: string) => ({ alias: { source: 'sen2', ref: refKey, refKey } });
const load = (source: string, edition: string, known: number, ...rows: Said['rows'][number][]): Said => ({
  ...{ source, edition, known, rows },
});
const typed = (known: number, ...rows: Said['rows'][number][]): Said => ({ known, rows });

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

describe('an episode', () => {
  const opener = requested('2023-03-01', { requestId: 'ours', ...alias('r') });

  it('is the same through our id and through a source’s alias', () => {
    const byId: FactRow = {
      ...{ type: 'IssueDecided', occurredOn: '2023-07-01' },
      data: { requestId: 'ours', decision: 'no', notifiedOn: '2023-07-01' },
    };
    const events = recordIn(
      [typed(1, opener), typed(2, byId), load('sen2', 'x', 3, decided('2023-04-01', 'r'))],
      'by-event',
    );
    const history = historyAt(events, moment(9));
    const { episode } = history.of('AssessmentRequested')[0]!;
    expect(history.of('IssueDecided')[0]?.episode).toBe(episode);
    expect(history.of('AssessmentDecided')[0]?.episode).toBe(episode);
    expect(history.gaps).toEqual([]);
  });

  it('is joined by an alias that comes with a restatement only', () => {
    const untold = requested('2023-03-01', { requestedBy: 'setting' });
    const told = requested('2023-03-01', { requestedBy: 'setting', ...alias('r') });
    const events = recordIn(
      [load('annex-a', 'x', 1, untold), load('sen2', 'y', 2, told, decided('2023-04-01', 'r'))],
      'by-event',
    );
    const history = historyAt(events, moment(9));
    expect(history.of('AssessmentRequested')).toHaveLength(1);
    expect(history.of('AssessmentDecided')[0]?.episode).toBe(history.of('AssessmentRequested')[0]?.episode);
  });

  it('that nobody opened stands by itself, as a gap, until its opener comes', () => {
    const said = [load('sen2', 'x', 3, decided('2023-04-01', 'r'))];
    const [gap] = historyAt(recordIn(said, 'by-event'), moment(9)).gaps;
    expect(gap).toMatchObject({
      kind: 'episode-without-opener',
      type: 'AssessmentDecided',
      since: '2024-01-03',
    });
    const joined = historyAt(recordIn([...said, typed(8, opener)], 'by-event'), moment(9));
    expect(joined.gaps).toEqual([]);
  });

  it('joins a plan to its request, and what follows the plan to the plan', () => {
    const first: FactRow = {
      ...{ type: 'PlanFinalised', occurredOn: '2023-07-10' },
      data: { requestRef: 'r', cause: 'first', issuedOn: '2023-07-10', ...alias('p') },
    };
    const ceased: FactRow = {
      ...{ type: 'PlanCeased', occurredOn: '2024-01-02' },
      data: { planRef: 'p', effectiveOn: '2024-01-02' },
    };
    const history = historyAt(recordIn([load('sen2', 'x', 9, ceased, first, opener)], 'by-event'), moment(9));
    const [plan] = history.of('PlanFinalised');
    expect(plan?.episodes.request).toBe(history.of('AssessmentRequested')[0]?.episode);
    expect(history.of('PlanCeased')[0]?.episode).toBe(plan?.episodes.plan);
  });

  it('stays the same when the date of its opener is corrected', () => {
    const said: readonly Said[] = [
      load('sen2', 'x', 1, { ...opener, ref: 'o' }, decided('2023-04-01', 'r')),
      load('journeys', 'C', 3, {
        ...{ wrong: 'date', of: { source: 'sen2', ref: 'o' }, ref: 'C' },
        replacing: [requested('2023-03-05', {})],
      }),
    ];
    const history = historyAt(recordIn(said, 'by-reference'), moment(9));
    expect(history.of('AssessmentRequested').map(({ occurredOn }) => occurredOn)).toEqual(['2023-03-05']);
    expect(history.of('AssessmentDecided')[0]?.episode).toBe(history.of('AssessmentRequested')[0]?.episode);
  });
});

describe('coverage', () => {
  const covering = (atEveryK: boolean): Said => ({
    ...load('journeys', 'x', 20, meeting('2023-12-01')),
    covers: [
      {
        kind: 'AnnualReviewMeetingHeld',
        from: '2020-01-01',
        to: '2024-01-10',
        ...(atEveryK && { atEveryK }),
      },
    ],
  });

  it('counts from the load’s own moment', () => {
    const belief = beliefOf(recordIn([covering(false)], 'by-event'));
    expect(belief.historyAt(moment(19)).coverage).toEqual([]);
    expect(belief.historyAt(moment(20)).coverage).toEqual([
      { kind: 'AnnualReviewMeetingHeld', source: 'journeys', from: '2020-01-01', to: '2024-01-10' },
    ]);
  });

  it('counts at every moment, cut at its day in London, where the source says when each fact was known', () => {
    const belief = beliefOf(recordIn([covering(true)], 'by-event'));
    expect(belief.historyAt(moment(5)).coverage).toEqual([
      { kind: 'AnnualReviewMeetingHeld', source: 'journeys', from: '2020-01-01', to: '2024-01-05' },
    ]);
    expect(belief.historyAt('2019-06-01T12:00:00.000Z').coverage).toEqual([]);
  });
});
