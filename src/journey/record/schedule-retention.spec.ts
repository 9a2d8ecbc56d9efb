import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ScheduleRetention } from './schedule-retention.js';

const SAID = { destroyOn: '2041-05-04', schedule: 'ehc-file-31-years' };
const say = (over: object = {}): ScheduleRetention =>
  new ScheduleRetention(CHILD, { ...SAID, ...over }, TODAY);

describe('schedule retention', () => {
  it('is recorded, once, for a day that has not come', () =>
    given(registered).when(say()).thenOnce({ type: 'RetentionScheduled', occurredOn: TODAY, data: SAID }));
  it('is recorded after the journey ended, also where the day has passed', () =>
    given(registered, ended)
      .when(say({ destroyOn: '2026-09-01' }))
      .thenOnce({ type: 'RetentionScheduled' }));
  it('is recorded anew on a later day', () =>
    given(registered, said('RetentionScheduled', SAID, { occurredOn: '2026-03-02' }))
      .when(say({ destroyOn: '2045-05-04' }))
      .thenOnce({ type: 'RetentionScheduled' }));
  it('is refused for a day before the birth', () =>
    given(registered)
      .when(say({ destroyOn: '2010-05-03' }))
      .thenRefused('destruction-before-birth'));
});
