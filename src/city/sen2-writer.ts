import { addDays, yearOf } from '../domain/plain-date.js';
import { authority, type Census } from './authority.js';
import { oneIn, type Person } from './person.js';
import { activePart, assessmentPart } from './sen2-plan.js';
import type { Sen2Record } from './sen2-record.js';
import type { SettingNumbers } from './settings-writer.js';
import { el, flag } from './xml.js';

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
    el('SerialNo', '1') + el('DateTime', `${addDays(on, 43)}T15:30:00`),
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

/** One person of a return, as one line. */
export const sen2Person = (record: Sen2Record, numbers: SettingNumbers): string => {
  const requests = requestPart(record) + assessmentPart(record, numbers) + activePart(record, numbers);
  return `<Person>${personPart(record.life.person, record.census)}<Requests>${requests}</Requests></Person>\n`;
};
