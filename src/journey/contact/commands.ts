import { entry } from '../command.js';
import { ContactAnswered, ContactMade, ContactReceived, LetterSent } from './contact.events.js';
import { AnswerContact, answerContact } from './answer-contact.js';
import { RecordContactMade, recordContactMade } from './record-contact-made.js';
import { RecordContactReceived, recordContactReceived } from './record-contact-received.js';
import { SendLetter, sendLetter } from './send-letter.js';

/** What can be said at this stage. */
export const contactCommands = [
  entry({ command: AnswerContact, decide: answerContact, says: ContactAnswered }),
  entry({ command: RecordContactMade, decide: recordContactMade, says: ContactMade }),
  entry({ command: RecordContactReceived, decide: recordContactReceived, says: ContactReceived }),
  entry({ command: SendLetter, decide: sendLetter, says: LetterSent }),
];
