import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../belief/history.js';
import { isUndone } from './undone.js';

/** With whom, and for what, a record may be shared. */
interface Sharing {
  readonly organisation: string;
  readonly purpose: string;
}

type Given = BelievedFact<'SharingBasisGiven'>;

const isOf =
  ({ organisation, purpose }: Sharing) =>
  ({ data }: { readonly data: Sharing }): boolean =>
    data.organisation === organisation && data.purpose === purpose;

/** The basis on which a record is shared on a day (its last included); undefined: there is none. */
export const sharingBasisOn = (history: History, sharing: Sharing, day: PlainDate): Given | undefined => {
  const given = history.of('SharingBasisGiven').findLast(isOf(sharing));
  const withdrawn = history.of('SharingBasisWithdrawn').findLast(isOf(sharing));
  if (given === undefined || isUndone(given, withdrawn)) return undefined;
  return given.data.until !== undefined && given.data.until < day ? undefined : given;
};
