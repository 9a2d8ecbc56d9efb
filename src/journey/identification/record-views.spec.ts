import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordViews } from './record-views.js';

const SAID = {
  whose: 'child',
  views: 'I would like to travel on my own.',
  recordedOn: '2026-03-02',
} as const;
const say = (over: Partial<RecordViews['said']> = {}): RecordViews =>
  new RecordViews(CHILD, { ...SAID, ...over }, TODAY);

describe('record views', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ViewsRecorded', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('views-in-future'));
});
