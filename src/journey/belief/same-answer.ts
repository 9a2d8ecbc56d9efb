type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A believed fact is the same object for as long as nothing about it changed. */
const isFact = (value: object): boolean => 'episodes' in value;

const sameFields = (a: Fields, b: Fields): boolean => {
  let count = 0;
  for (const name in a) {
    const [one, other] = [a[name], b[name]];
    if (one !== other ? !sameAnswer(one, other) : one === undefined && !(name in b)) return false;
    count++;
  }
  for (const _ in b) count--;
  return count === 0;
};

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !sameAnswer(a[i], b[i])) return false;
  return true;
};

const sameMembers = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean => {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
};

/** Whether two answers of a reading say the same of the very same facts; in doubt, not. */
export const sameAnswer = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (a instanceof Set) return b instanceof Set && sameMembers(a, b);
  return isPlain(a) && isPlain(b) && !isFact(a) && !isFact(b) && sameFields(a, b);
};
