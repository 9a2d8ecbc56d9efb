import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ChangeTransitionWorker } from './change-transition-worker.js';

const SAID = { worker: 'staff-2', from: '2026-06-01', changedOn: '2026-06-01' } as const;
const say = (over: Partial<ChangeTransitionWorker['said']> = {}): ChangeTransitionWorker =>
  new ChangeTransitionWorker(CHILD, { ...SAID, ...over }, TODAY);

describe('change transition worker', () => {
  it('is recorded, once', () =>
    given(
      registered,
      said('TransitionWorkerNamed', { worker: 'staff-1', from: '2026-03-02', namedOn: '2026-03-02' }),
    )
      .when(say())
      .thenOnce({ type: 'TransitionWorkerChanged', occurredOn: SAID.changedOn, data: SAID }));
  it('is refused in the future', () =>
    given(
      registered,
      said('TransitionWorkerNamed', { worker: 'staff-1', from: '2026-03-02', namedOn: '2026-03-02' }),
    )
      .when(say({ changedOn: '2026-11-03' }))
      .thenRefused('change-in-future'));
  it('is refused where none was named', () =>
    given(registered).when(say()).thenRefused('no-transition-worker'));
});
