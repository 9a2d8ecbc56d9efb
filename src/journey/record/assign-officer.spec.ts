import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { AssignOfficer } from './assign-officer.js';

const SAID = { officer: 'staff-1', role: 'ehc-officer', assignedOn: '2026-03-02' } as const;
const say = (over: Partial<AssignOfficer['said']> = {}): AssignOfficer =>
  new AssignOfficer(CHILD, { ...SAID, ...over }, TODAY);

describe('assign officer', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'OfficerAssigned', occurredOn: SAID.assignedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ assignedOn: '2026-11-03' }))
      .thenRefused('assignment-in-future'));
  it('is refused where the officer has that part already', () =>
    given(
      registered,
      said('OfficerAssigned', { officer: 'staff-1', role: 'ehc-officer', assignedOn: '2024-03-02' }),
    )
      .when(say())
      .thenRefused('already-assigned'));
});
