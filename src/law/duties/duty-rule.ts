import type { History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { claimsFor, isCoronavirusLimit, stateOf } from '../readings/exceptions.js';
import type { Duty, DutyKind, DutyRule, Holder, Mark } from '../rule.js';
import { firstPossible, NO_DUTIES, type Owed } from './duty.js';

type Mutable = { -readonly [K in keyof Duty]: Duty[K] };
type Parts = { readonly [K in keyof Duty]: Duty[K] | undefined };

/** A rule as its file declares it. */
export interface DeclaredDuty {
  readonly id: string;
  readonly version?: number;
  readonly name: string;
  readonly law: string;
  /** Where the text was read, if not the law itself. */
  readonly source?: string;
  /** A duty in law unless said. */
  readonly kind?: DutyKind;
  /** The authority unless said. */
  readonly holder?: Holder;
  readonly mark: Mark;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly startedBy?: 'family' | 'decision';
  readonly reads: readonly JourneyFactType[];
  readonly silence?: readonly string[];
  /** Its limit runs from an order or an agreement: fewer grounds excuse it. SEND Regs 2014 regs 42, 44(3), 45. */
  readonly isAfterOrder?: true;
  readonly owed: (history: History) => readonly Owed[];
}

/** Part 3 of the Act and the Regulations came into force. */
const IN_FORCE = '2014-09-01';

/** All duties have one shape, what is undefined included: they are compared by the thousand. */
const made = (rule: DutyRule, owed: Owed): Mutable => {
  const { startedOn, met } = owed;
  const metOn = met === undefined ? owed.metOn : met.latestOn;
  const duty: Parts = {
    rule: rule.id,
    law: rule.law,
    source: rule.source,
    kind: rule.kind,
    holder: owed.holder ?? rule.holder,
    episode: owed.episode,
    startedOn,
    dueOn: owed.dueOn,
    dueOnCustomary: owed.dueOnCustomary,
    dueOnAlternative: owed.dueOnAlternative,
    metOn,
    metFrom: met === undefined ? undefined : firstPossible(met, startedOn),
    // What ended it does not count once it was met.
    endedOn: metOn === undefined ? owed.endedOn : undefined,
    exception: undefined,
    cannotBeSaid: owed.cannotBeSaid,
    silence: owed.silence,
    events: owed.events,
  };
  // Left out and undefined are read alike.
  return duty as Mutable;
};

/** Adds what is on record of an exception. The coronavirus ground is open to every limit of a public body in its months. */
const excused = (duty: Mutable, owed: Owed, isAfterOrder: boolean, history: History): Duty => {
  if (duty.kind !== 'duty') return duty;
  const { startedOn, dueOn } = duty;
  const own = owed.claims ?? [];
  const pandemic = isCoronavirusLimit(dueOn)
    ? history.of('TimeLimitExceptionClaimed').filter(({ data }) => data.ground === 'coronavirus')
    : [];
  if (own.length === 0 && pandemic.length === 0 && owed.reported === undefined) return duty;
  const claims = claimsFor([...new Set([...own, ...pandemic])], startedOn, dueOn, isAfterOrder);
  const state = stateOf(claims, owed.reported);
  if (state === undefined) return duty;
  duty.exception = state;
  const known = claims.length > 0 ? claims : [owed.reported!];
  duty.events = [...duty.events, ...known.flatMap(({ events }) => events)];
  return duty;
};

/** Episodes that would bear one name are numbered. */
const toldApart = (found: readonly Owed[]): readonly Owed[] => {
  if (found.length < 2) return found;
  const seen = new Map<string, number>();
  return found.map((one) => {
    const count = (seen.get(one.episode) ?? 0) + 1;
    seen.set(one.episode, count);
    return count === 1 ? one : { ...one, episode: `${one.episode} (${count})` };
  });
};

/** A duty rule: what its file declares, with its dates of validity and the exceptions applied to what it finds owed. */
export const dutyRule = (declared: DeclaredDuty): DutyRule => {
  const { owed, isAfterOrder = false, version = 1, kind = 'duty', holder = 'authority', law } = declared;
  const { id, name, mark, source = law, validFrom = IN_FORCE, validTo, startedBy, reads, silence } = declared;
  const isLaw = ({ startedOn }: Owed): boolean =>
    startedOn >= validFrom && (validTo === undefined || startedOn <= validTo);
  const rule: DutyRule = {
    ...{ id, version, name, law, source, kind, holder, mark, validFrom },
    ...(validTo !== undefined && { validTo }),
    ...(startedBy !== undefined && { startedBy }),
    ...(silence !== undefined && { silence }),
    reads: kind === 'duty' ? [...new Set([...reads, 'TimeLimitExceptionClaimed' as const])] : reads,
    duties: (history) => {
      const found = owed(history);
      if (found.length === 0) return NO_DUTIES;
      return toldApart(found.filter(isLaw)).map((one) =>
        excused(made(rule, one), one, isAfterOrder, history),
      );
    },
  };
  return rule;
};
