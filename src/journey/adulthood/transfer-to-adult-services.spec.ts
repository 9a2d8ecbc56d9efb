import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { TransferToAdultServices } from './transfer-to-adult-services.js';

const SAID = { transferredOn: '2026-09-10', service: 'social-care' } as const;
const say = (over: Partial<TransferToAdultServices['said']> = {}): TransferToAdultServices =>
  new TransferToAdultServices(CHILD, { ...SAID, ...over }, TODAY);

describe('transfer to adult services', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransferredToAdultServices', occurredOn: SAID.transferredOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ transferredOn: '2026-11-03' }))
      .thenRefused('transfer-in-future'));
});
