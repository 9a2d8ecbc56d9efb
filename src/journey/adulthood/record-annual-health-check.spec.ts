import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAnnualHealthCheck } from './record-annual-health-check.js';

const SAID = { doneOn: '2026-03-02', actionPlanOn: '2026-03-16' } as const;
const say = (over: Partial<RecordAnnualHealthCheck['said']> = {}): RecordAnnualHealthCheck =>
  new RecordAnnualHealthCheck(CHILD, { ...SAID, ...over }, TODAY);

describe('record annual health check', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'AnnualHealthCheckDone', occurredOn: SAID.doneOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ doneOn: '2026-11-03' }))
      .thenRefused('health-check-in-future'));
});
