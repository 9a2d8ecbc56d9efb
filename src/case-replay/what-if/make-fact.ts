import { checkData } from '../../domain/check-data.js';
import type { FactDefinition } from '../../domain/fact-schema.js';
import { londonDate } from '../../domain/london.js';
import { firstDay, isPartialDate } from '../../domain/partial-date.js';
import type { Instant, PartialDate, PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import { journeyFacts } from '../../journey/catalogue.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import { checkEpisodes, withEpisodesOpened } from './episodes-named.js';
import type { SupposedFact } from './supposed.js';

type Data = Readonly<Record<string, unknown>>;

/** Whose record a fact is supposed of, and when. */
export interface Supposing {
  readonly events: readonly JourneyFact[];
  readonly stream: string;
  readonly known: Instant;
  readonly dateOfBirth: PlainDate | undefined;
}

/** @throws Refused for no date, one that lies after the moment of knowing, or before the birth */
export const checkDate = (
  occurredOn: PartialDate,
  field: string,
  { known, dateOfBirth }: Supposing,
): void => {
  if (!isPartialDate(occurredOn))
    throw new Refused('no-such-date', field, 'No such date: YYYY-MM-DD is expected, or YYYY-MM, or YYYY.');
  const day = londonDate(known);
  if (firstDay(occurredOn) > day)
    throw new Refused(
      'fact-in-future',
      field,
      `A fact is supposed to have happened by ${day}, the day as known. Ask as known on a later day.`,
    );
  if (dateOfBirth !== undefined && occurredOn < dateOfBirth.slice(0, occurredOn.length))
    throw new Refused('before-birth', field, 'That lies before the date of birth on record.');
};

/** The type of a fact that may be supposed. @throws Refused */
const supposable = (type: string, field: string): FactDefinition => {
  const definition = (journeyFacts as Readonly<Record<string, unknown>>)[type] as FactDefinition | undefined;
  if (definition === undefined)
    throw new Refused(
      'unknown-type',
      field,
      'The catalogue has no such type of event: it is named as in a journey.',
    );
  if (definition.speaksOf === 'record' || definition.observation)
    throw new Refused(
      'not-supposable',
      field,
      definition.observation
        ? 'That is a state that returns saw, and no event with a date of its own.'
        : 'That type speaks of the record and not of the life.',
    );
  return definition;
};

/** The data with the day in the field that repeats it. */
const datedData = ({ occursOn }: FactDefinition, data: Data, occurredOn: PartialDate): Data =>
  occursOn === undefined ? data : { ...data, [occursOn]: occurredOn };

const checkAgainstCatalogue = (definition: FactDefinition, data: Data, field: string): void => {
  const [wrong] = checkData(definition, data);
  if (wrong) throw new Refused(wrong.problem, `${field}/${wrong.field}`, `${wrong.field}: ${wrong.expected}`);
};

/** An event that nobody recorded, known at the moment asked about. */
export const asIfRecorded = (
  said: Pick<JourneyFact, 'type' | 'occurredOn' | 'data'>,
  id: string,
  { stream, known }: Supposing,
): JourneyFact =>
  ({
    ...{ id, type: said.type, schemaVersion: journeyFacts[said.type].version, stream, revision: 0 },
    ...{ position: '', recordedAt: known, occurredOn: said.occurredOn, occurredBy: false },
    ...{ knownAt: known, knownFrom: 'here', knownPrecision: 'instant', data: said.data },
    metadata: { source: 'hypothetical', correlationId: id },
  }) as JourneyFact;

/** A fact that is added, checked as a command's data is. @param field where it stands @throws Refused */
export const makeFact = (said: SupposedFact, id: string, field: string, of: Supposing): JourneyFact => {
  const definition = supposable(said.type, `${field}/type`);
  checkDate(said.occurredOn, `${field}/occurredOn`, of);
  const { occursOn } = definition;
  const given = occursOn === undefined ? undefined : said.data[occursOn];
  if (given !== undefined && given !== said.occurredOn)
    throw new Refused(
      'two-dates',
      `${field}/data/${occursOn}`,
      `${occursOn} is the day on which it happened: leave it out, or give the same day.`,
    );
  const data = datedData(definition, said.data, said.occurredOn);
  checkAgainstCatalogue(definition, data, `${field}/data`);
  checkEpisodes(definition, data, `${field}/data`, of.events);
  const whole = withEpisodesOpened(definition, data, id);
  return asIfRecorded({ ...said, data: whole } as Pick<JourneyFact, 'type' | 'occurredOn' | 'data'>, id, of);
};

/** A recorded fact on another day. @throws Refused */
export const moveFact = (
  event: JourneyFact,
  occurredOn: PartialDate,
  id: string,
  field: string,
  of: Supposing,
): JourneyFact => {
  const definition = journeyFacts[event.type] as unknown as FactDefinition;
  if (definition.observation)
    throw new Refused(
      'not-supposable',
      field,
      'That is a state that returns saw: it has no date of its own to move.',
    );
  checkDate(occurredOn, field, of);
  const data = datedData(definition, event.data, occurredOn);
  checkAgainstCatalogue(definition, data, field);
  const { knownAt } = event;
  const moved = { type: event.type, occurredOn, data } as Pick<JourneyFact, 'type' | 'occurredOn' | 'data'>;
  // Known when it was, unless it would have been known before it happened.
  const known = londonDate(knownAt) >= occurredOn ? knownAt : of.known;
  return { ...asIfRecorded(moved, id, { ...of, known }), stream: event.stream };
};
