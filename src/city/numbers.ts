import { upnCheckLetter } from '../domain/identifiers/upn.js';
import { authority } from './authority.js';

const digits = (n: number, length: number): string => String(n).padStart(length, '0');

const weightedSum = (text: string): number =>
  [...text].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0);

/** A UPN of the fictitious authority: one for each child's number up to 8 million, allotted in the year `entry`. */
export const upnOf = (child: number, entry: number): string => {
  const rest = `${authority.code}${digits(2000 + Math.floor(child / 1000), 4)}${digits(entry % 100, 2)}${digits(child % 1000, 3)}`;
  return upnCheckLetter(rest) + rest;
};

/** A ULN; none where no check digit fits. The first digits keep it out of those in use. */
export const ulnOf = (child: number): string | undefined => {
  const nine = `99${digits(child, 7)}`;
  const check = (((10 - weightedSum(nine)) % 11) + 11) % 11;
  return check === 10 ? undefined : `${nine}${check}`;
};

/** An NHS number of the range 999, which is kept for tests; none where no check digit fits. */
export const nhsNumberOf = (child: number): string | undefined => {
  const nine = `999${digits(child, 6)}`;
  const check = (11 - (weightedSum(nine) % 11)) % 11;
  return check === 10 ? undefined : `${nine}${check}`;
};
