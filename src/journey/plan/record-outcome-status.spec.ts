import { CHILD, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordOutcomeStatus } from './record-outcome-status.js';

const SAID = { outcomeId: 'outcome-1', status: 'achieved', recordedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordOutcomeStatus['said']> = {}): RecordOutcomeStatus =>
  new RecordOutcomeStatus(CHILD, { ...SAID, ...over }, TODAY);

describe('record outcome status', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'OutcomeStatusRecorded', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('status-in-future'));
  it('is refused for an outcome of no plan', () =>
    given(...withPlan)
      .when(say({ outcomeId: 'outcome-9' }))
      .thenRefused('unknown-outcome'));
});
