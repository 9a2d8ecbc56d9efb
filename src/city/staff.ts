import { randomOf, uuidFrom } from './random.js';

const made = new Map<string, string>();

/** The id of a member of staff of the fictitious authority, the same in every city. */
export const staffOf = (role: 'officer' | 'coordinator' | 'worker', number: number): string => {
  const named = `${role}/${number}`;
  const known = made.get(named) ?? `staff-${uuidFrom(randomOf('staff', named))}`;
  made.set(named, known);
  return known;
};
