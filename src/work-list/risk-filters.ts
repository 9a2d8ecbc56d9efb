import { academicYear } from '../law/calendar/academic-year.js';
import { dayOf, monthOf, yearOf, type PlainDate } from '../domain/plain-date.js';

/** What may narrow a list of risks; what is left out narrows nothing. */
export interface RiskFilter {
  /**
   * `year-9`: in national curriculum year 9 on the day, as taught. `post-19`: 19 or over on the 31 August before the
   * academic year of the day, with a plan in force on the day.
   */
  readonly view?: 'year-9' | 'post-19' | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly severity?: 'red' | 'amber' | undefined;
  readonly ncYear?: readonly number[] | undefined;
  readonly ageFrom?: number | undefined;
  readonly ageTo?: number | undefined;
  readonly locality?: readonly string[] | undefined;
  /** URNs or UKPRNs, or arrangements. */
  readonly setting?: readonly string[] | undefined;
  /** Codes of the primary need. */
  readonly need?: readonly string[] | undefined;
  readonly officer?: readonly string[] | undefined;
}

const BIRTH_YEAR =
  "(CAST(substr(s.date_of_birth, 1, 4) AS INTEGER) - (substr(s.date_of_birth, 6, 2) < '09'))";

/** C8 and C9 of the calendar, as SQL over the summary `s`: the year by age, and the year as taught. */
const nominalYear = (day: PlainDate): string => `(${academicYear(day) - 5} - ${BIRTH_YEAR})`;
export const ncYearOf = (day: PlainDate): string => `(${nominalYear(day)} + s.out_of_cohort)`;

/** Whole years on the day. */
export const ageOf = (day: PlainDate): string => {
  const monthAndDay = monthOf(day) * 100 + dayOf(day);
  return `(${yearOf(day)} - CAST(substr(s.date_of_birth, 1, 4) AS INTEGER)
    - (CAST(substr(s.date_of_birth, 6, 2) || substr(s.date_of_birth, 9, 2) AS INTEGER) > ${monthAndDay}))`;
};

// 19 on the 31 August before the academic year is year 15 by age (C8).
const NC_YEAR_OF_19 = 15;

const views = (day: PlainDate) => ({
  'year-9': `${ncYearOf(day)} = 9`,
  'post-19': `${nominalYear(day)} >= ${NC_YEAR_OF_19} AND s.plan_in_force = 1`,
});

const among = (column: string, name: string, values: readonly unknown[] | undefined): string[] =>
  values === undefined ? [] : [`${column} IN (SELECT value FROM json_each($${name}))`];

/** Conditions over the open windows `r` and summaries `s`, and the values that they name. */
export const conditionsOf = (
  filter: RiskFilter,
  day: PlainDate,
): { readonly where: readonly string[]; readonly values: Readonly<Record<string, string | number>> } => {
  const { view, severity, ageFrom, ageTo, ...lists } = filter;
  const where = [
    ...(view === undefined ? [] : [views(day)[view]]),
    ...(severity === undefined ? [] : ['r.severity = $severity']),
    ...(ageFrom === undefined ? [] : [`${ageOf(day)} >= $age_from`]),
    ...(ageTo === undefined ? [] : [`${ageOf(day)} <= $age_to`]),
    ...among('r.rule', 'rule', lists.rule),
    ...among(ncYearOf(day), 'ncYear', lists.ncYear),
    ...among('s.locality', 'locality', lists.locality),
    ...among('s.setting', 'setting', lists.setting),
    ...among('s.need', 'need', lists.need),
    ...among('s.officer', 'officer', lists.officer),
  ];
  const values: Record<string, string | number> = {};
  for (const [name, list] of Object.entries(lists))
    if (list !== undefined) values[name] = JSON.stringify(list);
  if (severity !== undefined) values['severity'] = severity;
  if (ageFrom !== undefined) values['age_from'] = ageFrom;
  if (ageTo !== undefined) values['age_to'] = ageTo;
  return { where, values };
};
