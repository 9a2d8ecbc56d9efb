import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordMoveIntoArea } from './record-move-into-area.js';

const SAID = { movedOn: '2020-03-02', fromAuthority: '941', awareOn: '2020-03-09' } as const;
const say = (over: Partial<RecordMoveIntoArea['said']> = {}): RecordMoveIntoArea =>
  new RecordMoveIntoArea(CHILD, { ...SAID, ...over }, TODAY);

describe('record move into area', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'MovedIntoArea', occurredOn: SAID.movedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ movedOn: '2026-11-03' }))
      .thenRefused('move-in-in-future'));
  it('is refused where the authority would become aware in the future', () =>
    given(registered)
      .when(say({ awareOn: '2026-12-01' }))
      .thenRefused('aware-in-future'));
});
