import { accepted, refused, weightedSum, type Checked } from './checked.js';

/**
 * A unique learner number: 10 digits, the first not zero. Source: hesa.ac.uk, ULN validation.
 * Reasons: `uln-malformed`, `uln-check-digit`.
 */
export const checkUln = (text: string): Checked => {
  const uln = text.replace(/\s/g, '');
  if (!/^[1-9]\d{9}$/.test(uln)) {
    return refused('uln-malformed', 'A ULN has 10 digits and does not begin with 0.');
  }
  if (weightedSum(uln, 10) % 11 !== 10) {
    return refused(
      'uln-check-digit',
      'The digits of this ULN do not agree with each other. Compare it with the learning provider’s record.',
    );
  }
  return accepted(uln);
};
