import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { openAppealsOn } from './dispute.js';

describe('open appeals', () => {
  const lodged = (lodgedOn: string, disputeId: string) =>
    said('AppealLodged', { lodgedOn, about: 'contents', disputeId });

  it('are those lodged and neither decided nor conceded by the day', () => {
    const history = historyOf(
      lodged('2015-01-10', 'a'),
      lodged('2015-02-10', 'b'),
      said('AppealDecided', { disputeId: 'a', decidedOn: '2015-06-01', orders: [] }),
    );
    expect(openAppealsOn(history, '2015-05-31')).toHaveLength(2);
    expect(openAppealsOn(history, '2015-06-01').map(({ occurredOn }) => occurredOn)).toEqual(['2015-02-10']);
  });

  it('end with a concession that names none, where it follows theirs', () => {
    const history = historyOf(
      said('AppealLodged', { lodgedOn: '2015-01-10', about: 'contents' }),
      said('AppealConceded', { concededOn: '2015-03-01' }),
    );
    expect(openAppealsOn(history, '2015-02-28')).toHaveLength(1);
    expect(openAppealsOn(history, '2015-03-01')).toEqual([]);
  });
});
