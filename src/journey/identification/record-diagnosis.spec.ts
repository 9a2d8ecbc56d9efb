import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordDiagnosis } from './record-diagnosis.js';

const SAID = { diagnosis: 'Hypermobility', diagnosedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordDiagnosis['said']> = {}): RecordDiagnosis =>
  new RecordDiagnosis(CHILD, { ...SAID, ...over }, TODAY);

describe('record diagnosis', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'DiagnosisRecorded', occurredOn: SAID.diagnosedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ diagnosedOn: '2026-11-03' }))
      .thenRefused('diagnosis-in-future'));
});
