import { addDays, yearOf } from '../domain/plain-date.js';
import type { JourneyData } from '../journey/catalogue.js';
import { oneIn } from './person.js';
import type { Place, Sen2Record } from './sen2-record.js';
import type { SettingNumbers } from './settings-writer.js';
import { el, flag, within, type Value } from './xml.js';

/** The assessment of a return with its plan; nothing where the answer was no. */
export const assessmentPart = (record: Sen2Record, numbers: SettingNumbers): string => {
  const { decided, issue, plan, census, excepted } = record;
  if (decided?.data.decision !== 'yes' && plan === undefined) return '';
  const end = plan ?? issue;
  const code =
    end === undefined ? 'A' : yearOf(end.on) < census.year - 1 ? 'H' : plan === undefined ? 'N' : 'Y';
  return within(
    'Assessment',
    [
      el('AssessmentOutcome', code) +
        (end === undefined || code === 'H' ? '' : el('AssessmentOutcomeDate', end.on)),
      el('AssessmentMediation', 0) +
        el('AssessmentTribunal', 0) +
        el('OtherMediation', 0) +
        el('OtherTribunal', 0),
      el('Week20', flag(excepted)),
      plan === undefined ? '' : namedPlan(record, numbers),
    ].join(''),
  );
};

const namedPlan = (record: Sen2Record, numbers: SettingNumbers): string => {
  const { plan, newest, ceased, life, census } = record;
  const { person } = life;
  // One start date in ninety was mistyped in the return of 2024 and put right in the next.
  const mistyped = oneIn(person, 90, 11) && census.year === 2024;
  const { budget } = person;
  const details = (newest?.data.sectionI ?? []).map((named) => {
    const setting =
      named.arrangement ?? (named.urn === undefined && named.ukprn === undefined ? 'OTH' : undefined);
    const ukprn = named.ukprn ?? numbers.ukprnOf(named.urn);
    return within(
      'PlanDetail',
      el('URN', named.urn) + el('UKPRN', ukprn) + el('SENsetting', setting) + el('PlacementRank', 1),
    );
  });
  return within(
    'NamedPlan',
    [
      el('StartDate', mistyped ? addDays(plan!.on, 28) : plan!.on) + el('PlanRes', person.residential),
      el('PlanWBP', person.internship && census.year === 2026 ? 'SI' : undefined),
      el('PB', flag(budget !== undefined)) +
        el('OA', flag(budget === 'O')) +
        el('DP', budget === 'O' ? undefined : budget),
      el('CeaseDate', ceased?.on) + el('CeaseReason', ceased?.data.reason),
      ...details,
    ].join(''),
  );
};

const wordOf = { amend: 'Amend', maintain: 'Maintain', cease: 'Cease' } as const;

const reviewPart = (record: Sen2Record): string => {
  const { census, meeting, decision, notice, phasePlanned, phaseFinal, life } = record;
  const lastReview = oneIn(life.person, 60, 13) ? undefined : decision?.on;
  if (census.edition === '1.1') return el('LastReview', lastReview);
  const seen = oneIn(life.person, 45, 17) ? undefined : meeting?.on;
  const decided =
    decision !== undefined && meeting !== undefined && decision.on >= meeting.on
      ? decision.data.decision
      : undefined;
  const due = phasePlanned?.data.finalPlanDueOn;
  const made =
    due !== undefined && phaseFinal !== undefined && phaseFinal.on > addDays(due, -270)
      ? phaseFinal.on
      : undefined;
  const newest =
    census.edition !== '1.3'
      ? ''
      : el('ReviewDraft', notice?.on) + el('PhaseTransferDueDate', due) + el('PhaseTransferFinalDate', made);
  return (
    el('ReviewMeeting', seen) +
    el('ReviewOutcome', decided && wordOf[decided]) +
    newest +
    el('LastReview', lastReview)
  );
};

const placePart = ({ start, to }: Place, { life, census }: Sen2Record, numbers: SettingNumbers): string => {
  const data = start.data as Partial<JourneyData<'PlacementStarted'>> & { noticeToCease?: boolean };
  const neet = start.type === 'BecameNeet';
  const outside = life.person.age < 16 ? 'NIEO' : data.noticeToCease === true ? 'NIEC' : 'NEET';
  const v12 = census.edition !== '1.1';
  return within(
    'PlacementDetail',
    [
      el('URN', data.urn) +
        el('UKPRN', data.ukprn ?? numbers.ukprnOf(data.urn)) +
        el('SENsetting', neet ? outside : data.arrangement),
      el('PlacementRank', 1) + el('EntryDate', start.on) + el('LeavingDate', to),
      data.senUnit === undefined ? '' : el('SENunitIndicator', flag(data.senUnit)),
      data.resourcedProvision === undefined
        ? ''
        : el('ResourcedProvisionIndicator', flag(data.resourcedProvision)),
      v12 ? el('RES', data.residential) : '',
      v12 && life.person.internship && census.year === 2026 && to === undefined && !neet
        ? el('WBP', 'SI')
        : '',
    ].join(''),
  );
};

const needsPart = ({ life, census }: Sen2Record): string => {
  const { need, secondNeed } = life.person;
  // One in forty had the two needs in the other order until the return of 2025.
  const swapped = secondNeed !== undefined && oneIn(life.person, 40, 3) && census.year < 2025;
  const [first, second] = swapped ? [secondNeed, need] : [need, secondNeed];
  const part = (code: Value, rank: number): string =>
    within('SENneed', el('SENtype', code) + el('SENtypeRank', rank));
  return part(first, 1) + (second === undefined ? '' : part(second, 2));
};

/** The active plan of a return with its reviews, placements and needs; nothing where none is in force. */
export const activePart = (record: Sen2Record, numbers: SettingNumbers): string => {
  if (record.plan === undefined || record.ceased !== undefined) return '';
  const { residential } = record.life.person;
  const places = record.places.map((place) => placePart(place, record, numbers)).join('');
  const formerly = record.census.edition === '1.1' ? el('RES', residential) : '';
  return within('ActivePlans', formerly + reviewPart(record) + places + needsPart(record));
};
