import type { Known } from '../../domain/envelope.js';
import { londonDate } from '../../domain/london.js';
import { firstDay, isPartialDate } from '../../domain/partial-date.js';
import type { PartialDate } from '../../domain/plain-date.js';
import { journeyFacts } from '../../journey/catalogue.js';
import { isDayOnly, readMoment } from '../reading/dates.js';
import { isObject } from './header.js';
import type { JourneysHeader } from './header.js';
import { isFactType } from './kinds.js';
import type { JourneysLine, SourceRef } from './line.js';

/** What is wrong with a line. */
export interface LineProblem {
  readonly column: string;
  readonly problem: string;
  readonly remedy: string;
}

const NAMES = new Set([
  ...['child', 'type', 'occurredOn', 'occurredBy', 'data', 'knownAt', 'sourceRef', 'corrects', 'replaces'],
]);
const SCHEMA = 'The lines are described in docs/journeys.schema.json.';
const LONGEST_REF = 200;

const isRef = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_REF && value.isWellFormed();

const sourceRefOf = (value: unknown): SourceRef | undefined => {
  if (!isObject(value) || !isRef(value['source']) || !isRef(value['ref'])) return undefined;
  return Object.keys(value).length === 2 ? { source: value['source'], ref: value['ref'] } : undefined;
};

const knownOf = (knownAt: unknown, header: JourneysHeader): Known | undefined => {
  if (knownAt === undefined) {
    return { knownAt: header.extractedAt, knownFrom: 'source', knownPrecision: 'by' };
  }
  const at = typeof knownAt === 'string' ? readMoment(knownAt) : undefined;
  if (at === undefined) return undefined;
  return {
    knownAt: at,
    knownFrom: 'source',
    knownPrecision: isDayOnly(knownAt as string) ? 'day' : 'instant',
  };
};

const wrong = (column: string, problem: string, remedy = SCHEMA): LineProblem => ({
  column,
  problem,
  remedy,
});

/** What is wrong with its dates against each other, and against the day of the file. */
const datesProblem = (
  occurredOn: PartialDate,
  { knownAt }: Known,
  { extractedAt }: JourneysHeader,
): LineProblem | undefined => {
  const [knownOn, extractedOn] = [londonDate(knownAt), londonDate(extractedAt)];
  if (knownOn > extractedOn)
    return wrong(
      'knownAt',
      'The fact was known after the file was extracted.',
      'Correct knownAt or extractedAt.',
    );
  if (firstDay(occurredOn) > knownOn)
    return wrong(
      'occurredOn',
      'The date lies after the day on which the fact was known.',
      'Correct one of the two; a thing ahead is a planned fact.',
    );
  return undefined;
};

/** What the line itself is called by its source, and the facts that it corrects or replaces. */
type Cited = Pick<JourneysLine, 'sourceRef' | 'corrects' | 'replaces'>;

const citedIn = (type: string, json: Readonly<Record<string, unknown>>): Cited | LineProblem => {
  const { sourceRef } = json;
  if (sourceRef !== undefined && !isRef(sourceRef))
    return wrong('sourceRef', 'The reference is not a text of up to 200 characters.');
  const [corrects, replaces] = [sourceRefOf(json['corrects']), sourceRefOf(json['replaces'])];
  if ((type === 'FactCorrected') !== (corrects !== undefined))
    return wrong('corrects', 'A FactCorrected, and nothing else, names what it corrects as { source, ref }.');
  if (json['replaces'] !== undefined && replaces === undefined)
    return wrong('replaces', 'What a fact replaces is named as { source, ref }.');
  return {
    ...(sourceRef !== undefined && { sourceRef }),
    ...(corrects && { corrects }),
    ...(replaces && { replaces }),
  };
};

/** Its own record alone decides: the shape of the line, the type, and its dates against each other. */
export const readLine = (row: number, json: unknown, header: JourneysHeader): JourneysLine | LineProblem => {
  if (!isObject(json)) return wrong('line', 'The line is not a JSON object.');
  const unknown = Object.keys(json).find((name) => !NAMES.has(name));
  if (unknown !== undefined)
    return wrong(unknown.slice(0, 40), 'The line has a field that is not known here.');
  const { child, type, occurredOn, occurredBy = false, data = {}, knownAt } = json;
  if (!isRef(child)) return wrong('child', 'The line does not name its child by the source’s own id.');
  if (!isFactType(type))
    return wrong('type', 'There is no such type of fact.', 'See the types in docs/journeys.schema.json.');
  if (!journeyFacts[type].inJourneys)
    return wrong('type', `${type} is made by commands here and by no file.`, 'Leave the line out.');
  if (!isPartialDate(occurredOn))
    return wrong(
      'occurredOn',
      'The date is missing or does not exist.',
      'Write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.',
    );
  if (typeof occurredBy !== 'boolean') return wrong('occurredBy', 'This is neither true nor false.');
  if (!isObject(data)) return wrong('data', 'The data is not a JSON object.');
  const known = knownOf(knownAt, header);
  if (known === undefined)
    return wrong('knownAt', 'The moment does not exist.', 'Write YYYY-MM-DDTHH:MM:SS.mmmZ, or a day.');
  const cited = datesProblem(occurredOn, known, header) ?? citedIn(type, json);
  if ('problem' in cited) return cited;
  return {
    ...{ row, child, type, occurredOn, occurredBy, data, known },
    knownGiven: knownAt !== undefined,
    ...cited,
  };
};

export const isLine = (read: JourneysLine | LineProblem): read is JourneysLine => 'known' in read;
