import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import {
  childrensCareOn,
  continuingCareOn,
  detainedOn,
  lookedAfterOn,
  needsOn,
  primaryNeedOn,
} from './identification.js';

const END = '2019-12-31';

describe('needs on a day', () => {
  const asd = said('NeedIdentified', { need: 'ASD', rank: 2, identifiedOn: '2015-01-15' });
  const slcn = said('NeedIdentified', { need: 'SLCN', rank: 1, identifiedOn: '2016-01-21' });
  const codes = (...of: Parameters<typeof needsOn>) =>
    needsOn(...of).map(({ need, rank }) => `${need} ${rank}`);

  it('come by rank', () => {
    expect(codes(historyOf(asd, slcn), END)).toEqual(['SLCN 1', 'ASD 2']);
    expect(primaryNeedOn(historyOf(asd, slcn), '2016-01-20')).toBe('ASD');
  });

  it('change where a person revises them', () => {
    const revised = said('NeedRevised', { need: 'SEMH', rank: 1, formerly: 'ASD', revisedOn: '2017-02-01' });
    expect(codes(historyOf(asd, revised), '2017-01-31')).toEqual(['ASD 2']);
    expect(codes(historyOf(asd, revised), '2017-02-01')).toEqual(['SEMH 1']);
  });

  it('are gone where a person says so, and back where they are identified anew', () => {
    const gone = said('NeedNoLongerPresent', { need: 'ASD', endedOn: '2017-02-01' });
    const back = said('NeedIdentified', { need: 'ASD', rank: 1, identifiedOn: '2018-01-18' });
    expect(codes(historyOf(asd, gone), '2017-02-01')).toEqual([]);
    expect(codes(historyOf(asd, gone, back), END)).toEqual(['ASD 1']);
  });
});

describe('care on a day', () => {
  const began = said('ChildrensCareStarted', { care: 'social-care', startedOn: '2015-01-10' });

  it('ends as planned once the day has passed, until a fact says otherwise', () => {
    const planned = said('ChildrensCareEndPlanned', {
      care: 'social-care',
      plannedOn: '2016-01-10',
      endsOn: '2016-05-01',
    });
    const told = said('ChildrensCareEnded', { care: 'social-care', endedOn: '2016-06-01' });
    const history = historyOf(began, planned);
    expect(childrensCareOn(history, '2016-04-30')[0]).toMatchObject({
      endedOn: undefined,
      endPlannedFor: '2016-05-01',
    });
    expect(childrensCareOn(history, '2016-05-01')[0]).toMatchObject({
      endedOn: '2016-05-01',
      asPlanned: true,
    });
    expect(childrensCareOn(historyOf(began, planned, told), END)[0]).toMatchObject({
      ...{ endedOn: '2016-06-01', asPlanned: false },
    });
  });

  it('is looked after, in continuing care or detained from its start to the day before its end', () => {
    const history = historyOf(
      said('ChildLookedAfterStarted', { startedOn: '2015-01-10' }),
      said('ChildLookedAfterEnded', { endedOn: '2016-01-10' }),
      said('ChildrensContinuingCareStarted', { startedOn: '2015-01-10' }),
      said('DetainedStarted', { startedOn: '2015-01-10' }),
      said('DetainedEnded', { endedOn: '2015-03-10' }),
    );
    expect(lookedAfterOn(history, '2016-01-09')).toBeDefined();
    expect(lookedAfterOn(history, '2016-01-10')).toBeUndefined();
    expect(continuingCareOn(history, END)?.occurredOn).toBe('2015-01-10');
    expect(detainedOn(history, '2015-03-10')).toBeUndefined();
  });
});
