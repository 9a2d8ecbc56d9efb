import { START_POSITION } from '../port.js';
import { CopyRefused, nothingIn } from './house.js';
import type { House } from './house.js';
import { refuseShut } from './standing.js';

/** What is to be done so that a log lives in another house. */
export type CopyToMake =
  /** @property arrives whether the target must be told first @property shuts whether the source takes appends still */
  | {
      readonly kind: 'copy';
      readonly copy: string;
      readonly logId: string;
      readonly arrives: boolean;
      readonly shuts: boolean;
    }
  /** It lives there already. */
  | { readonly kind: 'done'; readonly logId: string }
  /** The last copy the other way was not finished, and is given up: its source takes appends again. */
  | { readonly kind: 'give-back'; readonly copy: string; readonly logId: string };

type Standing = NonNullable<Awaited<ReturnType<House['standing']>>>;

const otherLog = ({ name }: House, { logId }: Standing): CopyRefused =>
  new CopyRefused(`${name} holds another log, ${logId}. Name an empty place, or the one of this log.`);

const bothOpen = (from: House, to: House): CopyRefused =>
  new CopyRefused(
    `Both ${from.name} and ${to.name} say that they take what is recorded, and only one may. One of them was put back from a ` +
      'backup or copied by hand: find out which holds the newest, move the other away, and copy again.',
  );

/**
 * Decides by how both stand.
 * @param newCopy a name for a copy that is begun
 * @throws CopyRefused; LogMoved where the source is not the house of the log
 */
export const copyToMake = async (from: House, to: House, newCopy: string): Promise<CopyToMake> => {
  const source = await from.standing();
  if (!source || (source.state === 'open' && (await from.head()) === START_POSITION))
    throw nothingIn(from.name);
  const target = await to.standing();
  if (target && target.logId !== source.logId) throw otherLog(to, target);
  const { logId } = source;
  const copying = (copy: string, arrives: boolean): CopyToMake => ({
    ...{ kind: 'copy', copy, logId, arrives },
    shuts: source.state === 'open',
  });

  if (source.state === 'open') {
    if (target?.state === 'open') throw bothOpen(from, to);
    return target?.state === 'arriving' ? copying(target.copy, false) : copying(newCopy, true);
  }
  if (target?.copy === source.copy) {
    if (source.state === 'closed' && target.state === 'arriving') return copying(source.copy, false);
    if (source.state === 'closed' && target.state === 'open') return { kind: 'done', logId };
    if (source.state === 'arriving' && target.state === 'closed')
      return { kind: 'give-back', copy: source.copy, logId };
  }
  refuseShut(source);
  throw nothingIn(from.name);
};
