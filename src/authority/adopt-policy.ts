import { checkData } from '../domain/check-data.js';
import type { Decider } from '../domain/decider.js';
import type { RecordedFact } from '../domain/envelope.js';
import type { DataOfFact } from '../domain/fact-schema.js';
import type { PlainDate } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import { PolicyAdopted } from './authority.events.js';

type Said = DataOfFact<typeof PolicyAdopted>;

/** The authority adopts a policy of the rules release, and declares which kinds of fact are recorded here, from when. */
export class AdoptPolicy {
  readonly type = 'AdoptPolicy';

  constructor(
    readonly said: Said,
    /** Versions that the rules release has, and from when each may be adopted. */
    readonly policies: readonly { readonly version: string; readonly adoptableFrom: PlainDate }[],
    readonly today: PlainDate,
  ) {}
}

const refuseUnknownPolicy = ({ said, policies }: AdoptPolicy): void => {
  const policy = policies.find(({ version }) => version === said.policy);
  if (!policy) {
    const known = policies.map(({ version }) => version).join(', ');
    throw new Refused('unknown-policy', 'policy', `This release of the rules has these policies: ${known}.`);
  }
  if (said.adoptedOn < policy.adoptableFrom)
    throw new Refused(
      'policy-not-adoptable-yet',
      'adoptedOn',
      `It can be adopted from ${policy.adoptableFrom} on.`,
    );
};

const refuseMalformed = (said: Said): void => {
  const [wrong] = checkData(PolicyAdopted, said);
  if (wrong) throw new Refused(wrong.problem, wrong.field, `${wrong.field}: ${wrong.expected}`);
};

/** Adoptions held, in order. */
export type Adoptions = readonly RecordedFact<'PolicyAdopted', Said>[];

const adoptionsIn = (events: readonly RecordedFact[]): Adoptions =>
  events.filter(({ type }) => type === 'PolicyAdopted') as Adoptions;

/** Decides over the `authority` stream. */
export const adoptPolicy: Decider<AdoptPolicy, Adoptions> = {
  fold: adoptionsIn,
  extend: (held, added) => [...held, ...adoptionsIn(added)],
  decide: (command, held) => {
    const { said, today } = command;
    refuseMalformed(said);
    refuseUnknownPolicy(command);
    if (said.adoptedOn > today)
      throw new Refused(
        'adoption-in-future',
        'adoptedOn',
        'The date lies in the future. Record it once it has happened.',
      );
    if (held.some(({ data }) => data.policy === said.policy && data.adoptedOn === said.adoptedOn))
      throw new Refused('already-recorded', 'policy', 'That adoption is on record already.');
    return [{ type: 'PolicyAdopted', occurredOn: said.adoptedOn, data: said }];
  },
};
