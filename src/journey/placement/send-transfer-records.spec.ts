import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { SendTransferRecords } from './send-transfer-records.js';

const SAID = { sentOn: '2026-09-10', toUrn: '100002' } as const;
const say = (over: object = {}): SendTransferRecords =>
  new SendTransferRecords(CHILD, { ...SAID, ...over }, TODAY);

describe('send transfer records', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransferRecordsSent', occurredOn: SAID.sentOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('sending-in-future'));
  it('is refused where no setting is given', () =>
    given(registered)
      .when(say({ toUrn: undefined }))
      .thenRefused('place-missing'));
});
