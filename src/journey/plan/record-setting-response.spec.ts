import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordSettingResponse } from './record-setting-response.js';

const SAID = { respondedOn: '2022-01-05', urn: '100001', response: 'can-meet-need' } as const;
const say = (over: Partial<RecordSettingResponse['said']> = {}): RecordSettingResponse =>
  new RecordSettingResponse(CHILD, { ...SAID, ...over }, TODAY);

describe('record setting response', () => {
  it('is recorded, once', () =>
    given(
      registered,
      requested,
      assessed,
      said('SettingConsulted', { consultedOn: '2021-12-20', urn: '100001' }),
    )
      .when(say())
      .thenOnce({ type: 'SettingResponded', occurredOn: SAID.respondedOn, data: SAID }));
  it('is refused in the future', () =>
    given(
      registered,
      requested,
      assessed,
      said('SettingConsulted', { consultedOn: '2021-12-20', urn: '100001' }),
    )
      .when(say({ respondedOn: '2026-11-03' }))
      .thenRefused('response-in-future'));
  it('is refused where the setting was not consulted', () =>
    given(registered, requested, assessed).when(say()).thenRefused('setting-was-not-consulted'));
});
