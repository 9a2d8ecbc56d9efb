import { WrongUse } from './failures.js';

/** The whole number that an option was given. @throws WrongUse for anything else, or less */
export const wholeNumber = (text: string, option: string, least: number): number => {
  const n = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(n) && n >= least) return n;
  throw new WrongUse(`${option} takes a whole number from ${least}, and not "${text}".`);
};
