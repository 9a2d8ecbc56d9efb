import { matchName } from '../../domain/identifiers/match-name.js';
import type { PlainDate } from '../../domain/plain-date.js';

/** What a record says by which its person can be recognised. */
export interface RecordIdentity {
  readonly sourceId?: { readonly source: string; readonly id: string };
  readonly upn?: string;
  readonly uln?: string;
  readonly nhsNumber?: string;
  readonly names?: { readonly surname: string; readonly forename: string };
  readonly dateOfBirth?: PlainDate;
  /** Days on which requests for an assessment were received. */
  readonly received: readonly PlainDate[];
}

/** Identifiers in the order in which they are looked up. */
export type IdentifierKind = 'source' | 'upn' | 'uln' | 'nhs-number';

export interface Identifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

export const identifiersOf = ({ sourceId, upn, uln, nhsNumber }: RecordIdentity): Identifier[] => [
  ...(sourceId ? [{ kind: 'source' as const, value: JSON.stringify([sourceId.source, sourceId.id]) }] : []),
  ...(upn !== undefined ? [{ kind: 'upn' as const, value: upn }] : []),
  ...(uln !== undefined ? [{ kind: 'uln' as const, value: uln }] : []),
  ...(nhsNumber !== undefined ? [{ kind: 'nhs-number' as const, value: nhsNumber }] : []),
];

/** One text for the person's name, equal for all its spellings; undefined where the record has none. */
export const nameOf = ({ names }: RecordIdentity): string | undefined =>
  names && `${matchName(names.surname)}/${matchName(names.forename)}`;

/** Name and date of birth together: never enough to merge two records, only to propose it. */
export const nameAndBirth = (identity: RecordIdentity): string | undefined => {
  const name = nameOf(identity);
  return name === undefined || identity.dateOfBirth === undefined
    ? undefined
    : `${name}/${identity.dateOfBirth}`;
};

/** What the under-five without a UPN is recognised by when one comes: name, birth and a request's receipt. */
export const requestKeys = (identity: RecordIdentity): string[] => {
  const person = nameAndBirth(identity);
  return person === undefined ? [] : identity.received.map((day) => `${person}/${day}`);
};
