import { accepted, refused, type Checked } from './checked.js';

const FORMAT = /^(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) \d[A-Z]{2}$/;

/** Capitals, with one space before the last three characters; says nothing of whether it is a postcode. */
export const normalisePostcode = (text: string): string => {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.length > 3 ? `${letters.slice(0, -3)} ${letters.slice(-3)}` : letters;
};

/** A full UK postcode in its normal form, the NHS's pseudo-postcodes ('ZZ99 3VZ') included. Reason: `postcode-malformed`. */
export const checkPostcode = (text: string): Checked => {
  const postcode = normalisePostcode(text);
  return FORMAT.test(postcode)
    ? accepted(postcode)
    : refused('postcode-malformed', 'Give the whole postcode, like B1 1BB.');
};
