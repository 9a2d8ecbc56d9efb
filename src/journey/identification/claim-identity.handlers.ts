import { matchName } from '../../domain/identifiers/match-name.js';
import type { DataOfFact } from '../../domain/fact-schema.js';
import { Refused } from '../../domain/refused.js';
import { readable } from '../../domain/sealed.js';
import type { Claim, IdentityClaims } from '../../event-store/keys/identity-claims.js';
import type { ChildRegistered } from './identification.events.js';

/** What a registration says of who the child is. */
export type Registered = Omit<DataOfFact<typeof ChildRegistered>, 'birthCohort'>;

const IDENTIFIERS = [
  { kind: 'upn', field: 'upn', called: 'UPN' },
  { kind: 'uln', field: 'uln', called: 'ULN' },
  { kind: 'nhs-number', field: 'nhsNumber', called: 'NHS number' },
] as const;

const identifiersOf = (said: Registered) =>
  IDENTIFIERS.flatMap(({ kind, field, called }) => {
    const value = readable(said[field]);
    return value === undefined ? [] : [{ kind, field, called, value }];
  });

/** What imports look a child up by beside its numbers; the texts are those of imports/matching. */
const personClaims = (said: Registered, child: string): Claim[] => {
  const born = readable(said.dateOfBirth);
  const names = said.names && readable(said.names);
  const name = names && `${matchName(names.surname)}/${matchName(names.forename)}`;
  const pair = (value: string): string => JSON.stringify([child, value]);
  return [
    ...(name === undefined ? [] : [{ kind: 'named', value: pair(name), child }]),
    ...(born === undefined
      ? []
      : [
          { kind: 'born', value: pair(born), child },
          { kind: 'has-birth', value: child, child },
        ]),
    ...(name === undefined || born === undefined
      ? []
      : [{ kind: 'name-and-birth', value: `${name}/${born}`, child }]),
  ];
};

/**
 * Claims the numbers of a child about to be registered, durably, so that no other record takes them.
 * @param child stream of the child
 * @throws Refused where another child holds one, or the person was erased; then nothing is claimed
 */
export const claimIdentity = async (
  said: Registered,
  child: string,
  claims: Pick<IdentityClaims, 'claim'>,
): Promise<void> => {
  const identifiers = identifiersOf(said);
  const needed = identifiers.map(({ kind, value }) => ({ kind, value, child, needed: true }));
  const got = await claims.claim([...needed, ...personClaims(said, child)]);
  identifiers.forEach(({ field, called }, i) => {
    const held = got[i]!;
    if ('erased' in held)
      throw new Refused('record-erased', field, `The record of the person with this ${called} was erased.`);
    if (held.child === child) return;
    const detail = `A child with this ${called} is on record already. Find that child, or correct the ${called}.`;
    throw new Refused('identifier-held', field, detail);
  });
};
