import { beliefOf, historyAt } from '../../src/journey/belief/belief.js';
import { recordIn } from './support/recorder.js';
import { moment } from './support/said.js';
import { alias, decided, load, meeting, requested, typed } from './support/stories.js';
import type { FactRow, Said } from './support/said.js';

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
