import { appealed, CHILD, TODAY, withRefusal } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordAppealDecision } from './record-appeal-decision.js';

const SAID = { decidedOn: '2022-04-04', outcome: 'allowed', orders: ['b'] } as const;
const lodged = [...withRefusal, appealed] as const;
const say = (over: object = {}): RecordAppealDecision =>
  new RecordAppealDecision(CHILD, { ...SAID, ...over }, TODAY);

describe('record appeal decision', () => {
  it('is recorded, once', () =>
    given(...lodged)
      .when(say())
      .thenOnce({
        type: 'AppealDecided',
        occurredOn: SAID.decidedOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('is recorded in the appeal that it names', () =>
    given(...lodged, said('AppealLodged', { disputeId: 'dispute-2', about: 'other', lodgedOn: '2022-03-01' }))
      .when(say({ disputeId: 'dispute-1' }))
      .thenOnce({ type: 'AppealDecided', data: { disputeId: 'dispute-1' } }));
  it('is recorded with several orders', () =>
    given(...lodged)
      .when(say({ orders: ['e', 'f'] }))
      .thenOnce({ data: { orders: ['e', 'f'] } }));
  it('is refused where a dismissed appeal is to have changed something', () =>
    given(...lodged)
      .when(say({ outcome: 'dismissed' }))
      .thenRefused('orders-do-not-fit'));
  it('is refused where a withdrawn appeal is to have left an order', () =>
    given(...lodged)
      .when(say({ outcome: 'withdrawn', orders: ['a'] }))
      .thenRefused('orders-do-not-fit'));
  it('is recorded where the appeal against ceasing was dismissed: the plan ceases', () =>
    given(...lodged)
      .when(say({ outcome: 'dismissed', orders: ['a'] }))
      .thenOnce({ type: 'AppealDecided' }));
});
