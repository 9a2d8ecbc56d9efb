import type { Known } from '../../../domain/envelope.js';
import type { PartialDate, PlainDate } from '../../../domain/plain-date.js';
import type { JourneyData, JourneyFactType } from '../../../journey/catalogue.js';
import type { Reported } from '../../../journey/record/reported-load.js';
import type { AliasKey } from '../../references.js';
import type { ModuleRow } from '../rows.js';

/** What the mapping of a return needs to know beside the record. */
export interface Sen2Context {
  readonly edition: string;
  readonly authority: string;
  readonly referenceDate: PlainDate;
  readonly known: Known;
  /** London date of `known.knownAt`: what lies after it is planned. */
  readonly knownOn: PlainDate;
  /** Keyed HMAC of a source's own name for an episode, under the key of the child. */
  readonly aliasKey: AliasKey;
}

export const SEN2 = 'sen2';

/** A fact of a return. @param bound true: `occurredOn` is only the latest day on which it can have happened */
export const said = <T extends JourneyFactType>(
  context: Sen2Context,
  row: ModuleRow,
  type: T,
  occurredOn: PartialDate,
  data: JourneyData<T>,
  bound = false,
): Reported<T> => ({
  type,
  occurredOn,
  ...(bound && { occurredBy: true }),
  data,
  known: context.known,
  ...{ row: row.row, file: row.file },
});

/** The date, or where there is none the ReferenceDate as the latest bound. */
export const dayOrBound = (
  date: PlainDate | undefined,
  context: Sen2Context,
): { readonly day: PlainDate; readonly bound: boolean } =>
  date === undefined ? { day: boundOf(context), bound: true } : { day: date, bound: false };

/** The ReferenceDate; a return may have been made before it. */
export const boundOf = ({ referenceDate, knownOn }: Sen2Context): PlainDate =>
  referenceDate < knownOn ? referenceDate : knownOn;

/** `{ [name]: true }` where the flag is 1, `false` where it is 0, nothing where it is not given. */
export const flagged = <N extends string>(name: N, value: string | undefined): Partial<Record<N, boolean>> =>
  value === undefined ? {} : ({ [name]: value === '1' } as Record<N, boolean>);

/** The property only where there is a value. */
export const given = <N extends string, V>(name: N, value: V | undefined): Partial<Record<N, V>> =>
  value === undefined ? {} : ({ [name]: value } as Record<N, V>);
