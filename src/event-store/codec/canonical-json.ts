/** A value that has no canonical form: the message names the place, never the value. */
export class NotCanonical extends Error {}

// Plain ASCII without quote or backslash needs no escapes; everything else is JSON.stringify's, as RFC 8785 3.2.2.2 says.
const NEEDS_CARE = /[^\x20-\x21\x23-\x5b\x5d-\x7e]/;

/** Text as RFC 8785 writes it. @throws NotCanonical for a lone surrogate. */
export const canonicalText = (text: string): string => {
  if (!NEEDS_CARE.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('Text with half a surrogate pair cannot be stored.');
  return JSON.stringify(text);
};

/** What has no canonical form; its place is put together on the way out, as it is seldom wanted. */
class Misfit extends Error {
  place = '';
}

/** The same error, for what was written as part of something: it says where. */
export const at = (step: string | number, error: unknown): unknown => {
  if (error instanceof Misfit) error.place = `/${step}${error.place}`;
  return error;
};

const canonicalNumber = (n: number): string => {
  if (!Number.isSafeInteger(n)) throw new Misfit('numbers are whole and safe (pence, basis points).');
  return n === 0 ? '0' : String(n);
};

const canonicalArray = (items: readonly unknown[]): string => {
  let text = '[';
  let i = 0;
  try {
    for (; i < items.length; i++) text += (i === 0 ? '' : ',') + canonicalPart(items[i]);
  } catch (error) {
    throw at(i, error);
  }
  return `${text}]`;
};

const isSorted = (keys: readonly string[]): boolean => {
  for (let i = 1; i < keys.length; i++) if (keys[i - 1]! > keys[i]!) return false;
  return true;
};

const canonicalObject = (object: Record<string, unknown>): string => {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw new Misfit('only plain objects can be stored.');
  const keys = Object.keys(object);
  // The order of UTF-16 code units (RFC 8785 3.2.3) is that of sort() and of < on strings.
  if (!isSorted(keys)) keys.sort();
  let text = '';
  let last = '';
  try {
    for (const key of keys) {
      const value = object[key];
      if (value === undefined) continue;
      last = key;
      text += `${text === '' ? '{' : ','}${canonicalText(key)}:${canonicalPart(value)}`;
    }
  } catch (error) {
    throw at(last, error);
  }
  return text === '' ? '{}' : `${text}}`;
};

/** The text of a part of what is written whole by `asCanonical`. */
export const canonicalPart = (value: unknown): string => {
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return canonicalArray(value);
  if (typeof value === 'object' && value !== null) return canonicalObject(value as Record<string, unknown>);
  const what = value === null ? 'null (what is absent is left out)' : typeof value;
  throw new Misfit(`${what} cannot be stored.`);
};

/** Runs what writes a text of parts. @throws NotCanonical, with the place, for a part that has no canonical form */
export const asCanonical = (write: () => string): string => {
  try {
    return write();
  } catch (error) {
    if (error instanceof Misfit) throw new NotCanonical(`At ${error.place || '/'}: ${error.message}`);
    throw error;
  }
};

/**
 * The RFC 8785 text of a value: keys in order, no white space; a property that is undefined is left out.
 * @throws NotCanonical for null, numbers that are no safe integers, ill-formed text, anything but plain data.
 */
export const canonicalJson = (value: unknown): string => asCanonical(() => canonicalPart(value));
