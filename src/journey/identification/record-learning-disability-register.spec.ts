import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordLearningDisabilityRegister } from './record-learning-disability-register.js';

const SAID = { onRegister: true, recordedOn: '2026-03-02' } as const;
const say = (
  over: Partial<RecordLearningDisabilityRegister['said']> = {},
): RecordLearningDisabilityRegister =>
  new RecordLearningDisabilityRegister(CHILD, { ...SAID, ...over }, TODAY);

describe('record learning disability register', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'LearningDisabilityRegisterRecorded', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('register-entry-in-future'));
});
