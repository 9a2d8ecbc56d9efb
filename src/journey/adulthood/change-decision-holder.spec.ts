import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ChangeDecisionHolder } from './change-decision-holder.js';

const SAID = { changedOn: '2026-06-26', holder: 'young-person' } as const;
const say = (over: Partial<ChangeDecisionHolder['said']> = {}): ChangeDecisionHolder =>
  new ChangeDecisionHolder(CHILD, { ...SAID, ...over }, TODAY);

describe('change decision holder', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'DecisionHolderChanged', occurredOn: SAID.changedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ changedOn: '2026-11-03' }))
      .thenRefused('change-in-future'));
});
