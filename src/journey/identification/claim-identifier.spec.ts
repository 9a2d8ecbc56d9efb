import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ClaimIdentifier } from './claim-identifier.js';

const SAID = { identifier: 'date-of-birth', value: '2010-05-14', by: 'school-census' } as const;
const say = (over: Partial<ClaimIdentifier['said']> = {}): ClaimIdentifier =>
  new ClaimIdentifier(CHILD, { ...SAID, ...over }, TODAY);

describe('claim identifier', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'IdentifierClaimed', occurredOn: TODAY, data: SAID }));
  it('is refused for a date of birth that does not exist', () =>
    given(registered)
      .when(say({ value: '2010-02-30' }))
      .thenRefused('no-such-date'));
  it('is refused for a malformed UPN', () =>
    given(registered)
      .when(say({ identifier: 'upn', value: 'A1' }))
      .thenRefused('upn-malformed'));
});
