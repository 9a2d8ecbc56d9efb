import { appealed, CHILD, TODAY, withRefusal } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RespondToAppeal } from './respond-to-appeal.js';

const SAID = { respondedOn: '2022-01-17' };
const lodged = [...withRefusal, appealed] as const;
const decided = said('AppealDecided', { disputeId: 'dispute-1', decidedOn: '2022-01-10', orders: ['b'] });
const say = (over: object = {}): RespondToAppeal => new RespondToAppeal(CHILD, { ...SAID, ...over }, TODAY);

describe('respond to appeal', () => {
  it('is recorded, once', () =>
    given(...lodged)
      .when(say())
      .thenOnce({
        type: 'AppealResponded',
        occurredOn: SAID.respondedOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('is recorded after a concession', () =>
    given(...lodged, said('AppealConceded', { disputeId: 'dispute-1', concededOn: '2022-01-10' }))
      .when(say())
      .thenOnce({ type: 'AppealResponded' }));
  it('is refused after the appeal was decided', () =>
    given(...lodged, decided)
      .when(say())
      .thenRefused('appeal-had-been-decided'));
});
