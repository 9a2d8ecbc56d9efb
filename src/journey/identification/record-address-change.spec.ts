import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAddressChange } from './record-address-change.js';

const SAID = { postcode: 'B1 1AA', changedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordAddressChange['said']> = {}): RecordAddressChange =>
  new RecordAddressChange(CHILD, { ...SAID, ...over }, TODAY);

describe('record address change', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'AddressChanged', occurredOn: SAID.changedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ changedOn: '2026-11-03' }))
      .thenRefused('address-change-in-future'));
});
