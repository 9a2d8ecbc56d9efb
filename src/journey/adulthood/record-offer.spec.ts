import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordOffer } from './record-offer.js';

const SAID = { offeredOn: '2026-06-02', startsOn: '2026-09-01', urn: '100003' } as const;
const say = (over: object = {}): RecordOffer => new RecordOffer(CHILD, { ...SAID, ...over }, TODAY);

describe('record offer', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'OfferMade', occurredOn: SAID.offeredOn, data: SAID }));
  it('is another offer where it is of another place on the same day', () =>
    given(registered, said('OfferMade', { ...SAID, urn: '100004' }))
      .when(say())
      .thenOnce({ type: 'OfferMade', occurredOn: SAID.offeredOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ offeredOn: '2026-11-03' }))
      .thenRefused('offer-in-future'));
  it('is refused where no place is given', () =>
    given(registered)
      .when(say({ urn: undefined }))
      .thenRefused('place-missing'));
});
