import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ChangeSupportLevel } from './change-support-level.js';

const SAID = {
  changedOn: '2021-03-02',
  level: 'specialist',
  reason: 'Little progress in two cycles.',
} as const;
const say = (over: Partial<ChangeSupportLevel['said']> = {}): ChangeSupportLevel =>
  new ChangeSupportLevel(CHILD, { ...SAID, ...over }, TODAY);

describe('change support level', () => {
  it('is recorded, once', () =>
    given(registered, said('SenSupportStarted', { startedOn: '2020-03-02', level: 'targeted' }))
      .when(say())
      .thenOnce({ type: 'SupportLevelChanged', occurredOn: SAID.changedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('SenSupportStarted', { startedOn: '2020-03-02', level: 'targeted' }))
      .when(say({ changedOn: '2026-11-03' }))
      .thenRefused('level-change-in-future'));
  it('is refused where there is no SEN Support', () =>
    given(registered).when(say()).thenRefused('no-sen-support'));
});
