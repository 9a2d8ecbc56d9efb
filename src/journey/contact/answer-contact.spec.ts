import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { AnswerContact } from './answer-contact.js';

const SAID = { answeredOn: '2026-03-16', with: 'parent', channel: 'email', answers: 'call-1' } as const;
const received = said('ContactReceived', { receivedOn: '2026-03-02', with: 'parent', reference: 'call-1' });
const say = (over: object = {}): AnswerContact => new AnswerContact(CHILD, { ...SAID, ...over }, TODAY);

describe('answer contact', () => {
  it('is recorded, once', () =>
    given(registered, received)
      .when(say())
      .thenOnce({ type: 'ContactAnswered', occurredOn: SAID.answeredOn, data: SAID }));
  it('answers whatever that party sent where it names no reference', () =>
    given(registered, received)
      .when(say({ answers: undefined }))
      .thenOnce({ type: 'ContactAnswered' }));
  it('is refused in the future', () =>
    given(registered, received)
      .when(say({ answeredOn: '2026-11-03' }))
      .thenRefused('answer-in-future'));
  it('is refused where nothing was received', () =>
    given(registered).when(say()).thenRefused('no-contact-received'));
  it('is refused where somebody else was in touch', () =>
    given(registered, received)
      .when(say({ with: 'setting' }))
      .thenRefused('no-contact-received'));
  it('is refused for a reference under which nothing was received', () =>
    given(registered, received)
      .when(say({ answers: 'call-2' }))
      .thenRefused('no-contact-received'));
  it('is refused before the contact', () =>
    given(registered, received)
      .when(say({ answeredOn: '2026-03-01' }))
      .thenRefused('no-contact-received'));
});
