import type { Known } from '../../domain/envelope.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { JourneyData } from '../../journey/catalogue.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import type { IdentifierKind } from '../matching/identity.js';
import type { Match } from '../matching/match.js';

/** What facts about who somebody is are said with. */
export interface SaidOfIdentity {
  readonly known: Known;
  readonly knownOn: PlainDate;
  readonly row: number;
}

const FIELDS: Readonly<Record<IdentifierKind, 'upn' | 'uln' | 'nhsNumber' | undefined>> = {
  source: undefined,
  upn: 'upn',
  uln: 'uln',
  'nhs-number': 'nhsNumber',
};

const NAMES: Readonly<Record<IdentifierKind, JourneyData<'IdentifierClaimed'>['identifier']>> = {
  source: 'source-id',
  upn: 'upn',
  uln: 'uln',
  'nhs-number': 'nhs-number',
};

/** The facts of a record, its registration without the identifiers that another child holds. */
export const withoutDisputed = (
  facts: readonly ReportedFact[],
  { disputed }: Match,
): readonly ReportedFact[] => {
  if (disputed.length === 0) return facts;
  const names = new Set<string>(disputed.flatMap(({ identifier }) => FIELDS[identifier.kind] ?? []));
  return facts.map((fact) => {
    if (fact.type !== 'ChildRegistered') return fact;
    const kept = Object.entries(fact.data).filter(([name]) => !names.has(name));
    return { ...fact, data: Object.fromEntries(kept) as unknown as JourneyData<'ChildRegistered'> };
  });
};

const valueOf = (kind: IdentifierKind, value: string): string =>
  kind === 'source' ? (JSON.parse(value) as [string, string])[1] : value;

/** One `IdentifierClaimed` for each identifier of the record that another child holds. */
export const claimedFacts = (
  { disputed }: Match,
  { source, known, knownOn, row }: SaidOfIdentity & { readonly source: string },
): ReportedFact[] =>
  disputed.map(({ identifier: { kind, value } }) => ({
    type: 'IdentifierClaimed' as const,
    occurredOn: knownOn,
    data: { identifier: NAMES[kind], value: valueOf(kind, value), by: source },
    ...{ known, row },
  }));

/** The link from one record to another whose identifiers are the same person's. */
export const linkFact = (withStream: string, { known, knownOn, row }: SaidOfIdentity): ReportedFact => ({
  type: 'RecordsLinked',
  occurredOn: knownOn,
  data: { withStream, because: 'identifiers' },
  ...{ known, row },
});
