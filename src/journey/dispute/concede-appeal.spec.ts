import { appealed, CHILD, TODAY, withRefusal } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ConcedeAppeal } from './concede-appeal.js';

const SAID = { concededOn: '2022-01-10', beforeResponse: true };
const lodged = [...withRefusal, appealed] as const;
const responded = said('AppealResponded', { disputeId: 'dispute-1', respondedOn: '2022-01-04' });
const decided = said('AppealDecided', { disputeId: 'dispute-1', decidedOn: '2022-01-07', orders: ['b'] });
const say = (over: object = {}): ConcedeAppeal => new ConcedeAppeal(CHILD, { ...SAID, ...over }, TODAY);

describe('concede appeal', () => {
  it('is recorded, once, before a response', () =>
    given(...lodged)
      .when(say())
      .thenOnce({
        type: 'AppealConceded',
        occurredOn: SAID.concededOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('is recorded after a response', () =>
    given(...lodged, responded)
      .when(say({ beforeResponse: false }))
      .thenOnce({ type: 'AppealConceded' }));
  it('is refused as before a response that is on record', () =>
    given(...lodged, responded)
      .when(say())
      .thenRefused('response-came-before'));
  it('is refused after the appeal was decided', () =>
    given(...lodged, decided)
      .when(say())
      .thenRefused('appeal-had-been-decided'));
});
