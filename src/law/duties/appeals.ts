import { addMonths } from '../../domain/months.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { lastDayToAppeal, lastDayToContactMediation, lastDayToRespond } from '../calendar/tribunal-days.js';
import { everyAppealable, READS_OF_APPEALABLE, type Appealable } from '../readings/appealable.js';
import { canBeOneDispute, type Matter } from '../readings/disputes.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, dueOrUnsaid, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const ABOUT_A_PLAN: ReadonlySet<Matter> = new Set(['contents', 'placement']);

/** Whether a step of a dispute is about a decision: an appeal about either part of a plan is about the plan. */
const isAbout = (about: Matter, matter: Matter): boolean =>
  about === matter || (ABOUT_A_PLAN.has(about) && ABOUT_A_PLAN.has(matter));

/** The day before which a step belongs to this decision: the next decision of the same matter. */
const nextOf = (all: readonly Appealable[], place: number): PlainDate | undefined =>
  all.find((one, at) => at > place && one.matter === all[place]!.matter)?.decided.latestOn;

const firstIn = <F extends BelievedFact>(
  facts: readonly F[],
  from: PlainDate,
  before: PlainDate | undefined,
  isOne: (fact: F) => boolean,
): F | undefined =>
  facts.find(
    (fact) => fact.latestOn >= from && (before === undefined || fact.latestOn < before) && isOne(fact),
  );

const MONTHS_TO_CONTACT = 2;
/** A step that does not say what it is about is of a decision notified so lately; later ones are about something else. */
const isSoonAfter = (sentOn: PlainDate, { latestOn }: BelievedFact): boolean =>
  latestOn <= addMonths(sentOn, 2 * MONTHS_TO_CONTACT);

/** What a certificate's own dispute is about, as its request or its appeal says. */
const matterOfDispute = (history: History, certificate: BelievedFact): Matter | undefined => {
  const named = certificate.episodes.dispute;
  if (named === undefined) return undefined;
  const isOurs = ({ episodes }: BelievedFact): boolean => episodes.dispute === named;
  const asked = history
    .of('MediationRequested')
    .find((fact) => isOurs(fact) && fact.data.about !== undefined);
  return asked?.data.about ?? history.of('AppealLodged').find(isOurs)?.data.about;
};

/** What the family did about a decision within its time. */
const stepsAbout = (
  history: History,
  { matter }: Appealable,
  from: PlainDate,
  before: PlainDate | undefined,
) => {
  const isOurs = (fact: BelievedFact, about: Matter | undefined): boolean =>
    about === undefined ? isSoonAfter(from, fact) : isAbout(about, matter);
  const requested = firstIn(history.of('MediationRequested'), from, before, (fact) =>
    isOurs(fact, fact.data.about),
  );
  const certificate = firstIn(history.of('MediationCertificateIssued'), from, before, (fact) =>
    isOurs(fact, matterOfDispute(history, fact)),
  );
  const appeal = firstIn(history.of('AppealLodged'), from, before, ({ data }) => isAbout(data.about, matter));
  return { requested, certificate, appeal };
};

const earliest = (...facts: readonly (BelievedFact | undefined)[]): BelievedFact | undefined =>
  facts.reduce(
    (a, b) => (a === undefined || (b !== undefined && b.latestOn < a.latestOn) ? b : a),
    undefined,
  );

type Steps = ReturnType<typeof stepsAbout>;

/** The family's time begins with the notice of their right: without one on record nothing began. */
const limitsOwed = (
  history: History,
  limit: (one: Appealable, sentOn: PlainDate, steps: Steps) => Pick<Owed, 'dueOn' | 'cannotBeSaid' | 'met'>,
): readonly Owed[] => {
  const all = everyAppealable(history);
  return all.flatMap((one, place) => {
    if (one.notice === undefined) return [];
    const { sentOn } = one.notice;
    const steps = stepsAbout(history, one, sentOn, nextOf(all, place));
    const found = limit(one, sentOn, steps);
    return [
      {
        episode: `appeal: ${one.matter}, decided ${one.decided.occurredOn}`,
        startedOn: sentOn,
        ...found,
        events: eventsOf(one.decided, found.met),
      },
    ];
  });
};

const READS_OF_LIMITS = [
  ...READS_OF_APPEALABLE,
  'MediationRequested',
  'MediationCertificateIssued',
  'AppealLodged',
] as const;

/** D1: the family's time to contact a mediation adviser: two months from the notice of the decision. */
export const d1: DutyRule = dutyRule({
  id: 'D1',
  name: 'Contact a mediation adviser',
  law: 'SEND Regs 2014 reg 33',
  source: 'SEND Regs 2014 reg 33 (legislation.gov.uk); IPSEA',
  ...{ kind: 'time-limit', holder: 'family', mark: 'checked' },
  reads: READS_OF_LIMITS,
  owed: (history) =>
    limitsOwed(history, (_, sentOn, { requested, certificate, appeal }) => ({
      ...dueOrUnsaid(lastDayToContactMediation(sentOn)),
      met: earliest(requested, certificate, appeal),
    })),
});

/** D5: the family's time to appeal: two months from the notice, or one from the mediation certificate if later. */
export const d5: DutyRule = dutyRule({
  id: 'D5',
  name: 'Appeal to the Tribunal',
  law: 'FTT (HESC) Rules 2008 r20; CFA 2014 s55',
  source: 'FTT (HESC) Rules 2008 rr12, 20; IPSEA',
  ...{ kind: 'time-limit', holder: 'family', mark: 'checked' },
  reads: READS_OF_LIMITS,
  owed: (history) =>
    limitsOwed(history, (_, sentOn, { certificate, appeal }) => ({
      ...dueOrUnsaid(lastDayToAppeal(sentOn, certificate?.latestOn)),
      met: appeal,
    })),
});

const after = <F extends BelievedFact>(facts: readonly F[], from: BelievedFact): F | undefined =>
  facts.find((fact) => fact.latestOn >= from.latestOn && canBeOneDispute(fact, from));

/** D7: the authority's response, thirty working days on the Tribunal's calendar. */
export const d7: DutyRule = dutyRule({
  id: 'D7',
  name: 'Respond to the appeal',
  law: 'FTT (HESC) Rules 2008 r21',
  source: 'IPSEA; counted from the day of lodging, as no fact says when the Tribunal sent the appeal on',
  mark: 'interpretation',
  reads: ['AppealLodged', 'AppealResponded', 'AppealConceded', 'AppealDecided'],
  silence: ['AppealResponded'],
  owed: (history) => {
    const appeals = history.of('AppealLodged');
    if (appeals.length === 0) return NOTHING_OWED;
    return appeals.map((appeal) => {
      const responded = after(history.of('AppealResponded'), appeal);
      const over = earliest(
        after(history.of('AppealConceded'), appeal),
        after(history.of('AppealDecided'), appeal),
      );
      return {
        episode: `appeal lodged ${appeal.occurredOn}`,
        startedOn: appeal.latestOn,
        ...dueOf(appeal, lastDayToRespond),
        met: responded,
        endedOn: over?.latestOn,
        events: eventsOf(appeal, responded, over),
      };
    });
  },
});
