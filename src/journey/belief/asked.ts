/** What was asked of a person's histories: a bit for each type of fact, and one for the day of the cut. */
export type Asked = number;

/** The day at which a history is cut. */
export const THE_DAY: Asked = 1 << 30;
/** Everything that a history can be asked. */
export const EVERYTHING: Asked = -1;

/** Types beyond the first share a bit: none is missed, a few are asked about in vain. */
const SHARED_PLACE = 29;

/** The bit of the type that has a place among a person's types. */
export const bitAt = (place: number): Asked => 1 << (place < SHARED_PLACE ? place : SHARED_PLACE);
export const SHARED_BIT: Asked = bitAt(SHARED_PLACE);

let asked: Asked = 0;

/** Histories note here what they are asked. */
export const note = (what: Asked): void => {
  asked |= what;
};

/** What was asked since it was last forgotten. */
export const askedSoFar = (): Asked => asked;

/** Begins anew, and gives back what had been asked before. */
export const forgetAsked = (): Asked => {
  const before = asked;
  asked = 0;
  return before;
};
