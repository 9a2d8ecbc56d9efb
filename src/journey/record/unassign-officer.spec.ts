import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { UnassignOfficer } from './unassign-officer.js';

const SAID = { officer: 'staff-1', role: 'ehc-officer', unassignedOn: '2026-03-02' } as const;
const say = (over: Partial<UnassignOfficer['said']> = {}): UnassignOfficer =>
  new UnassignOfficer(CHILD, { ...SAID, ...over }, TODAY);

describe('unassign officer', () => {
  it('is recorded, once', () =>
    given(
      registered,
      said('OfficerAssigned', { officer: 'staff-1', role: 'ehc-officer', assignedOn: '2024-03-02' }),
    )
      .when(say())
      .thenOnce({ type: 'OfficerUnassigned', occurredOn: SAID.unassignedOn, data: SAID }));
  it('is refused in the future', () =>
    given(
      registered,
      said('OfficerAssigned', { officer: 'staff-1', role: 'ehc-officer', assignedOn: '2024-03-02' }),
    )
      .when(say({ unassignedOn: '2026-11-03' }))
      .thenRefused('end-in-future'));
  it('is refused where the officer did not have that part', () =>
    given(registered).when(say()).thenRefused('was-not-assigned'));
  it('is refused where another part was meant', () =>
    given(
      registered,
      said('OfficerAssigned', { officer: 'staff-1', role: 'ehc-officer', assignedOn: '2024-03-02' }),
    )
      .when(say({ role: 'senco' }))
      .thenRefused('was-not-assigned'));
});
