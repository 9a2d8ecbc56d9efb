import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { NameTransitionWorker } from './name-transition-worker.js';

const SAID = {
  worker: 'staff-1',
  role: 'transition-worker',
  from: '2026-03-02',
  namedOn: '2026-03-02',
} as const;
const say = (over: Partial<NameTransitionWorker['said']> = {}): NameTransitionWorker =>
  new NameTransitionWorker(CHILD, { ...SAID, ...over }, TODAY);

describe('name transition worker', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransitionWorkerNamed', occurredOn: SAID.namedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ namedOn: '2026-11-03' }))
      .thenRefused('naming-in-future'));
  it('is refused where it ends before it starts', () =>
    given(registered)
      .when(say({ to: '2026-03-01' }))
      .thenRefused('ends-before-it-starts'));
});
