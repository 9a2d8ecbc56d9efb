import { CHILD, registered, TODAY, transferPlanned } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAdultServiceAcceptance } from './record-adult-service-acceptance.js';

const SAID = { healthService: 'neurology', acceptedOn: '2026-06-02' } as const;
const say = (over: Partial<RecordAdultServiceAcceptance['said']> = {}): RecordAdultServiceAcceptance =>
  new RecordAdultServiceAcceptance(CHILD, { ...SAID, ...over }, TODAY);

describe('record adult service acceptance', () => {
  it('is recorded, once', () =>
    given(registered, transferPlanned)
      .when(say())
      .thenOnce({ type: 'AdultServiceAccepted', occurredOn: SAID.acceptedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, transferPlanned)
      .when(say({ acceptedOn: '2026-11-03' }))
      .thenRefused('acceptance-in-future'));
  it('is refused where no transfer of that service was planned', () =>
    given(registered).when(say()).thenRefused('no-health-transfer'));
});
