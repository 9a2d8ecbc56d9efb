import { addDays, addDays as plus, yearOf, type PlainDate } from '../domain/plain-date.js';
import type { JourneyData } from '../journey/catalogue.js';
import { authority, type Census } from './authority.js';
import type { Person } from './person.js';
import type { Place, Sen2Record } from './sen2-record.js';
import type { SettingNumbers } from './settings-writer.js';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
type Value = string | number | undefined;
/** An element; nothing where there is no value. */
const el = (name: string, value: Value): string =>
  value === undefined || value === '' ? '' : `<${name}>${escape(String(value))}</${name}>`;
const within = (name: string, inner: string): string => (inner === '' ? '' : `<${name}>${inner}</${name}>`);
const flag = (value: boolean): string => (value ? '1' : '0');

/** One child in so many has a gap of a kind, in every return alike. */
const oneIn = (person: Person, count: number, of: number): boolean => person.number % count === of;

/** The return's first lines. */
export const sen2Head = ({ year, on, edition }: Census): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<SEN2>\n<Header><CollectionDetails>',
    el('Collection', 'SEN2') + el('Year', year) + el('ReferenceDate', on),
    '</CollectionDetails><Source>',
    el('SourceLevel', 'L') +
      el('LEA', authority.code) +
      el('SoftwareCode', authority.name) +
      el('Release', edition),
    el('SerialNo', '1') + el('DateTime', `${plus(on, 43)}T15:30:00`),
    '</Source></Header>\n<LADetails>',
    el('DMO', 1) + el('DCO', year > 2023 ? 1 : 0) + el('DSCO', edition === '1.3' ? 1 : undefined),
    '</LADetails>\n<Persons>\n',
  ].join('');

/** The return's last lines. */
export const sen2Tail = '</Persons>\n</SEN2>\n';

const codes = { 'young-person-or-parent': 1, setting: 2, health: 3, 'social-care': 4, other: 5 } as const;

const personPart = (person: Person, { edition, on, year }: Census): string => {
  const hasUpn = person.upnFrom <= on;
  const under6 = !hasUpn;
  // One in a hundred took another name before the census of 2025.
  const surname = oneIn(person, 101, 5) && year < 2025 ? `${person.surname}-Former` : person.surname;
  const uln = hasUpn && person.age >= 14 ? person.uln : undefined;
  return [
    el('Surname', surname) + el('Forename', person.forename) + el('PersonBirthDate', person.dateOfBirth),
    edition === '1.1' ? el('GenderCurrent', person.sex === 'M' ? 1 : 2) : el('Sex', person.sex),
    el('Ethnicity', person.ethnicity) + el('PostCode', person.postcode),
    hasUpn ? el('UPN', person.upn) : '',
    el('UniqueLearnerNumber', uln),
    under6 ? el('UPNunknown', 'UN1') : '',
  ].join('');
};

/** The code of an outcome; a plan shows the yes even where its letter was never recorded. */
const requestOutcome = ({ decided, withdrawn, plan, census }: Sen2Record): 'A' | 'H' | 'W' | 'Y' | 'N' => {
  const outcome = decided ?? withdrawn ?? plan;
  if (outcome === undefined) return 'A';
  if (yearOf(outcome.on) < census.year - 1) return 'H';
  if (decided === undefined) return withdrawn === undefined ? 'Y' : 'W';
  return decided.data.decision === 'yes' ? 'Y' : 'N';
};

const requestPart = (record: Sen2Record): string => {
  const { request, decided, withdrawn, census, life } = record;
  const code = requestOutcome(record);
  const dated = code !== 'H' && code !== 'A' && !oneIn(life.person, 50, 7);
  return [
    el('ReceivedDate', request.on),
    census.edition === '1.3' ? el('RequestSource', codes[request.data.requestedBy ?? 'other']) : '',
    el('RYA', 0) +
      (dated ? el('RequestOutcomeDate', (decided ?? withdrawn)?.on) : '') +
      el('RequestOutcome', code),
    el('RequestMediation', flag(record.mediation)) + el('RequestTribunal', flag(record.tribunal)),
  ].join('');
};

const assessmentPart = (record: Sen2Record, numbers: SettingNumbers): string => {
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

const activePart = (record: Sen2Record, numbers: SettingNumbers): string => {
  if (record.plan === undefined || record.ceased !== undefined) return '';
  const { residential } = record.life.person;
  const places = record.places.map((place) => placePart(place, record, numbers)).join('');
  const formerly = record.census.edition === '1.1' ? el('RES', residential) : '';
  return within('ActivePlans', formerly + reviewPart(record) + places + needsPart(record));
};

/** One person of a return, as one line. */
export const sen2Person = (record: Sen2Record, numbers: SettingNumbers): string => {
  const requests = requestPart(record) + assessmentPart(record, numbers) + activePart(record, numbers);
  return `<Person>${personPart(record.life.person, record.census)}<Requests>${requests}</Requests></Person>\n`;
};
