import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ConsultSetting } from './consult-setting.js';

const SAID = { consultedOn: '2021-12-20', urn: '100001' } as const;
const say = (over: object = {}): ConsultSetting => new ConsultSetting(CHILD, { ...SAID, ...over }, TODAY);

describe('consult setting', () => {
  it('is recorded, once', () =>
    given(registered, requested, assessed)
      .when(say())
      .thenOnce({ type: 'SettingConsulted', occurredOn: SAID.consultedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, requested, assessed)
      .when(say({ consultedOn: '2026-11-03' }))
      .thenRefused('consultation-in-future'));
  it('is refused where no setting is given', () =>
    given(registered, requested, assessed)
      .when(say({ urn: undefined }))
      .thenRefused('place-missing'));
});
