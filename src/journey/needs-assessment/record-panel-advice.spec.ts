import { CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordPanelAdvice } from './record-panel-advice.js';

const SAID = { advisedOn: '2021-10-04', advice: 'Assess.' } as const;
const say = (over: Partial<RecordPanelAdvice['said']> = {}): RecordPanelAdvice =>
  new RecordPanelAdvice(CHILD, { ...SAID, ...over }, TODAY);

describe('record panel advice', () => {
  it('is recorded, once', () =>
    given(registered, requested)
      .when(say())
      .thenOnce({
        type: 'PanelAdvised',
        occurredOn: SAID.advisedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested)
      .when(say({ advisedOn: '2026-11-03' }))
      .thenRefused('panel-advice-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
});
