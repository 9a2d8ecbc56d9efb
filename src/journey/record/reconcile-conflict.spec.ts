import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ReconcileConflict } from './reconcile-conflict.js';

const SAID = { kind: 'NeedIdentified', reconciledOn: '2026-03-02', reason: 'The plan says so.' } as const;
const say = (over: Partial<ReconcileConflict['said']> = {}): ReconcileConflict =>
  new ReconcileConflict(CHILD, { ...SAID, ...over }, TODAY);

describe('reconcile conflict', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ConflictReconciled', occurredOn: SAID.reconciledOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ reconciledOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
});
