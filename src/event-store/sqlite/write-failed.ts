/** The disk refused: nothing of the append was recorded as far as this process knows. */
export class WriteFailed extends Error {}

const FULL = 13;
const CONSTRAINT = 19;

const codeOf = (error: unknown): number | undefined => {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
};

/** Whether a constraint (a unique event id) refused one statement, as opposed to a fault of the whole file. */
export const isConstraint = (error: unknown): boolean => codeOf(error) === CONSTRAINT;

/** The sentence for a person, whatever the engine said. */
export const writeFailed = (error: unknown): WriteFailed => {
  const why =
    codeOf(error) === FULL
      ? 'the disk, or the room allowed for the log, is full. Free some space, then try again'
      : `the file could not be written (${(error as Error).message}). Look at the disk and at the rights on the data folder, then try again`;
  return new WriteFailed(`Nothing was recorded: ${why}. What was acknowledged before is safe.`, {
    cause: error,
  });
};
