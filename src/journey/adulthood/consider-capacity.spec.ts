import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ConsiderCapacity } from './consider-capacity.js';

const SAID = { consideredOn: '2026-07-02', answer: 'presumed', decides: 'young-person' } as const;
const say = (over: Partial<ConsiderCapacity['said']> = {}): ConsiderCapacity =>
  new ConsiderCapacity(CHILD, { ...SAID, ...over }, TODAY);

describe('consider capacity', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'CapacityConsidered', occurredOn: SAID.consideredOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ consideredOn: '2026-11-03' }))
      .thenRefused('consideration-in-future'));
});
