import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ResolveIdentifierConflict } from './resolve-identifier-conflict.js';

const SAID = {
  identifier: 'date-of-birth',
  value: '2010-05-14',
  reason: 'Seen on the birth certificate.',
} as const;
const say = (): ResolveIdentifierConflict => new ResolveIdentifierConflict(CHILD, SAID, TODAY);
const claim = said('IdentifierClaimed', {
  identifier: 'date-of-birth',
  value: '2010-05-14',
  by: 'school-census',
});

describe('resolve identifier conflict', () => {
  it('is recorded, once', () =>
    given(registered, claim)
      .when(say())
      .thenOnce({ type: 'IdentifierConflictResolved', occurredOn: TODAY, data: SAID }));
  it('is refused where nobody claims another value', () =>
    given(registered).when(say()).thenRefused('no-conflict'));
});
