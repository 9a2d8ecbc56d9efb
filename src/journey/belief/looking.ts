import type { Asked } from './asked.js';
import type { History } from './history.js';

/** A reading that was made, to be asked whether another history gives the same. */
export interface MadeReading {
  readonly answer: unknown;
  readonly looked: Looked;
  /** The same reading of another history: its answer is the same object where it says the same. */
  readonly of: (history: History) => MadeReading;
}

/** What was looked at to give an answer. */
export interface Looked {
  /** Asked of the history itself. */
  direct: Asked;
  /** That, and what the readings asked. */
  all: Asked;
  /** Readings whose answers were asked for. */
  readings: MadeReading[] | undefined;
}

export interface Looking extends Looked {
  /** The history of which the answer is asked. */
  readonly at: History | undefined;
}

let looking: Looking = { at: undefined, direct: 0, all: 0, readings: undefined };

/** Histories note here what they are asked. */
export const note = (what: Asked): void => {
  looking.direct |= what;
  looking.all |= what;
};

/** Notes that the answer of a reading was asked for. */
export const noteReading = (made: MadeReading, history: History): void => {
  // Of a history cut elsewhere it would have to be asked there again: what it asked counts as asked here.
  if (history !== looking.at) return note(made.looked.all);
  looking.all |= made.looked.all;
  if (looking.readings === undefined) looking.readings = [made];
  else if (!looking.readings.includes(made)) looking.readings.push(made);
};

/** From here on, until `endLooking`, what is asked to answer of a history is noted apart. Gives back what to end with. */
export const beginLooking = (at: History): Looking => {
  const before = looking;
  looking = { at, direct: 0, all: 0, readings: undefined };
  return before;
};

/** What was asked since `beginLooking`. */
export const endLooking = (before: Looking): Looked => {
  const looked = looking;
  looking = before;
  return looked;
};

/** Whether readings give of a history what they gave before; what they ask of it now is noted with the rest. */
export const readTheSame = (looked: Looked, history: History): boolean => {
  const { readings } = looked;
  if (readings === undefined) return true;
  for (let i = 0; i < readings.length; i++) {
    const made = readings[i]!;
    const now = made.of(history);
    if (now.answer !== made.answer) return false;
    looked.all |= now.looked.all;
  }
  return true;
};
