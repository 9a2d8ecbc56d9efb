import { checkLocalAuthorityCode } from '../../domain/identifiers/organisation-codes.js';
import { londonDate } from '../../domain/london.js';
import { isPlainDate } from '../../domain/plain-date.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import { isDayOnly, readMoment } from '../reading/dates.js';
import { anError, FileRefused } from '../report/entry.js';

/** A kind of fact that the source would have told, from day to day (both included). */
export interface DeclaredCoverage {
  readonly kind: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The first line of a journeys file. */
export interface JourneysHeader {
  readonly source: string;
  readonly authority: string;
  readonly extractedAt: Instant;
  /** Only the day of the extract is known. */
  readonly dayOnly: boolean;
  readonly coverage: readonly DeclaredCoverage[];
}

const NAMES = new Set(['source', 'authority', 'extractedAt', 'coverage']);
const SOURCE_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The header of a journeys file from the JSON of its first line. @throws FileRefused */
export const readJourneysHeader = (
  file: string,
  json: unknown,
  isKind: (kind: string) => boolean,
): JourneysHeader => {
  const refuse = (column: string, problem: string): never => {
    throw new FileRefused(
      anError({ file, row: 1, column }, problem, 'The first line is described in docs/journeys.schema.json.'),
    );
  };
  if (!isObject(json)) return refuse('header', 'The first line is not a JSON object.');
  const unknown = Object.keys(json).find((name) => !NAMES.has(name));
  if (unknown !== undefined) return refuse(unknown, 'The first line has a field that is not known here.');
  const { source, authority, extractedAt, coverage = [] } = json;
  if (typeof source !== 'string' || !SOURCE_NAME.test(source)) {
    return refuse('source', 'The source is named in lower-case letters, digits and hyphens, at most 40.');
  }
  if (source === 'sen2' || source === 'annex-a' || source === 'here') {
    return refuse('source', 'This name is taken by a source of its own.');
  }
  const checked = checkLocalAuthorityCode(typeof authority === 'string' ? authority : '');
  if (!checked.ok) return refuse('authority', checked.detail);
  const at = typeof extractedAt === 'string' ? readMoment(extractedAt) : undefined;
  if (at === undefined) return refuse('extractedAt', 'The time of the extract is missing or does not exist.');
  if (!Array.isArray(coverage)) return refuse('coverage', 'The coverage is not a list.');
  const covered = coverage.map((one: unknown): DeclaredCoverage => {
    const { kind, from, to, ...more } = isObject(one) ? one : {};
    if (Object.keys(more).length > 0 || typeof kind !== 'string' || !isPlainDate(from) || !isPlainDate(to)) {
      return refuse('coverage', 'Each entry of the coverage gives kind, from and to.');
    }
    if (!isKind(kind))
      return refuse('coverage', `There is no kind of fact called ${JSON.stringify(kind.slice(0, 60))}.`);
    if (from > to) return refuse('coverage', `The coverage of ${kind} ends before it begins.`);
    if (to > londonDate(at)) return refuse('coverage', `The coverage of ${kind} goes on after the extract.`);
    return { kind, from, to };
  });
  return {
    source,
    authority: checked.value,
    extractedAt: at,
    dayOnly: isDayOnly(extractedAt as string),
    coverage: covered,
  };
};
