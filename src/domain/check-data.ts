import type { FactDefinition, Field, Fields } from './fact-schema.js';
import { isPartialDate } from './partial-date.js';
import { isPlainDate } from './plain-date.js';
import { SealedValue } from './sealed.js';

/** One thing wrong with an event's data. Its words never quote the value. */
export interface DataProblem {
  /** `sectionI/0/urn`: where it stands, or is missing. */
  readonly field: string;
  readonly problem:
    | 'unknown-field'
    | 'missing'
    | 'wrong-kind'
    | 'unknown-code'
    | 'no-such-date'
    | 'unsafe-integer'
    | 'malformed-text';
  /** A sentence for a person: what is expected there. */
  readonly expected: string;
}

type Found = DataProblem[];
type Check = (value: unknown, place: string, found: Found) => void;
type Of = DataProblem['problem'];

const say = (found: Found, field: string, problem: Of, expected: string): void =>
  void found.push({ field, problem, expected });

const LONGEST_ID = 200;

const checkText = (value: unknown, place: string, found: Found): void => {
  if (typeof value !== 'string') return say(found, place, 'wrong-kind', 'Text is expected.');
  if (!value.isWellFormed())
    return say(found, place, 'malformed-text', 'The text is not well-formed Unicode.');
  if (value.includes('\0'))
    return say(found, place, 'malformed-text', 'The text holds a NUL, which is no sign.');
  if (value.trim() === '') say(found, place, 'missing', 'Leave the field out where there is nothing to say.');
};
// What lies in clear is never words: those would outlive an erasure.
const NO_WORDS = /^[\x21-\x7e]+$/;

const checkOwnName: Check = (value, place, found) => {
  if (typeof value === 'string' && value.length > LONGEST_ID)
    return say(found, place, 'wrong-kind', `An id has at most ${LONGEST_ID} characters.`);
  checkText(value, place, found);
};
const checkId: Check = (value, place, found) => {
  const before = found.length;
  checkOwnName(value, place, found);
  if (found.length === before && !NO_WORDS.test(value as string))
    say(found, place, 'wrong-kind', 'An id is expected: letters, digits and signs, without spaces.');
};
const checkDate: Check = (value, place, found) => {
  if (typeof value !== 'string') return say(found, place, 'wrong-kind', 'A date is expected: YYYY-MM-DD.');
  if (!isPlainDate(value))
    say(found, place, 'no-such-date', 'No such date: a day that exists is expected, YYYY-MM-DD.');
};
const checkPartialDate: Check = (value, place, found) => {
  if (typeof value !== 'string' || !isPartialDate(value))
    say(found, place, 'no-such-date', 'No such date: YYYY-MM-DD is expected, or YYYY-MM, or YYYY.');
};
const checkWhole: Check = (value, place, found) => {
  if (typeof value !== 'number') return say(found, place, 'wrong-kind', 'A whole number is expected.');
  if (!Number.isSafeInteger(value))
    say(
      found,
      place,
      'unsafe-integer',
      'A whole number is expected, between -9007199254740991 and 9007199254740991.',
    );
};
const checkFlag: Check = (value, place, found) => {
  if (typeof value !== 'boolean') say(found, place, 'wrong-kind', 'True or false is expected.');
};
const checkCode = ({ codes = [] }: Field): Check => {
  const known = new Set(codes);
  const expected = `One of these is expected: ${codes.join(', ')}.`;
  return (value, place, found) => {
    if (typeof value !== 'string') return say(found, place, 'wrong-kind', expected);
    if (!known.has(value)) say(found, place, 'unknown-code', expected);
  };
};
const checkList = ({ item }: Field): Check => {
  const one = item ? checkOf(item) : checkText;
  return (value, place, found) => {
    if (!Array.isArray(value)) return say(found, place, 'wrong-kind', 'A list is expected.');
    value.forEach((part, i) => one(part, `${place}/${i}`, found));
  };
};

const within = (place: string, name: string): string => (place === '' ? name : `${place}/${name}`);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkGroup = (fields: Fields): Check => {
  const checks = new Map(Object.entries(fields).map(([name, field]) => [name, checkOf(field)]));
  const required = Object.keys(fields).filter((name) => !fields[name]!.optional);
  return (value, place, found) => {
    if (!isObject(value)) return say(found, place, 'wrong-kind', 'A group of fields is expected.');
    for (const name in value) {
      const part = value[name];
      const check = checks.get(name);
      if (!check) say(found, within(place, name), 'unknown-field', 'There is no such field here.');
      else if (part !== undefined) check(part, within(place, name), found);
    }
    for (const name of required)
      if (value[name] === undefined) say(found, within(place, name), 'missing', 'This field must be given.');
  };
};

const ofKind = (field: Field): Check => {
  switch (field.kind) {
    case 'id':
      return field.sealed ? checkOwnName : checkId;
    case 'text':
      return checkText;
    case 'date':
      return checkDate;
    case 'partial-date':
      return checkPartialDate;
    case 'whole':
      return checkWhole;
    case 'flag':
      return checkFlag;
    case 'code':
      return checkCode(field);
    case 'list':
      return checkList(field);
    case 'group':
      return checkGroup(field.fields ?? {});
  }
};

// A value that came sealed from the log was checked when it went in.
const checkOf = (field: Field): Check => {
  const check = ofKind(field);
  if (!field.sealed) return check;
  return (value, place, found) => {
    if (!(value instanceof SealedValue)) check(value, place, found);
  };
};

const made = new WeakMap<Fields, Check>();

/** What is wrong with the data of an event of this type, as its catalogue entry declares it; empty when nothing is. */
export const checkData = (
  definition: Pick<FactDefinition, 'fields'>,
  data: unknown,
): readonly DataProblem[] => {
  let check = made.get(definition.fields);
  if (!check) made.set(definition.fields, (check = checkGroup(definition.fields)));
  const found: Found = [];
  check(data, '', found);
  return found;
};
