import type { Field, Fields } from '../../src/domain/fact-schema.js';
import { journeyFacts } from '../../src/journey/catalogue.js';

interface Leaf {
  readonly name: string;
  readonly place: string;
  readonly field: Field;
}

const leaves = (fields: Fields, place: string): Leaf[] =>
  Object.entries(fields).flatMap(([name, field]) => leavesOf(field, name, `${place}/${name}`));
const leavesOf = (field: Field, name: string, place: string): Leaf[] => {
  if (field.sealed) return [];
  if (field.kind === 'group') return leaves(field.fields!, place);
  return field.kind === 'list' ? leavesOf(field.item!, name, place) : [{ name, place, field }];
};
const inClear = Object.values(journeyFacts).flatMap(({ type, fields }) => leaves(fields, type));

/** Every id that a child's stream holds in clear, and why it says nothing of anybody once the key is gone. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  'an id of ours': [
    ...['requestId', 'assessmentId', 'planId', 'planVersionId', 'reviewId', 'amendmentId', 'disputeId'],
    ...['placementId', 'serviceId', 'outcomeId', 'event', 'events', 'corrects', 'believed', 'about', 'hold'],
    ...['withStream', 'fromStream', 'toStream'],
  ],
  'a keyed HMAC, which dies with the key': [
    ...['requestRef', 'planRef', 'reviewRef', 'amendmentRef', 'disputeRef', 'placementRef'],
    ...['serviceRef', 'refKey', 'sourceKey'],
  ],
  'a digest of a document or a file': ['documentHash', 'hash', 'digest', 'evidence'],
  'a number of a public register': [
    ...['urn', 'ukprn', 'toUrn', 'toUkprn', 'successor', 'registerType', 'settingAskedFor', 'icb'],
    ...['homeAuthority', 'fromAuthority', 'toAuthority'],
  ],
  'the authority that looks after the child, or by whose right a record was erased': ['authority'],
  'a member of staff, by the opaque id under which they sign in here': ['who', 'askWhom'],
  'a source, by the name of its system, or a member of staff': ['by', 'source', 'registeredFrom'],
  'a name of this program, of a release or of a schedule': ['edition', 'kind', 'rule', 'schedule'],
  'an organisation, and what it may use the record for': ['organisation', 'purpose'],
  'a moment': ['knownAt', 'knownAtInstead'],
};

describe('what a child’s stream holds in clear', () => {
  it('is ids, dates, whole numbers, flags and codes of closed lists, and never text', () => {
    const kinds = ['id', 'date', 'partial-date', 'whole', 'flag', 'code'];
    expect(inClear.filter(({ field }) => !kinds.includes(field.kind)).map(({ place }) => place)).toEqual([]);
  });

  it('has no id but those of which it is said here why they may lie in clear; seal any other with ownName', () => {
    const said = new Set(Object.values(IDS).flat());
    // Of staff an import keeps a keyed code: src/imports/journeys/journeys.spec.ts.
    const others = inClear.filter(
      ({ name, field }) => field.kind === 'id' && !field.staff && !said.has(name),
    );
    expect(others.map(({ place }) => place)).toEqual([]);
  });

  it('says here of no id that nobody has', () => {
    const held = new Set(inClear.map(({ name }) => name));
    expect(
      Object.values(IDS)
        .flat()
        .filter((name) => !held.has(name)),
    ).toEqual([]);
  });

  it.each([
    ...['dateOfBirth', 'sex', 'ethnicity', 'postcode', 'upn', 'uln', 'nhsNumber', 'names', 'disabled'],
    ...['diagnosis', 'reference', 'healthService', 'rawOutcome', 'reason', 'locality'],
  ])('never is %s', (name) => {
    expect(inClear.filter((leaf) => leaf.name === name && leaf.field.kind !== 'code')).toEqual([]);
  });
});
