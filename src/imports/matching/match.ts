import type { Claim, Claimed } from '../../event-store/keys/identity-claims.js';
import { identifiersOf, nameAndBirth, nameOf, requestKeys } from './identity.js';
import type { Identifier, RecordIdentity } from './identity.js';

/** Whose an identifier is, as far as is known now. */
export type Find = (kind: string, value: string) => Claimed | undefined;

/** Whose record it is, and what came up on the way. */
export interface Match {
  /** Stream of the child. */
  readonly stream: string;
  readonly isNew: boolean;
  /** To be made durable before anything is appended. */
  readonly claims: readonly Claim[];
  /** Identifiers that another child holds whose birth and name differ: the record goes without them. */
  readonly disputed: readonly { readonly identifier: Identifier; readonly holder: string }[];
  /** Other children whom the record's identifiers meet, born on the same day: the records are linked. */
  readonly links: readonly string[];
  /** Others whom identifiers meet, but whose date of birth is not the same: a person looks at it. */
  readonly doubtful: readonly string[];
  /** The child of the same name and birth, where nothing else agrees: a person decides. */
  readonly proposed?: string;
}

/** The person was erased: nothing of them is loaded again. */
export interface ErasedMatch {
  readonly erased: true;
}

const pair = (stream: string, value: string): string => JSON.stringify([stream, value]);

const holds = (find: Find, kind: string, stream: string, value: string | undefined): boolean => {
  if (value === undefined) return false;
  const claimed = find(kind, pair(stream, value));
  return claimed !== undefined && 'child' in claimed;
};

/**
 * Whose record this is: by the source's own id, UPN, ULN, NHS number, then by name, birth and a request's receipt.
 * An identifier counts only where birth or name agree, or a second identifier does; a name alone merges nobody.
 * @param newStream names the stream of a child who is not known yet
 */
export const matchRecord = (
  identity: RecordIdentity,
  find: Find,
  newStream: () => string,
): Match | ErasedMatch => {
  const identifiers = identifiersOf(identity);
  const requests = requestKeys(identity);
  const found = [
    ...identifiers.map((identifier) => ({ identifier, claimed: find(identifier.kind, identifier.value) })),
    ...requests.map((value) => ({ identifier: undefined, claimed: find('person-request', value) })),
  ];
  if (found.some(({ claimed }) => claimed !== undefined && 'erased' in claimed)) return { erased: true };

  const { dateOfBirth } = identity;
  const name = nameOf(identity);
  const holders = found.flatMap(({ identifier, claimed }) =>
    claimed !== undefined && 'child' in claimed ? [{ identifier, holder: claimed.child }] : [],
  );
  const bornSame = (stream: string): boolean => holds(find, 'born', stream, dateOfBirth);
  const birthUnknown = (stream: string): boolean =>
    dateOfBirth === undefined || find('has-birth', stream) === undefined;
  const agrees = (stream: string): boolean =>
    bornSame(stream) ||
    birthUnknown(stream) ||
    holds(find, 'named', stream, name) ||
    holders.filter(({ identifier, holder }) => identifier !== undefined && holder === stream).length > 1;

  const agreeing = holders.filter(({ identifier, holder }) => identifier === undefined || agrees(holder));
  const matched = agreeing[0]?.holder;
  const stream = matched ?? newStream();
  const disputed = holders.flatMap(({ identifier, holder }) =>
    identifier !== undefined && !agrees(holder) ? [{ identifier, holder }] : [],
  );
  const others = [...new Set(agreeing.map(({ holder }) => holder))].filter((holder) => holder !== stream);
  const person = nameAndBirth(identity);
  const namesake = person === undefined || matched !== undefined ? undefined : find('name-and-birth', person);

  const kept = identifiers.filter((identifier) => !disputed.some((one) => one.identifier === identifier));
  const claim = (kind: string, value: string): Claim => ({ kind, value, child: stream });
  return {
    stream,
    isNew: matched === undefined,
    claims: [
      ...kept.map(({ kind, value }) => claim(kind, value)),
      ...requests.map((value) => claim('person-request', value)),
      ...(person === undefined ? [] : [claim('name-and-birth', person)]),
      ...(name === undefined ? [] : [claim('named', pair(stream, name))]),
      ...(dateOfBirth === undefined
        ? []
        : [claim('born', pair(stream, dateOfBirth)), claim('has-birth', stream)]),
    ],
    disputed,
    links: others.filter(bornSame),
    doubtful: others.filter((holder) => !bornSame(holder)),
    ...(namesake !== undefined && 'child' in namesake && { proposed: namesake.child }),
  };
};

export const isErased = (match: Match | ErasedMatch): match is ErasedMatch => 'erased' in match;
