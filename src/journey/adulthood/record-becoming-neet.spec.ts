import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordBecomingNeet } from './record-becoming-neet.js';

const SAID = { startedOn: '2026-09-10', noticeToCease: false } as const;
const say = (over: Partial<RecordBecomingNeet['said']> = {}): RecordBecomingNeet =>
  new RecordBecomingNeet(CHILD, { ...SAID, ...over }, TODAY);

describe('record becoming neet', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'BecameNeet', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('start-in-future'));
});
