import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ReviseNeed } from './revise-need.js';

const SAID = { need: 'ASD', rank: 2, revisedOn: '2026-03-02' } as const;
const say = (over: Partial<ReviseNeed['said']> = {}): ReviseNeed =>
  new ReviseNeed(CHILD, { ...SAID, ...over }, TODAY);

describe('revise need', () => {
  it('is recorded, once', () =>
    given(registered, said('NeedIdentified', { need: 'ASD', rank: 1, identifiedOn: '2020-03-02' }))
      .when(say())
      .thenOnce({ type: 'NeedRevised', occurredOn: SAID.revisedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('NeedIdentified', { need: 'ASD', rank: 1, identifiedOn: '2020-03-02' }))
      .when(say({ revisedOn: '2026-11-03' }))
      .thenRefused('need-revision-in-future'));
  it('is refused where no such need was identified', () =>
    given(registered).when(say()).thenRefused('no-such-need'));
});
