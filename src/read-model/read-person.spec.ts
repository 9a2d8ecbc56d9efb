import type { RecordedFact } from '../domain/envelope.js';
import { SealedValue } from '../domain/sealed.js';
import type { Unreadable } from '../domain/sealed.js';
import { asEvents, said } from '../../test/support/facts.js';
import { factsOf, KeyMissing } from './read-person.js';

/** A child of whom the source gave no name (Annex A), as it lies in the log. */
const nameless = (birth: string | Unreadable): RecordedFact[] =>
  asEvents([
    said('ChildRegistered', { dateOfBirth: new SealedValue<string>(() => birth), birthCohort: 2010 }),
  ]);
const read = (facts: RecordedFact[]) => factsOf({ read: () => [], decode: () => facts }, 'child-1', []);

describe('a child as read for the lists', () => {
  it('is not read without its key, whether or not a name was ever given', () => {
    expect(() => read(nameless({ unreadable: 'key-unavailable' }))).toThrow(KeyMissing);
  });

  it('is read when its key is held, and after an erasure', () => {
    expect(read(nameless('2010-10-01')).events).toHaveLength(1);
    expect(read(nameless({ unreadable: 'erased' })).events).toHaveLength(1);
  });
});
