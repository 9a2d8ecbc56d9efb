import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RestrictRecord } from './restrict-record.js';

const SAID = { list: 'excluded', who: ['staff-1'], reason: 'A relative.', askWhom: 'staff-9' } as const;
const restricted = said('RecordRestricted', SAID, { occurredOn: '2026-03-02' });
const lifted = said('RestrictionLifted', { reason: 'Left the team.' }, { occurredOn: '2026-04-02' });
const say = (over: object = {}): RestrictRecord => new RestrictRecord(CHILD, { ...SAID, ...over }, TODAY);

describe('restrict record', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'RecordRestricted', occurredOn: TODAY, data: SAID }));
  it('takes the place of a restriction that stands', () =>
    given(registered, restricted)
      .when(say({ who: ['staff-1', 'staff-2'] }))
      .thenOnce({ type: 'RecordRestricted' }));
  it('is refused where it names nobody', () =>
    given(registered)
      .when(say({ who: [] }))
      .thenRefused('nobody-named'));
  it('is refused where just that restriction stands', () =>
    given(registered, restricted).when(say()).thenRefused('already-restricted'));
  it('is recorded anew once the restriction was lifted', () =>
    given(registered, restricted, lifted).when(say()).thenOnce({ type: 'RecordRestricted' }));
});
