import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordRepresentations } from './record-representations.js';

const SAID = { receivedOn: '2022-01-04', from: 'parent' } as const;
const say = (over: Partial<RecordRepresentations['said']> = {}): RecordRepresentations =>
  new RecordRepresentations(CHILD, { ...SAID, ...over }, TODAY);

describe('record representations', () => {
  it('is recorded, once', () =>
    given(
      registered,
      requested,
      assessed,
      said('DraftPlanIssued', { requestId: 'request-1', issuedOn: '2021-12-20' }),
    )
      .when(say())
      .thenOnce({
        type: 'RepresentationsReceived',
        occurredOn: SAID.receivedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(
      registered,
      requested,
      assessed,
      said('DraftPlanIssued', { requestId: 'request-1', issuedOn: '2021-12-20' }),
    )
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('representations-in-future'));
  it('is refused where no draft was sent', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-draft-plan'));
});
