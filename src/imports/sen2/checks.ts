import type { PlainDate } from '../../domain/plain-date.js';
import { academicYear } from '../../law/calendar/academic-year.js';
import { anError, aWarning } from '../report/entry.js';
import type { Place, ReportEntry } from '../report/entry.js';
import { sen2Fields } from './fields.js';
import { rowsOf } from './rows.js';
import type { ActivePlan, ModuleRow, Request, Sen2Person } from './rows.js';

/** What a record is checked against. */
export interface CheckContext {
  readonly referenceDate: PlainDate;
  /** London date of the moment from which the return was known: no fact is later. */
  readonly knownOn: PlainDate;
}

type Check = (person: Sen2Person, context: CheckContext) => ReportEntry[];

const SOURCE = 'Correct it in the source system and export the return again.';
const at = (row: ModuleRow, field?: string): Place => {
  const named = field === undefined ? undefined : sen2Fields[row.module][field];
  return {
    file: row.file,
    row: row.row,
    ...(named && { column: named.label }),
    ...(named?.kind === 'date' && named.personal !== true && { value: row.fields[field!] ?? '' }),
  };
};

const identity: Check = (person) => {
  const missing = ['surname', 'forename', 'personbirthdate'].filter((name) => person.fields[name] === undefined);
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
    return [aWarning(at(person), 'The person has no request.', 'Send the request from which the record began.')];
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

/** Dates of things that may lie ahead: they become plans. */
const MAY_LIE_AHEAD = new Set(['phasetransferduedate', 'entrydate', 'leavingdate']);

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
        return [anError(at(row, name), 'This lies after the day on which the return was known.', SOURCE)];
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

const isIn = (row: ModuleRow): boolean => ['urn', 'ukprn', 'sensetting'].some((name) => row.fields[name] !== undefined);

const placed: Check = (person) =>
  rowsOf(person)
    .filter((row) => row.module === 'plandetail' || row.module === 'placementdetail')
    .flatMap((row) => {
      if (!isIn(row)) {
        return [aWarning(at(row), 'There is no URN, UKPRN or SENsetting; the row says nothing.', SOURCE)];
      }
      if (row.module === 'placementdetail' && row.fields['entrydate'] === undefined) {
        return [aWarning(at(row, 'entrydate'), 'The placement has no date of entry.', SOURCE)];
      }
      const { entrydate, leavingdate } = row.fields;
      if (entrydate === undefined || leavingdate === undefined || leavingdate >= entrydate) return [];
      return [aWarning(at(row, 'leavingdate'), 'The placement ends before it begins.', SOURCE)];
    });

const inForce = (request: Request, day: PlainDate): boolean =>
  request.assessments.some(({ plans }) =>
    plans.some(({ fields }) => {
      const started = fields['startdate'];
      return started !== undefined && started <= day && (fields['ceasedate'] ?? '9999-12-31') > day;
    }),
  );

const activePlan = (active: ActivePlan, request: Request, { referenceDate }: CheckContext): ReportEntry[] => {
  const found: ReportEntry[] = [];
  const transferred = active.fields['transferla'] !== undefined ? ' (transferred in)' : '';
  const hasPlan = request.assessments.some(({ plans }) => plans.length > 0);
  if (!hasPlan && transferred === '') {
    found.push(aWarning(at(active), 'There is an active plan but no named plan.', SOURCE));
  }
  const there = active.placements.some(
    ({ fields }) =>
      (fields['entrydate'] ?? referenceDate) <= referenceDate && (fields['leavingdate'] ?? '9999-12-31') >= referenceDate,
  );
  if (inForce(request, referenceDate) && !there) {
    found.push(aWarning(at(active), `There is no placement on the census date${transferred}.`, SOURCE));
  }
  if (active.needs.length === 0) found.push(aWarning(at(active), 'The plan has no type of need.', SOURCE));
  return found;
};

const plans: Check = (person, context) => {
  const found = person.requests.flatMap((request) =>
    request.activePlans.flatMap((active) => activePlan(active, request, context)),
  );
  const current = person.requests.filter((request) => inForce(request, context.referenceDate));
  if (current.length > 1) {
    found.push(aWarning(at(current[1]!), 'The person has plans in force from more than one request.', SOURCE));
  }
  return found;
};

const planOrder: Check = (person) =>
  person.requests.flatMap((request) =>
    request.assessments.flatMap(({ plans }) =>
      plans.flatMap((plan) => {
        const { startdate, ceasedate, ceasereason } = plan.fields;
        const received = request.fields['receiveddate'];
        const found: ReportEntry[] = [];
        if (startdate !== undefined && received !== undefined && startdate < received) {
          found.push(aWarning(at(plan, 'startdate'), 'The plan starts before its request was received.', SOURCE));
        }
        if (startdate !== undefined && ceasedate !== undefined && ceasedate < startdate) {
          found.push(aWarning(at(plan, 'ceasedate'), 'The plan ceases before it starts.', SOURCE));
        }
        if (ceasereason !== undefined && ceasedate === undefined) {
          found.push(aWarning(at(plan, 'ceasedate'), 'There is a reason for ceasing and no date; it is left out.', SOURCE));
        }
        return found;
      }),
    ),
  );

const needs: Check = (person) =>
  person.requests
    .flatMap(({ activePlans }) => activePlans.flatMap((active) => active.needs))
    .filter(({ fields }) => fields['sentype'] === undefined)
    .map((need) => aWarning(at(need, 'sentype'), 'The row has no type of need; it is left out.', SOURCE));

const ALL: readonly Check[] = [
  ...[identity, identifiers, requests, datesInLife, age],
  ...[placed, plans, planOrder, needs],
];

/** What a person's own record shows to be wrong (errors) or worth a look (warnings). The record is clean already. */
export const checkPerson = (person: Sen2Person, context: CheckContext): ReportEntry[] =>
  ALL.flatMap((check) => check(person, context));
