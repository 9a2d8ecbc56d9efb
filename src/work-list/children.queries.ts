import { nameWords } from '../domain/identifiers/match-name.js';
import type { ChildItem } from './child-item.js';
import { holdsThen, timesUsed, type TimesAsked, type TimesUsed } from '../read-model/question-times.js';
import type { Reading, Values } from '../read-model/reading.js';
import { AGE, dayValues, NC_YEAR } from './ages.js';

/** Whom to look for; what is left out narrows nothing. */
export interface ChildrenAsked extends TimesAsked {
  /** Every word must begin a word of the name; case, marks and apostrophes do not count. */
  readonly name?: string | undefined;
  readonly upn?: string | undefined;
  readonly nhsNumber?: string | undefined;
}

/** So many from the first, after a child; or so many from the last, before one. */
export interface ChildrenPage {
  readonly first?: number | undefined;
  readonly after?: string | undefined;
  readonly last?: number | undefined;
  readonly before?: string | undefined;
}

export interface FoundChildren {
  readonly items: readonly ChildItem[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly times: TimesUsed;
}

const COLUMNS = `
  c.id AS child, s.surname, s.forename, s.date_of_birth AS "dateOfBirth", s.upn, s.uln, s.nhs_number AS "nhsNumber",
  ${AGE} AS age, ${NC_YEAR} AS "ncYear", s.sen_status AS "senStatus", s.plan_in_force AS "planInForce",
  s.setting, t.name AS "settingName", s.setting_kind AS "settingKind", s.need, s.locality, s.officer`;

const FROM = `child_summary s CROSS JOIN child c ON c.number = s.child LEFT JOIN setting t ON t.urn = s.setting`;

interface Asked {
  readonly times: TimesUsed;
  readonly holds: string;
  readonly values: Values;
}

const asked = ({ checkpoint }: Reading, question: TimesAsked): Asked => {
  const times = timesUsed(question, checkpoint.latestRecorded);
  const known = Date.parse(times.known);
  return {
    times,
    holds: holdsThen('s', known, checkpoint.latestKnown),
    values: { day: times.on, known, ...dayValues(times.on) },
  };
};

const conditionsOf = ({ name, upn, nhsNumber }: ChildrenAsked): { where: string[]; values: Values } => {
  const words = name === undefined ? [] : nameWords(name);
  const values: Record<string, string> = {};
  const where = words.map((word, i) => {
    values[`word${i}`] = `% ${word}%`;
    return `(' ' || s.search_name) LIKE $word${i}`;
  });
  if (upn !== undefined) {
    values['upn'] = upn;
    where.push('s.upn = $upn');
  }
  if (nhsNumber !== undefined) {
    values['nhs_number'] = nhsNumber;
    where.push('s.nhs_number = $nhs_number');
  }
  return { where, values };
};

const SORTED = ["coalesce(s.search_name, '~')", "coalesce(s.date_of_birth, '~')", 'c.id'];
const KEYS = SORTED.join(', ');

/** The key of the child that a page ends with, looked up anew: a cursor is the child's id and holds nothing personal. */
const beyond = (holds: string, backwards: boolean): string => `
  (${KEYS}) ${backwards ? '<' : '>'} (SELECT ${KEYS} FROM child_summary s CROSS JOIN child c ON c.number = s.child
    WHERE c.id = $cursor AND ${holds})`;

/** Children by name, UPN or NHS number, sorted by name, date of birth and id. The id of a child is its cursor. */
export const children = async (
  reading: Reading,
  question: ChildrenAsked,
  { first, after, last, before }: ChildrenPage,
): Promise<FoundChildren> => {
  const { times, holds, values } = asked(reading, question);
  const found = conditionsOf(question);
  const backwards = last !== undefined;
  const cursor = backwards ? before : after;
  const size = first ?? last;
  const where = [holds, ...found.where, ...(cursor === undefined ? [] : [beyond(holds, backwards)])];
  const sorted = SORTED.map((key) => (backwards ? `${key} DESC` : key)).join(', ');
  const rows = await reading.all<ChildItem>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY ${sorted}
     ${size === undefined ? '' : `LIMIT ${size + 1}`}`,
    { ...values, ...found.values, ...(cursor !== undefined && { cursor }) },
  );
  const kept = size === undefined ? rows : rows.slice(0, size);
  const more = rows.length > kept.length;
  return {
    items: backwards ? [...kept].reverse() : kept,
    hasNextPage: backwards ? cursor !== undefined : more,
    hasPreviousPage: backwards ? more : cursor !== undefined,
    times,
  };
};

/** How many children a search finds, over all pages. */
export const countChildren = async (reading: Reading, question: ChildrenAsked): Promise<number> => {
  const { holds, values } = asked(reading, question);
  const found = conditionsOf(question);
  const where = [holds, ...found.where].join(' AND ');
  const sql = `SELECT count(*) AS n FROM ${FROM} WHERE ${where}`;
  return (await reading.get<{ n: number }>(sql, { ...values, ...found.values }))?.n ?? 0;
};

/** One child by id; undefined where the tables know of none as known then. */
export const childById = async (
  reading: Reading,
  child: string,
  question: TimesAsked,
): Promise<(ChildItem & { readonly times: TimesUsed }) | undefined> => {
  const { times, holds, values } = asked(reading, question);
  const row = await reading.get<ChildItem>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE c.id = $child AND ${holds}`,
    {
      ...values,
      child,
    },
  );
  return row && { ...row, times };
};
