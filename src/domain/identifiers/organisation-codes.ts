import { accepted, refused, type Checked } from './checked.js';

/** A unique reference number of Get Information about Schools: 6 digits. It changes when a school becomes an academy. */
export const checkUrn = (text: string): Checked => {
  const urn = text.trim();
  return /^[1-9]\d{5}$/.test(urn) ? accepted(urn) : refused('urn-malformed', 'A URN has 6 digits.');
};

/** A UK provider reference number: 8 digits, the first a 1. */
export const checkUkprn = (text: string): Checked => {
  const ukprn = text.trim();
  return /^1\d{7}$/.test(ukprn)
    ? accepted(ukprn)
    : refused('ukprn-malformed', 'A UKPRN has 8 digits and begins with 1.');
};

/** A local authority's three-digit code as DfE uses it: Birmingham is 330. England's lie from 201 on, Wales's from 660. */
export const checkLocalAuthorityCode = (text: string): Checked => {
  const code = text.trim();
  return /^[2-9]\d{2}$/.test(code) && code !== '200'
    ? accepted(code)
    : refused('local-authority-code-malformed', 'A local authority code has 3 digits, from 201 to 999.');
};
