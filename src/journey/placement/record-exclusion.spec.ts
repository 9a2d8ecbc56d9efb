import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordExclusion } from './record-exclusion.js';

const SAID = { excludedOn: '2026-03-02', urn: '100001' } as const;
const say = (over: Partial<RecordExclusion['said']> = {}): RecordExclusion =>
  new RecordExclusion(CHILD, { ...SAID, ...over }, TODAY);

describe('record exclusion', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'Excluded', occurredOn: SAID.excludedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ excludedOn: '2026-11-03' }))
      .thenRefused('exclusion-in-future'));
});
