import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { JudgeLikelyAdultNeeds } from './judge-likely-adult-needs.js';

const SAID = { likely: true, judgedOn: '2026-03-02' } as const;
const say = (over: Partial<JudgeLikelyAdultNeeds['said']> = {}): JudgeLikelyAdultNeeds =>
  new JudgeLikelyAdultNeeds(CHILD, { ...SAID, ...over }, TODAY);

describe('judge likely adult needs', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'LikelyAdultNeedsJudged', occurredOn: SAID.judgedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ judgedOn: '2026-11-03' }))
      .thenRefused('judgement-in-future'));
  it('is refused where a no has no reasons', () =>
    given(registered)
      .when(say({ likely: false }))
      .thenRefused('reasons-missing'));
});
