import { academicYear } from '../../law/calendar/academic-year.js';
import { anError, aWarning } from '../report/entry.js';
import { at, SOURCE } from './check.js';
import type { Check } from './check.js';
import { sen2Fields } from './fields.js';
import { rowsOf } from './rows.js';

const identity: Check = (person) => {
  const missing = ['surname', 'forename', 'personbirthdate'].filter(
    (name) => person.fields[name] === undefined,
  );
  return missing.map((name) => anError(at(person, name), 'The person has no usable value here.', SOURCE));
};

const identifiers: Check = (person) => {
  const { upn, uniquelearnernumber, upnunknown } = person.fields;
  if (upn ?? uniquelearnernumber ?? upnunknown) return [];
  const say = person.requests.length === 0 ? anError : aWarning;
  return [say(at(person, 'upn'), 'There is no UPN, no ULN and no reason why.', 'Give one of the three.')];
};

const requests: Check = (person) => {
  if (person.requests.length === 0) {
    return [
      aWarning(at(person), 'The person has no request.', 'Send the request from which the record began.'),
    ];
  }
  const seen = new Set<string>();
  return person.requests.flatMap((request) => {
    const received = request.fields['receiveddate'];
    if (received === undefined) {
      return [anError(at(request, 'receiveddate'), 'The request has no date of receipt.', SOURCE)];
    }
    if (seen.has(received)) {
      return [
        anError(
          at(request, 'receiveddate'),
          'The person has two requests received on this day.',
          'Send them as one request, or correct the date of one.',
        ),
      ];
    }
    seen.add(received);
    return [];
  });
};

/** Dates of things that may lie ahead: they become what was planned. Of a decision or a letter there is no plan. */
const MAY_LIE_AHEAD = new Set(['phasetransferduedate', 'entrydate', 'leavingdate', 'reviewmeeting']);
const NOT_YET =
  'Leave out what has not happened until it has, or correct the date, and export the return again.';

const datesInLife: Check = (person, context) => {
  const born = person.fields['personbirthdate'];
  if (born !== undefined && born > context.knownOn) {
    return [anError(at(person, 'personbirthdate'), 'The person was born after the return was made.', SOURCE)];
  }
  return rowsOf(person).flatMap((row) =>
    Object.entries(row.fields).flatMap(([name, date]) => {
      if (sen2Fields[row.module][name]?.kind !== 'date' || name === 'personbirthdate') return [];
      if (born !== undefined && date < born) {
        return [anError(at(row, name), 'This lies before the person’s birth in the same record.', SOURCE)];
      }
      if (date > context.knownOn && !MAY_LIE_AHEAD.has(name)) {
        return [anError(at(row, name), 'This lies after the day on which the return was known.', NOT_YET)];
      }
      return [];
    }),
  );
};

const age: Check = (person, context) => {
  const born = person.fields['personbirthdate'];
  if (born === undefined || born > context.knownOn) return [];
  const years = academicYear(context.referenceDate) - academicYear(born) - 1;
  if (years >= -1 && years <= 24) return [];
  return [
    aWarning(
      { file: person.file, row: person.row, column: 'PersonBirthDate' },
      'The person’s age at the start of the school year lies outside 0 to 24.',
      'Check the date of birth.',
    ),
  ];
};

/** Who the person is, and dates that no life has. */
export const personChecks: readonly Check[] = [identity, identifiers, requests, datesInLife, age];
