import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ContinueChildrensServices } from './continue-childrens-services.js';

const SAID = { continuedOn: '2026-03-02', until: '2028-12-31' } as const;
const say = (over: Partial<ContinueChildrensServices['said']> = {}): ContinueChildrensServices =>
  new ContinueChildrensServices(CHILD, { ...SAID, ...over }, TODAY);

describe('continue childrens services', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ChildrensServicesContinued', occurredOn: SAID.continuedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ continuedOn: '2026-11-03' }))
      .thenRefused('continuation-in-future'));
  it('is refused where they end before that', () =>
    given(registered)
      .when(say({ until: '2026-03-01' }))
      .thenRefused('ends-before-it-starts'));
});
