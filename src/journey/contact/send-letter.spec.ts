import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { SendLetter } from './send-letter.js';

const SAID = {
  to: 'parent',
  sentOn: '2026-03-16',
  documentHash: 'hash-1',
  told: 'The draft comes in May.',
} as const;
const say = (over: object = {}): SendLetter => new SendLetter(CHILD, { ...SAID, ...over }, TODAY);

describe('send letter', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'LetterSent', occurredOn: SAID.sentOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('letter-in-future'));
  it('is refused before the birth', () =>
    given(registered)
      .when(say({ sentOn: '2010-05-03' }))
      .thenRefused('letter-before-birth'));
  it('is refused for the same letter on the same day', () =>
    given(registered, said('LetterSent', SAID)).when(say()).thenRefused('already-recorded'));
});
