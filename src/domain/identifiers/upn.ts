import { accepted, refused, type Checked } from './checked.js';

// UK Government Data Standards Catalogue, Unique Pupil Number 2.0: I, O and S are not used.
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const FORMAT = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

const valueOf = (character: string): number =>
  character >= 'A' ? LETTERS.indexOf(character) : Number(character);

/** The letter that characters 2 to 13 of a UPN call for: sum of position times value, modulo 23. */
export const upnCheckLetter = (twelve: string): string => {
  let sum = 0;
  for (let at = 0; at < twelve.length; at += 1) sum += (at + 2) * valueOf(twelve.charAt(at));
  return LETTERS.charAt(sum % 23);
};

/**
 * A unique pupil number, permanent or temporary, in capitals without spaces. A former UPN has the same format.
 * Reasons: `upn-malformed`, `upn-check-letter`.
 */
export const checkUpn = (text: string): Checked => {
  const upn = text.replace(/\s/g, '').toUpperCase();
  if (!FORMAT.test(upn)) {
    return refused(
      'upn-malformed',
      'A UPN has 13 characters: a letter, 11 digits, then a digit or a letter. The letters I, O and S are not used.',
    );
  }
  if (upn.charAt(0) !== upnCheckLetter(upn.slice(1))) {
    return refused(
      'upn-check-letter',
      'The first letter of this UPN does not agree with the rest. Compare it with the school’s record.',
    );
  }
  return accepted(upn);
};
