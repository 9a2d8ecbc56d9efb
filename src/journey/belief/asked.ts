/** What was asked of a person's histories: a bit for each type of fact, one for the date of birth, one for the day of the cut. */
export type Asked = number;

/** The date of birth: it is asked for by most, and the facts that give it say much else. */
export const BIRTH: Asked = 1 << 29;
/** The day at which a history is cut. */
export const THE_DAY: Asked = 1 << 30;
/** Everything that a history can be asked. */
export const EVERYTHING: Asked = -1;

/** Types beyond the first share a bit: none is missed, a few are asked about in vain. */
export const SHARED_PLACE = 28;

/** The bit of the type that has a place among a person's types. */
export const bitAt = (place: number): Asked => 1 << (place < SHARED_PLACE ? place : SHARED_PLACE);
export const SHARED_BIT: Asked = bitAt(SHARED_PLACE);
