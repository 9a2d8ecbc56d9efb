import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordNeedNoLongerPresent } from './record-need-no-longer-present.js';

const SAID = { need: 'ASD', endedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordNeedNoLongerPresent['said']> = {}): RecordNeedNoLongerPresent =>
  new RecordNeedNoLongerPresent(CHILD, { ...SAID, ...over }, TODAY);

describe('record need no longer present', () => {
  it('is recorded, once', () =>
    given(registered, said('NeedIdentified', { need: 'ASD', rank: 1, identifiedOn: '2020-03-02' }))
      .when(say())
      .thenOnce({ type: 'NeedNoLongerPresent', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('NeedIdentified', { need: 'ASD', rank: 1, identifiedOn: '2020-03-02' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('need-end-in-future'));
  it('is refused where no such need was identified', () =>
    given(registered).when(say()).thenRefused('no-such-need'));
});
