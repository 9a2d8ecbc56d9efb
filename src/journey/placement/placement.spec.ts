import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { asAt } from '../belief/as-at.js';
import type { History } from '../belief/history.js';
import { allPlacementsIn, describedAs, placementGapsIn, placementsIn } from './placement.js';

const started = (startedOn: string, urn: string, rank?: number) =>
  said('PlacementStarted', { startedOn, urn, ...(rank !== undefined && { rank }) });
const END = '2019-12-31';
const allPlacementsOn = (history: History, day: string) => allPlacementsIn(asAt(history, day));
const placementsOn = (history: History, day: string) => placementsIn(asAt(history, day));
const placementOn = (history: History, day: string) => placementsOn(history, day)[0];
const placementGaps = (history: History, day: string) => placementGapsIn(asAt(history, day));

describe('placements', () => {
  it('end on the day told, found by entry date and place', () => {
    const history = historyOf(
      started('2014-09-01', '100001'),
      said('PlacementEnded', { urn: '100001', enteredOn: '2014-09-01', endedOn: '2016-07-20' }),
    );
    expect(placementsOn(history, '2016-07-19')).toHaveLength(1);
    expect(placementsOn(history, '2016-07-20')).toEqual([]);
    expect(allPlacementsOn(history, END)[0]).toMatchObject({ endedOn: '2016-07-20', endedBy: 'told' });
  });

  it('end where the next of their rank begins, which is shown as a gap', () => {
    const history = historyOf(started('2014-09-01', '100001'), started('2016-09-01', '100002'));
    expect(placementOn(history, '2016-08-31')?.started.data.urn).toBe('100001');
    expect(placementsOn(history, '2016-09-01').map(({ started: { data } }) => data.urn)).toEqual(['100002']);
    expect(placementGaps(history, END).map(({ kind, since }) => [kind, since])).toEqual([
      ['placement-ended-by-next', '2016-09-01'],
    ]);
  });

  it('stand beside each other where their ranks differ, the main one first', () => {
    const history = historyOf(started('2014-09-01', '100002', 2), started('2014-10-01', '100001', 1));
    expect(placementsOn(history, END).map(({ started: { data } }) => data.urn)).toEqual(['100001', '100002']);
    expect(placementGaps(history, END)).toEqual([]);
  });

  it('end as planned once the day has passed, until a fact says otherwise', () => {
    const planned = said('PlacementEndPlanned', {
      urn: '100001',
      plannedOn: '2015-01-10',
      endsOn: '2015-07-31',
    });
    const told = said('PlacementEnded', { urn: '100001', enteredOn: '2014-09-01', endedOn: '2016-07-20' });
    const asPlanned = historyOf(started('2014-09-01', '100001'), planned);
    expect(placementOn(asPlanned, '2015-07-30')).toMatchObject({
      endedOn: undefined,
      endPlannedFor: '2015-07-31',
    });
    expect(allPlacementsOn(asPlanned, '2015-07-31')[0]).toMatchObject({
      endedBy: 'as-planned',
      endedOn: '2015-07-31',
    });
    expect(placementGaps(asPlanned, END).map(({ kind }) => kind)).toEqual(['believed-as-planned']);
    const otherwise = historyOf(started('2014-09-01', '100001'), planned, told);
    expect(allPlacementsOn(otherwise, END)[0]).toMatchObject({ endedBy: 'told', endedOn: '2016-07-20' });
  });

  it('take what their setting is from the register, as copied in for the day they began', () => {
    const described = (describedOn: string, highAge: number) =>
      said('SettingDescribed', {
        ...{ of: 'placement', urn: '100001', describedOn },
        described: { kind: 'mainstream', phase: 'secondary', highAge },
      });
    const history = historyOf(
      started('2014-09-01', '100001'),
      described('2014-09-01', 16),
      described('2018-09-01', 18),
    );
    expect(describedAs(history, placementOn(history, END)!)?.highAge).toBe(16);
  });
});
