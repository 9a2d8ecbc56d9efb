import { dirname } from 'node:path';

/** A mirror of the log that cannot be used: the message says why, and that it may be deleted. */
export class MirrorRefused extends Error {}

const remedy = (path: string): string =>
  `Delete the folder ${dirname(path)}: it holds nothing else, and fills again from the event store.`;

/** A mirror whose file cannot be read, or does not agree with itself. */
export const damaged = (path: string, cause?: unknown): MirrorRefused =>
  new MirrorRefused(`The mirror of the log in ${dirname(path)} is damaged. ${remedy(path)}`, { cause });

/** A mirror made by another release, in a shape that this one does not know. */
export const ofAnotherRelease = (path: string, cause: unknown): MirrorRefused =>
  new MirrorRefused(
    `The mirror of the log in ${dirname(path)} was made by a newer release of this program. Update the program. Or: ${remedy(path)}`,
    { cause },
  );

/** A mirror of a log that is not the event store's. */
export const ofAnotherLog = (path: string, mirrored: string, stored: string): MirrorRefused =>
  new MirrorRefused(
    `The folder ${dirname(path)} mirrors log ${mirrored}, and the event store at EVENT_STORE_URL holds log ${stored}. ` +
      `Set EVENT_STORE_URL to the store of the first, or name another data folder with THROUGHLINE_DATA.`,
  );

/** A mirror that holds what the event store does not hold there. */
export const partedFrom = (path: string, position: string): MirrorRefused =>
  new MirrorRefused(
    `The mirror of the log in ${dirname(path)} and the event store hold different things at position ${position}. ` +
      `Where the event store was put back from a backup, look first what was lost. Then: ${remedy(path)}`,
  );
