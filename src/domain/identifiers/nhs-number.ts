import { accepted, refused, weightedSum, type Checked } from './checked.js';

/**
 * An NHS number: 10 digits, written with or without spaces or hyphens; a value of zeros is a placeholder.
 * Modulus 11 as in the NHS Data Dictionary. Reasons: `nhs-number-malformed`, `nhs-number-check-digit`.
 */
export const checkNhsNumber = (text: string): Checked => {
  const number = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(number) || number === '0000000000') {
    return refused('nhs-number-malformed', 'An NHS number has 10 digits, like 485 777 3456.');
  }
  // 11 counts as 0; 10 can be no digit, so no such number is issued.
  const expected = (11 - (weightedSum(number.slice(0, 9), 10) % 11)) % 11;
  if (expected !== Number(number.charAt(9))) {
    return refused(
      'nhs-number-check-digit',
      'The last digit of this NHS number does not agree with the others. Compare it with a letter from the NHS.',
    );
  }
  return accepted(number);
};
