import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { NameNextSetting } from './name-next-setting.js';

const SAID = { namedOn: '2026-06-01', startsOn: '2027-09-01', next: { urn: '100003' } } as const;
const say = (over: Partial<NameNextSetting['said']> = {}): NameNextSetting =>
  new NameNextSetting(CHILD, { ...SAID, ...over }, TODAY);

describe('name next setting', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'NextSettingNamed', occurredOn: SAID.namedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ namedOn: '2026-11-03' }))
      .thenRefused('naming-in-future'));
  it('is refused where nothing is named', () =>
    given(registered)
      .when(say({ next: {} }))
      .thenRefused('place-missing'));
});
