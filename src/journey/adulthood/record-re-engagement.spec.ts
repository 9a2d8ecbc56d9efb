import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordReEngagement } from './record-re-engagement.js';

const SAID = { reEngagedOn: '2026-10-10', activity: 'training' } as const;
const say = (over: Partial<RecordReEngagement['said']> = {}): RecordReEngagement =>
  new RecordReEngagement(CHILD, { ...SAID, ...over }, TODAY);

describe('record re engagement', () => {
  it('is recorded, once', () =>
    given(registered, said('BecameNeet', { startedOn: '2026-09-10' }))
      .when(say())
      .thenOnce({ type: 'ReEngaged', occurredOn: SAID.reEngagedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('BecameNeet', { startedOn: '2026-09-10' }))
      .when(say({ reEngagedOn: '2026-11-03' }))
      .thenRefused('return-in-future'));
  it('is refused where the young person had not left', () =>
    given(registered).when(say()).thenRefused('was-not-neet'));
});
