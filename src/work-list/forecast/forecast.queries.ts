import { londonDate } from '../../domain/london.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import { milestones, monthsToPlacementEnd } from '../../law/nothing-after.js';
import { release } from '../../law/release.js';
import type { Policy } from '../../law/rule.js';
import { believedThen, holdsThen, timesUsed } from '../../read-model/question-times.js';
import type { TimesAsked, TimesUsed } from '../../read-model/question-times.js';
import type { Reading, Values } from '../../read-model/reading.js';
import { AGE, NC_YEAR } from '../ages.js';
import { conditionsOf } from '../risk-filters.js';
import type { RiskFilter } from '../risk-filters.js';
import { breaches } from './breaches.js';
import type { ForecastCounts, ForecastGroup, ForecastItem, Grouping } from './forecast-item.js';
import { checkUntil } from './until.js';

export interface ForecastAsked extends TimesAsked {
  /** The last day looked at. */
  readonly until: PlainDate;
  /** The policy as known at the moment asked about: it says how far ahead of an end its windows open. */
  readonly policyAt: (known: Instant) => Policy;
  /** Of whom, as they are on the day from which the forecast starts. */
  readonly filter?: Omit<RiskFilter, 'severity'>;
}

/** A forecast over one reading: what is not asked for is not looked up. */
export interface Forecast {
  readonly times: TimesUsed;
  counts(): Promise<ForecastCounts>;
  groups(by: Grouping): Promise<readonly ForecastGroup[]>;
  /** What can be said, by day, name and rule. */
  items(): Promise<readonly ForecastItem[]>;
}

/** A family's own time limit obliges nobody, and guidance is no breach. */
const DUTIES = JSON.stringify(release.duties.filter(({ kind }) => kind === 'duty').map(({ id }) => id));
const RISKS = JSON.stringify(release.risks.map(({ id }) => id));

const counted = (kind: string): string =>
  `count(CASE WHEN r.kind = '${kind}' AND r.said = 'said' THEN 1 END)`;
const saidOf = (said: string): string => `count(CASE WHEN r.said = '${said}' THEN 1 END)`;

const COUNTS = `
  count(DISTINCT CASE WHEN r.said = 'said' THEN r.child END) AS children,
  ${counted('turns-red')} AS "turnsRed", ${counted('passes-due')} AS "passesDue",
  ${counted('turns-19')} AS "turns19", ${counted('turns-25')} AS "turns25",
  ${counted('leaves')} AS leaves, ${saidOf('as-last-told')} AS "asLastTold",
  ${saidOf('cannot-be-said')} AS "cannotBeSaid"`;

const KEYS: Readonly<Record<Grouping, string>> = {
  setting: 's.setting',
  officer: 's.officer',
  rule: 'r.rule',
};

const COLUMNS = `
  c.id AS child, s.surname || ', ' || s.forename AS name, s.surname, s.forename, s.date_of_birth AS "dateOfBirth",
  s.upn, s.uln, s.nhs_number AS "nhsNumber", ${NC_YEAR} AS "ncYear", ${AGE} AS age,
  s.sen_status AS "senStatus", s.plan_in_force AS "planInForce", s.setting, t.name AS "settingName",
  s.setting_kind AS "settingKind", s.need, s.locality, s.officer,
  r.kind, r.day, r.rule, r.episode, w.reason, w.clears`;

const SORTED = `r.day, coalesce(s.surname || ', ' || s.forename, '~'), r.rule, c.id, r.episode, r.kind`;

/**
 * What comes to pass by a day if nothing more is recorded, from the dates of the rows as they stand: nobody's journey
 * is replayed. @throws Refused `until-not-ahead`, `until-too-far`
 */
export const forecast = (reading: Reading, asked: ForecastAsked): Forecast => {
  const { until, filter = {} } = asked;
  const { latestRecorded, latestKnown } = reading.checkpoint;
  const times = timesUsed(asked, latestRecorded);
  checkUntil(until, times.on);
  const known = Date.parse(times.known);
  const policy = asked.policyAt(times.known);
  const { where, values } = conditionsOf(filter, times.on, reading.dialect);
  const from = `(${breaches({
    believed: (alias) => believedThen(alias, known, latestKnown),
    dialect: reading.dialect,
    ...{ milestones: milestones(policy), monthsToPlacementEnd: monthsToPlacementEnd(policy) },
  })}) r CROSS JOIN child c ON c.number = r.child
    LEFT JOIN child_summary s ON s.child = r.child AND ${holdsThen('s', known, latestKnown)}`;
  const narrow = where.map((one) => `AND ${one}`).join(' ');
  const all: Values = {
    ...{ ...values, known, known_on: londonDate(times.known), day: times.on },
    ...{ until, risks: RISKS, duties: DUTIES },
  };
  const key = JSON.stringify(['forecast', filter, until, times, policy.version]);
  return {
    times,
    counts: () =>
      reading.kept(
        `${key} counts`,
        async () =>
          (await reading.get<ForecastCounts>(`SELECT ${COUNTS} FROM ${from} WHERE 1 = 1 ${narrow}`, all))!,
      ),
    groups: (by) =>
      reading.kept(`${key} ${by}`, () =>
        reading.all<ForecastGroup>(
          `SELECT * FROM (SELECT ${KEYS[by]} AS key, ${by === 'setting' ? 'max(t.name)' : 'NULL'} AS name, ${COUNTS}
             FROM ${from} LEFT JOIN setting t ON t.urn = s.setting WHERE 1 = 1 ${narrow} GROUP BY 1) g
           ORDER BY children DESC, "turnsRed" + "passesDue" DESC, key NULLS FIRST`,
          all,
        ),
      ),
    items: () =>
      reading.all<ForecastItem>(
        `SELECT ${COLUMNS} FROM ${from} LEFT JOIN setting t ON t.urn = s.setting
         LEFT JOIN transition_risk w ON w.rowid = r.window
         WHERE r.said = 'said' ${narrow} ORDER BY ${SORTED}`,
        all,
      ),
  };
};
