import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { IdentifyNeed } from './identify-need.js';

const SAID = { need: 'ASD', rank: 1, identifiedOn: '2020-03-02' } as const;
const say = (over: Partial<IdentifyNeed['said']> = {}): IdentifyNeed =>
  new IdentifyNeed(CHILD, { ...SAID, ...over }, TODAY);

describe('identify need', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'NeedIdentified', occurredOn: SAID.identifiedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ identifiedOn: '2026-11-03' }))
      .thenRefused('need-in-future'));
});
