import type { PlainDate } from '../domain/plain-date.js';
import type { Dialect } from '../read-model/dialect.js';
import type { Values } from '../read-model/reading.js';
import { AGE, dayValues, NC_YEAR, NOMINAL_YEAR } from './ages.js';

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

// 19 on the 31 August before the academic year is year 15 by age (C8).
const NC_YEAR_OF_19 = 15;

const VIEWS = {
  'year-9': `${NC_YEAR} = 9`,
  'post-19': `${NOMINAL_YEAR} >= ${NC_YEAR_OF_19} AND s.plan_in_force = 1`,
};

type Among = Dialect['amongTexts'];

const among = (is: Among, column: string, name: string, values: readonly unknown[] | undefined): string[] =>
  values === undefined ? [] : [is(column, name)];

/** Conditions over the open windows `r` and summaries `s`, and the values that they name. */
export const conditionsOf = (
  filter: RiskFilter,
  day: PlainDate,
  { amongTexts, amongNumbers }: Dialect,
): { readonly where: readonly string[]; readonly values: Values } => {
  const { view, severity, ageFrom, ageTo, ...lists } = filter;
  const where = [
    ...(view === undefined ? [] : [VIEWS[view]]),
    ...(severity === undefined ? [] : ['r.severity = $severity']),
    ...(ageFrom === undefined ? [] : [`${AGE} >= $age_from`]),
    ...(ageTo === undefined ? [] : [`${AGE} <= $age_to`]),
    ...among(amongTexts, 'r.rule', 'rule', lists.rule),
    ...among(amongNumbers, NC_YEAR, 'ncYear', lists.ncYear),
    ...among(amongTexts, 's.locality', 'locality', lists.locality),
    ...among(amongTexts, 's.setting', 'setting', lists.setting),
    ...among(amongTexts, 's.need', 'need', lists.need),
    ...among(amongTexts, 's.officer', 'officer', lists.officer),
  ];
  const values: Record<string, Values[string]> = { ...dayValues(day) };
  for (const [name, list] of Object.entries(lists))
    if (list !== undefined) values[name] = JSON.stringify(list);
  if (severity !== undefined) values['severity'] = severity;
  if (ageFrom !== undefined) values['age_from'] = ageFrom;
  if (ageTo !== undefined) values['age_to'] = ageTo;
  return { where, values };
};
