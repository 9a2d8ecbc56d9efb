import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordNameChange } from './record-name-change.js';

const SAID = { names: { surname: 'Fable', forename: 'Ada' }, changedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordNameChange['said']> = {}): RecordNameChange =>
  new RecordNameChange(CHILD, { ...SAID, ...over }, TODAY);

describe('record name change', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'NameChanged', occurredOn: SAID.changedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ changedOn: '2026-11-03' }))
      .thenRefused('name-change-in-future'));
});
