import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import type { DutyRule } from '../rule.js';
import { owedAfter } from './after-orders.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, NOTHING_OWED, type Owed } from './duty.js';
import { LIMITS, type Outcome } from './order-limits.js';
import { READS_OF_STEPS } from './order-steps.js';

type Agreed = BelievedFact<'MediationAgreementReached'>;
type AgreedStep = NonNullable<Agreed['data']['steps']>[number];

const BY_MATTER: Readonly<Record<NonNullable<Agreed['data']['about']>, Outcome | undefined>> = {
  'refusal-to-assess': 'assess',
  'refusal-to-reassess': 'assess',
  'refusal-to-issue': 'make-plan',
  contents: 'amend-contents',
  'no-amendment': 'amend-contents',
  placement: 'amend-placement',
  cease: 'continue',
  other: undefined,
};
const BY_STEP: Readonly<Record<AgreedStep['step'], Outcome | undefined>> = {
  assess: 'assess',
  'issue-plan': 'make-plan',
  amend: 'amend-contents',
  continue: 'continue',
  other: undefined,
};

/** What was agreed: its steps where they are listed, else what the dispute was about. */
const outcomesOf = ({ data }: Agreed): readonly { outcome: Outcome; dueOn?: string | undefined }[] => {
  const named = data.steps?.flatMap(({ step, dueOn }) => {
    const outcome = step === 'amend' && data.about === 'placement' ? 'amend-placement' : BY_STEP[step];
    return outcome === undefined ? [] : [{ outcome, dueOn }];
  });
  if (named !== undefined && named.length > 0) return named;
  const outcome = data.about === undefined ? undefined : BY_MATTER[data.about];
  return outcome === undefined ? [] : [{ outcome }];
};

/** The date that the parties agreed for a step that no order could have asked for; undefined: two weeks. */
const ownDate = ({ data }: Agreed): string | undefined =>
  data.steps?.find(({ dueOn }) => dueOn !== undefined)?.dueOn;

const OTHER_WEEKS = 2;

const owedOnOther = (history: History, agreed: Agreed): Owed => {
  const done = history.of('OrderStepDone').find(({ latestOn, episodes }) => {
    const named = agreed.episodes.dispute;
    return latestOn >= agreed.latestOn && named !== undefined && episodes.dispute === named;
  });
  const own = ownDate(agreed);
  return {
    episode: `agreement ${agreed.occurredOn}`,
    startedOn: agreed.latestOn,
    ...(own === undefined ? dueOf(agreed, (day) => weeksFrom(day, OTHER_WEEKS)) : { dueOn: own }),
    met: done,
    claims: history.of('TimeLimitExceptionClaimed'),
    events: [...agreed.events, ...(done?.events ?? [])],
  };
};

/** An agreement of which the record says neither the steps nor what it was about: some limit runs, and which cannot be said. */
const untold = ({ occurredOn, latestOn, events }: Agreed): Owed => ({
  episode: `agreement ${occurredOn}`,
  startedOn: latestOn,
  dueOn: null,
  cannotBeSaid: 'what was agreed, and so by when',
  events,
});

/** Reg 42(2): the limits of reg 44 as if the agreement were an order; reg 42(5): a timescale agreed in writing overrides. */
const owedOnAppealable = (history: History, agreed: Agreed): readonly Owed[] => {
  const outcomes = outcomesOf(agreed);
  if (outcomes.length === 0)
    return [ownDate(agreed) === undefined ? untold(agreed) : owedOnOther(history, agreed)];
  return outcomes.flatMap(({ outcome, dueOn }) =>
    LIMITS[outcome].flatMap((limit, place, { length }) => {
      const owed = owedAfter(history, agreed, limit, `agreement to ${outcome}, ${limit.step},`);
      if (owed === undefined) return [];
      const isOwn = dueOn !== undefined && place === length - 1;
      return isOwn ? [{ ...owed, dueOn, cannotBeSaid: undefined }] : [owed];
    }),
  );
};

/** Reg 42(4): where the authority was no party, the commissioner tells it; no fact says that it did. */
const owedByCommissioner = (agreed: Agreed): readonly Owed[] =>
  agreed.data.authorityIsParty !== false
    ? []
    : [
        {
          episode: `agreement told to the authority ${agreed.occurredOn}`,
          startedOn: agreed.latestOn,
          cannotBeSaid: 'whether it was done: no fact says that the commissioner told the authority',
          ...dueOf(agreed, (day) => weeksFrom(day, 1)),
          holder: 'health',
          events: agreed.events,
        },
      ];

const owed = (history: History): readonly Owed[] => {
  const agreements = history.of('MediationAgreementReached');
  if (agreements.length === 0) return NOTHING_OWED;
  return agreements.flatMap((agreed) => [
    ...(agreed.data.appealable ? owedOnAppealable(history, agreed) : [owedOnOther(history, agreed)]),
    ...owedByCommissioner(agreed),
  ]);
};

/** D10: what a mediation agreement asks for, in the limits of an order or in two weeks. */
export const d10: DutyRule = dutyRule({
  id: 'D10',
  name: 'Do what was agreed in mediation',
  law: 'SEND Regs 2014 reg 42',
  source: 'SEND Regs 2014 reg 42 (legislation.gov.uk)',
  mark: 'checked',
  startedBy: 'decision',
  isAfterOrder: true,
  reads: ['MediationAgreementReached', ...READS_OF_STEPS],
  owed,
});
