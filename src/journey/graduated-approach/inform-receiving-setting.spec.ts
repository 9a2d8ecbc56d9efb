import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { InformReceivingSetting } from './inform-receiving-setting.js';

const SAID = { informedOn: '2021-05-11', urn: '100002' };
const say = (over: object = {}): InformReceivingSetting =>
  new InformReceivingSetting(CHILD, { ...SAID, ...over }, TODAY);

describe('inform receiving setting', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ReceivingSettingInformed', occurredOn: SAID.informedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ informedOn: '2026-11-03' }))
      .thenRefused('information-in-future'));
  it('is refused where no setting is named', () =>
    given(registered)
      .when(say({ urn: undefined }))
      .thenRefused('place-missing'));
});
