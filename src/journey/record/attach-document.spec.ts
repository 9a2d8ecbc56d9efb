import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AttachDocument } from './attach-document.js';

const SAID = {
  documentHash: 'hash-1',
  documentType: 'advice',
  title: 'Advice of the educational psychologist',
};
const attach = (): AttachDocument => new AttachDocument(CHILD, SAID, TODAY);

describe('attach document', () => {
  it('is recorded, once', () =>
    given(registered).when(attach()).thenOnce({ type: 'DocumentAttached', occurredOn: TODAY, data: SAID }));
  it('is refused for a document that is attached already', () =>
    given(registered, { type: 'DocumentAttached', occurredOn: '2026-01-01', data: SAID })
      .when(attach())
      .thenRefused('already-recorded'));
});
