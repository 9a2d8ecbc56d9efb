import { code, date, fact, id, optional, ownName, text } from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';
import { party } from '../parts.js';

const channel = code('meeting', 'telephone', 'email', 'letter', 'message', 'other');
/** Contacts may truly happen twice a day: the reference tells them apart. */
const contact = {
  with: party,
  channel: optional(channel),
  about: optional(text),
  summary: optional(text),
  reference: optional(ownName),
};
const ofContact = ({
  data,
  occurredOn,
}: {
  data: { with?: string; reference?: Sealable<string> };
  occurredOn: string;
}) => [data.with, occurredOn, readable(data.reference)];
export const ContactMade = fact(
  'ContactMade',
  { ...contact, by: optional(party), madeOn: date },
  {
    occursOn: 'madeOn',
    rank: 75,
    key: ofContact,
  },
);
export const ContactReceived = fact(
  'ContactReceived',
  { ...contact, receivedOn: date },
  {
    occursOn: 'receivedOn',
    rank: 75,
    key: ofContact,
  },
);
export const ContactAnswered = fact(
  'ContactAnswered',
  { ...contact, answeredOn: date, answers: optional(ownName) },
  {
    occursOn: 'answeredOn',
    rank: 76,
    key: ofContact,
  },
);
export const LetterSent = fact(
  'LetterSent',
  { to: party, sentOn: date, documentHash: id, told: optional(text) },
  {
    occursOn: 'sentOn',
    rank: 77,
    key: ({ data, occurredOn }) => [occurredOn, data.documentHash],
  },
);
