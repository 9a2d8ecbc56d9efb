import type { PartialDate, PlainDate } from './plain-date.js';
import type { Sealable } from './sealed.js';
import type { Upcaster } from './upcaster.js';

/** How one field of an event's data is written, checked and sealed. */
export interface Field<T = unknown, O extends boolean = boolean> {
  readonly kind: 'id' | 'date' | 'partial-date' | 'whole' | 'flag' | 'code' | 'text' | 'list' | 'group';
  readonly sealed: boolean;
  readonly optional: O;
  /** Names a member of staff. */
  readonly staff?: true;
  readonly codes?: readonly string[];
  readonly item?: Field;
  readonly fields?: Fields;
  /** Never present; carries the type. */
  readonly type?: T;
}
export type Fields = Readonly<Record<string, Field>>;

type TypeOf<F> = F extends Field<infer T, boolean> ? T : never;
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? K : never }[keyof F];

/** The data of an event whose fields are `F`. */
export type DataOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: TypeOf<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: TypeOf<F[K]> };

const clear = <T>(kind: Field['kind'], more: Partial<Field> = {}): Field<T, false> =>
  ({ kind, sealed: false, optional: false, ...more }) as Field<T, false>;

/** An opaque id: a UUID, `staff-<uuid>`, a keyed HMAC, a document's hash, a URN or UKPRN, an authority's code. Never words. */
export const id = clear<string>('id');
/** A member of staff, by an opaque id: `staff-<uuid>`. An import puts one in the place of a user name. */
export const staff = clear<string>('id', { staff: true });
export const date = clear<PlainDate>('date');
/** A date of which only the month or the year may be known. */
export const partialDate = clear<PartialDate>('partial-date');
/** A safe integer: pence, basis points, a count, an NC year. */
export const whole = clear<number>('whole');
export const flag = clear<boolean>('flag');
/** Text in clear: only inside a sealed group, or in a stream that is about no person. */
export const wording = clear<string>('text');
/** Free text: always sealed. */
export const text = clear<Sealable<string>>('text', { sealed: true });
export const code = <const C extends readonly string[]>(...codes: C): Field<C[number], false> =>
  clear<C[number]>('code', { codes });
export const listOf = <T>(item: Field<T>): Field<readonly T[], false> =>
  clear<readonly T[]>('list', { item });
export const group = <F extends Fields>(fields: F): Field<DataOf<F>, false> =>
  clear<DataOf<F>>('group', { fields });

/** Sealed although it is a date, a code or a group (marked S in the catalogue). */
export const sealed = <T>(field: Field<T, false>): Field<Sealable<T>, false> => ({ ...field, sealed: true });
/** A name or code of a source's or an authority's own, of no closed list: it may say who, or what ails them. */
export const ownName = sealed(id);
export const optional = <T>(field: Field<T, boolean>): Field<T, true> => ({ ...field, optional: true });

/** A fact as seen by its key: data in memory form and the day it is said to have occurred. */
export interface KeyedFact<D> {
  readonly data: D;
  readonly occurredOn: PartialDate;
  /** True: the day is only a bound, and another bound makes no other fact. */
  readonly occurredBy?: boolean;
}

/** What belongs together and has a clock of its own. */
export type Episode =
  | 'request'
  | 'assessment'
  | 'plan'
  | 'planVersion'
  | 'review'
  | 'amendment'
  | 'dispute'
  | 'placement'
  | 'service'
  | 'outcome';

/** `<episode>Id` and `<episode>Ref`, either of which names the episode. */
export const ofEpisode = <const E extends Episode>(episode: E): EpisodeFields<E> =>
  ({ [`${episode}Id`]: optional(id), [`${episode}Ref`]: optional(id) }) as EpisodeFields<E>;
type EpisodeFields<E extends Episode> = { readonly [K in `${E}Id` | `${E}Ref`]: Field<string, true> };

/** Everything that the house knows of one type of event. */
export interface FactDefinition<T extends string = string, F extends Fields = Fields> {
  readonly type: T;
  /** Newest schema version; older ones have upcasters. */
  readonly version: number;
  /** Ways up to it: from its own older versions, and from a type that it took the place of. */
  readonly upcasters: readonly Upcaster[];
  readonly fields: F;
  /** The field that the envelope's `occurredOn` equals; absent where the fact has no date of its own. */
  readonly occursOn?: string;
  /** `record`: speaks of the record (registration, identifiers, corrections, reports, links), never cut at a day. */
  readonly speaksOf: 'life' | 'record';
  /** Order within one day: a lower rank happens first. */
  readonly rank: number;
  /** A state seen at a return's reference date and not an event with a date of its own. */
  readonly observation: boolean;
  /** May stand in a journeys file. */
  readonly inJourneys: boolean;
  /** Natural key within the episode: equal type, episode and key are one fact. Ids minted here never take part. */
  readonly key: (fact: KeyedFact<DataOf<F>>) => readonly (string | number | undefined)[];
  /** Episodes that this fact opens: `<episode>Id` is minted here, and `alias` is the source's own name for it. */
  readonly opens: (data: DataOf<F>) => readonly Episode[];
  /** The episode that this fact belongs to, named in `<episode>Id` (ours) or `<episode>Ref` (a source's alias key). */
  readonly within: (data: DataOf<F>) => Episode | undefined;
}

type Settings<F extends Fields> = Partial<
  Pick<
    FactDefinition<string, F>,
    'occursOn' | 'speaksOf' | 'rank' | 'observation' | 'inJourneys' | 'key' | 'version' | 'upcasters'
  >
> & {
  readonly opens?: readonly Episode[] | ((data: DataOf<F>) => readonly Episode[]);
  readonly within?: Episode | ((data: DataOf<F>) => Episode | undefined);
};

const always = <D, V>(setting: V | ((data: D) => V) | undefined, otherwise: V): ((data: D) => V) => {
  if (typeof setting === 'function') return setting as (data: D) => V;
  return () => setting ?? otherwise;
};

/** Declares one type of event. Left out: version 1, of the life, rank 50, an event, in journeys, one of its type a day. */
export const fact = <const T extends string, F extends Fields>(
  type: T,
  fields: F,
  { opens, within, ...settings }: Settings<F> = {},
): FactDefinition<T, F> => ({
  type,
  fields,
  version: 1,
  upcasters: [],
  speaksOf: 'life',
  rank: 50,
  observation: false,
  inJourneys: true,
  key: (said) => [said.occurredOn],
  ...settings,
  opens: always<DataOf<F>, readonly Episode[]>(opens, []),
  within: always<DataOf<F>, Episode | undefined>(within, undefined),
});

/** The data type of a declared event. */
export type DataOfFact<D> = D extends FactDefinition<string, infer F> ? DataOf<F> : never;
