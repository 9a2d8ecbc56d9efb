import { compareText } from '../../domain/compare-text.js';
import { earlier, type PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';

/** One EHC plan from its making (or coming into the area) to its end, through all its versions. */
export interface PlanSpell {
  readonly from: PlainDate;
  /** The day it ceased or left; undefined while it stands. */
  readonly to: PlainDate | undefined;
  /** Its earliest version on record; undefined where there is only the transfer. */
  readonly made: BelievedFact<'PlanFinalised'> | undefined;
  readonly transferredIn: BelievedFact<'PlanTransferredIn'> | undefined;
}

export const READS_OF_PLANS = [
  'PlanFinalised',
  'PlanTransferredIn',
  'PlanCeased',
  'PlanContinued',
  'PlanTransferredOut',
] as const satisfies readonly JourneyFactType[];

type Opener = BelievedFact<'PlanFinalised'> | BelievedFact<'PlanTransferredIn'>;
type Draft = { -readonly [K in keyof PlanSpell]: PlanSpell[K] };

const NO_PLANS: readonly PlanSpell[] = [];

const openersOf = (history: History): Opener[] => {
  const versions = history.of('PlanFinalised');
  const openers: Opener[] = versions.filter((fact) => fact.data.cause === 'first');
  openers.push(...history.of('PlanTransferredIn'));
  if (openers.length === 0 && versions.length > 0) openers.push(versions[0]!);
  return openers.sort((a, b) => compareText(a.latestOn, b.latestOn));
};

/** That a plan which ceased went on after all; one made since is another, and what continues then is that one. */
const continuedSince = (ceasedOn: PlainDate, openers: readonly Opener[], history: History) =>
  history
    .of('PlanContinued')
    .find(
      (continued) =>
        continued.latestOn >= ceasedOn &&
        !openers.some(({ latestOn }) => latestOn > ceasedOn && latestOn <= continued.latestOn),
    );

/** The same, of a plan that ceased on a day or was decided to cease. Reads `READS_OF_PLANS`. */
export const continuedAfter = (
  history: History,
  ceasedOn: PlainDate,
): BelievedFact<'PlanContinued'> | undefined =>
  history.of('PlanContinued').length === 0
    ? undefined
    : continuedSince(ceasedOn, openersOf(history), history);

const endsOf = (history: History, openers: readonly Opener[]): PlainDate[] => {
  const ends: PlainDate[] = [];
  for (const { latestOn } of history.of('PlanCeased'))
    if (continuedSince(latestOn, openers, history) === undefined) ends.push(latestOn);
  for (const { latestOn } of history.of('PlanTransferredOut')) ends.push(latestOn);
  return ends.sort();
};

const opened = (opener: Opener): Draft =>
  opener.type === 'PlanFinalised'
    ? {
        from: opener.latestOn,
        to: undefined,
        made: opener,
        transferredIn: undefined,
      }
    : {
        from: opener.latestOn,
        to: undefined,
        made: undefined,
        transferredIn: opener,
      };

/** A second opener while the plan stands tells more of the same plan: a transferred plan's first version, say. */
const join = (spell: Draft, opener: Opener): void => {
  spell.from = earlier(spell.from, opener.latestOn);
  if (opener.type === 'PlanFinalised') spell.made ??= opener;
  else spell.transferredIn ??= opener;
};

/** The person's plans in order, at most one at a time. */
export const plansOf = perHistory((history): readonly PlanSpell[] => {
  if (history.of('PlanFinalised').length === 0 && history.of('PlanTransferredIn').length === 0)
    return NO_PLANS;
  const openers = openersOf(history);
  const ends = endsOf(history, openers);
  const spells: Draft[] = [];
  for (const opener of openers) {
    const last = spells[spells.length - 1];
    if (last !== undefined && (last.to === undefined || last.to >= opener.latestOn)) join(last, opener);
    else {
      const spell = opened(opener);
      spell.to = ends.find((end) => end >= spell.from);
      spells.push(spell);
    }
  }
  return spells;
});

/** Whether the plan stood on a day; its last day is the day before it ceased. */
export const stoodOn = (plan: PlanSpell, day: PlainDate): boolean =>
  plan.from <= day && (plan.to === undefined || day < plan.to);

/** Whether the day on which it began is on record: a version that amends shows only that it stood before. */
export const isStartKnown = ({ made, transferredIn }: PlanSpell): boolean =>
  transferredIn !== undefined || made?.data.cause === 'first';
