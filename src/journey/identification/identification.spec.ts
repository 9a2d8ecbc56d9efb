import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { asAt } from '../belief/as-at.js';
import type { History } from '../belief/history.js';
import { needsIn } from './identification.js';

const END = '2019-12-31';

describe('needs on a day', () => {
  const asd = said('NeedIdentified', { need: 'ASD', rank: 2, identifiedOn: '2015-01-15' });
  const slcn = said('NeedIdentified', { need: 'SLCN', rank: 1, identifiedOn: '2016-01-21' });
  const codes = (history: History, day: string) =>
    needsIn(asAt(history, day)).map(({ need, rank }) => `${need} ${rank}`);

  it('come by rank', () => {
    expect(codes(historyOf(asd, slcn), END)).toEqual(['SLCN 1', 'ASD 2']);
    expect(codes(historyOf(asd, slcn), '2016-01-20')).toEqual(['ASD 2']);
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
