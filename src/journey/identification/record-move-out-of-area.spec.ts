import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordMoveOutOfArea } from './record-move-out-of-area.js';

const SAID = { movedOn: '2026-03-02', toAuthority: '941' } as const;
const say = (over: Partial<RecordMoveOutOfArea['said']> = {}): RecordMoveOutOfArea =>
  new RecordMoveOutOfArea(CHILD, { ...SAID, ...over }, TODAY);

describe('record move out of area', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'MovedOutOfArea', occurredOn: SAID.movedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ movedOn: '2026-11-03' }))
      .thenRefused('move-out-in-future'));
});
