import { cannotSay, holds, type Condition } from './condition.js';

/** Rules that go by age or by school year need the date of birth. Which one it is, is not said. */
export const born: Condition = {
  says: 'A date of birth is on record',
  ask: ({ dateOfBirth }) =>
    dateOfBirth === undefined
      ? cannotSay('No date of birth is on record, or it can no longer be read.', 'date of birth')
      : holds('A date of birth is on record.'),
};
