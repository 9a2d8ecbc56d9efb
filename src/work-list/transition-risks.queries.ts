import type { Instant } from '../domain/plain-date.js';
import { londonDate } from '../domain/london.js';
import { holdsThen, timesUsed, type TimesAsked, type TimesUsed } from '../read-model/question-times.js';
import type { Dialect } from '../read-model/dialect.js';
import type { Reading, Values } from '../read-model/reading.js';
import { AGE, NC_YEAR } from './ages.js';
import { whereFirstPageLies, type WindowsAsked } from './first-reds.js';
import { CANNOT_BE_SAID, openWindows, type MayBe } from './open-windows.js';
import { conditionsOf, type RiskFilter } from './risk-filters.js';
import type { RiskItem } from './risk-item.js';
import { pageOf, type Page, type PageAsked, type RiskSort } from './risk-paging.js';

export type { RiskItem } from './risk-item.js';

export interface RisksAsked extends TimesAsked {
  readonly filter?: RiskFilter;
  readonly sort?: RiskSort;
}

interface Asked {
  readonly times: TimesUsed;
  /** Names the answer: what differs in nothing here is answered by the same rows. */
  readonly key: string;
  /** Made where nothing was kept. */
  readonly sql: () => WindowsAsked;
}

const millisecondsOf = (instant: Instant): number => Date.parse(instant);

const asked = (
  mayBe: MayBe,
  { checkpoint, dialect }: Reading,
  { filter = {}, ...timesAsked }: RisksAsked,
): Asked => {
  const times = timesUsed(timesAsked, checkpoint.latestRecorded);
  const known = millisecondsOf(times.known);
  const knownOn = londonDate(times.known);
  const believed = known >= checkpoint.latestKnown;
  return {
    times,
    key: JSON.stringify([mayBe, filter, times.on, knownOn, believed ? 'believed' : known]),
    sql: () => {
      const { where, values } = conditionsOf(filter, times.on, dialect);
      const summary = holdsThen('s', known, checkpoint.latestKnown);
      const windows = `(${openWindows(mayBe, known, checkpoint.latestKnown)}) r`;
      const withChild = (of: string): string => `${of}
      CROSS JOIN child c ON c.number = r.child
      LEFT JOIN child_summary s ON s.child = r.child AND ${summary}`;
      const earlier = times.on < knownOn ? times.on : knownOn;
      return {
        ...{ believed, windows, withChild, where },
        values: { ...values, ...{ known, day: times.on, known_on: knownOn, earlier } },
      };
    },
  };
};

const columns = ({ textAt }: Dialect): string => `
  c.id AS child, s.surname || ', ' || s.forename AS name, s.surname, s.forename, s.date_of_birth AS "dateOfBirth",
  s.upn, s.uln, s.nhs_number AS "nhsNumber", ${NC_YEAR} AS "ncYear", ${AGE} AS age,
  s.sen_status AS "senStatus", s.plan_in_force AS "planInForce", s.setting, t.name AS "settingName",
  s.setting_kind AS "settingKind", s.need, s.locality, s.officer,
  r.rule, r.rule_version AS "ruleVersion", r.episode, ${textAt('p', 2)} AS severity,
  r.amber_from AS "amberFrom", r.red_from AS "redFrom",
  r.due_from AS "dueFrom", r.due_to AS "dueTo", r.told_until AS "toldUntil", r.stale_from AS "staleFrom", r.reason, r.clears`;

/** The wide rows of windows that were found, in the order of `$found`. */
const rowsFound = (dialect: Dialect): string => `
  SELECT ${columns(dialect)} FROM ${dialect.listsOf('found', 'p')}
    CROSS JOIN transition_risk r ON r.rowid = ${dialect.numberAt('p', 0)}
    CROSS JOIN child c ON c.number = r.child
    LEFT JOIN child_summary s ON s.rowid = ${dialect.numberAt('p', 1)}
    LEFT JOIN setting t ON t.urn = s.setting
  ORDER BY p.key`;

interface FoundWindow {
  readonly number: number;
  readonly summary: number | null;
  readonly severity: string;
}

/** Sorted by narrow columns first, so that no wide row is read that is not shown. */
const rowsOf = async (reading: Reading, sql: string, values: Values): Promise<readonly RiskItem[]> => {
  const found = await reading.all<FoundWindow>(sql, values);
  const numbers = found.map(({ number, summary, severity }) => [number, summary, severity]);
  return reading.all<RiskItem>(rowsFound(reading.dialect), { ...values, found: JSON.stringify(numbers) });
};

/** One page of the list, red first unless sorted otherwise; the times used come with it. */
export const transitionRisks = async (
  reading: Reading,
  risks: RisksAsked,
  page: PageAsked,
): Promise<Page<RiskItem> & { readonly times: TimesUsed }> => {
  const { times, key, sql } = asked('coloured', reading, risks);
  const { sort = 'severity' } = risks;
  const found = async (): Promise<Page<RiskItem>> => {
    const { windows, withChild, where, values } = await whereFirstPageLies(reading, sql(), sort, page);
    const coloured = ["r.severity <> 'cannot-be-said'", ...where].join(' AND ');
    return pageOf(sort, page, (more, order, limit, cursor) => {
      const select = `SELECT r.number, s.rowid AS summary, r.severity FROM ${withChild(windows)} WHERE ${coloured} ${more} ${order} ${limit}`;
      return rowsOf(reading, select, { ...values, ...cursor });
    });
  };
  // A whole list is asked for once, and is large.
  const isWhole = (page.first ?? page.last) === undefined;
  const rows = await (isWhole ? found() : reading.kept(`${key} ${sort} ${JSON.stringify(page)}`, found));
  return { ...rows, times };
};

/** How many windows the list holds, over all pages. */
export const countTransitionRisks = async (reading: Reading, risks: RisksAsked): Promise<number> => {
  const { key, sql } = asked('coloured', reading, risks);
  return reading.kept(`count ${key}`, async () => {
    const { windows, withChild, where, values } = sql();
    const coloured = ["r.severity <> 'cannot-be-said'", ...where].join(' AND ');
    const select = `SELECT count(*) AS n FROM ${where.length === 0 ? windows : withChild(windows)} WHERE ${coloured}`;
    return (await reading.get<{ n: number }>(select, values))?.n ?? 0;
  });
};

/** How many open windows of each rule cannot be said, for want of a source; the severity asked for has no part in it. */
export const countCannotBeSaid = async (
  reading: Reading,
  risks: RisksAsked,
): Promise<readonly { readonly rule: string; readonly count: number }[]> => {
  const { severity: _, ...filter } = risks.filter ?? {};
  const { key, sql } = asked('unsaid', reading, { ...risks, filter });
  return reading.kept(`count ${key}`, async () => {
    const { windows, withChild, where, values } = sql();
    const unsaid = [CANNOT_BE_SAID, ...where].join(' AND ');
    const select = `
    SELECT r.rule, count(*) AS count FROM ${where.length === 0 ? windows : withChild(windows)}
    WHERE ${unsaid} GROUP BY r.rule ORDER BY r.rule`;
    const counts = await reading.all<{ rule: string; count: number }>(select, values);
    return counts.map(({ rule, count }) => ({ rule, count }));
  });
};
