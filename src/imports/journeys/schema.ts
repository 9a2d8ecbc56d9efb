import type { FactDefinition, Field, Fields } from '../../domain/fact-schema.js';
import { journeyFacts } from '../../journey/catalogue.js';
import { episodeOfRef, isOurId } from './episode-names.js';
import { isKind } from './kinds.js';

type Schema = Readonly<Record<string, unknown>>;

const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const PARTIAL = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' };
const SOURCE = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' };
const REF = { type: 'string', minLength: 1, maxLength: 200 };
const NAMED = {
  type: 'object',
  properties: { source: SOURCE, ref: REF },
  required: ['source', 'ref'],
  additionalProperties: false,
};

/** Fields that a line gives in a place of its own. */
const ON_THE_LINE = new Set(['corrects', 'correctsRef']);

const isMoment = (name: string): boolean => name === 'knownAtInstead';

const ofField = (name: string, field: Field): Schema => {
  if (name === 'alias') return { $ref: '#/$defs/alias' };
  if (episodeOfRef(name)) return { $ref: '#/$defs/episode' };
  if (field.staff) return { $ref: '#/$defs/staff' };
  if (isMoment(name)) return { $ref: '#/$defs/instant' };
  switch (field.kind) {
    case 'id':
    case 'text':
      return { type: 'string' };
    case 'date':
      return { $ref: '#/$defs/date' };
    case 'partial-date':
      return { $ref: '#/$defs/partialDate' };
    case 'whole':
      return { type: 'integer' };
    case 'flag':
      return { type: 'boolean' };
    case 'code':
      return { enum: field.codes };
    case 'list':
      return { type: 'array', items: ofField('', field.item!) };
    case 'group':
      return ofFields(field.fields!);
  }
};

const ofFields = (
  fields: Fields,
  leftOut: (name: string) => boolean = () => false,
  free?: string,
): Schema => {
  const given = Object.entries(fields).filter(([name]) => !leftOut(name));
  const required = given.filter(([name, field]) => !field.optional && name !== free).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(given.map(([name, field]) => [name, ofField(name, field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
};

const ofData = ({ fields, occursOn }: FactDefinition): Schema =>
  ofFields(fields, (name) => isOurId(name, fields) || ON_THE_LINE.has(name), occursOn);

const header: Schema = {
  type: 'object',
  description: 'The first line: who says so, and what the file would have told had it happened.',
  properties: {
    source: { ...SOURCE, description: 'Name of the source system.' },
    authority: {
      type: 'string',
      pattern: '^[2-9]\\d{2}$',
      description: 'The authority’s code of three digits.',
    },
    extractedAt: { $ref: '#/$defs/instant', description: 'When known: the load, and lines without knownAt.' },
    coverage: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          kind: { enum: [] as string[] },
          from: { $ref: '#/$defs/date' },
          to: { $ref: '#/$defs/date' },
        },
        required: ['kind', 'from', 'to'],
        additionalProperties: false,
      },
    },
  },
  required: ['source', 'authority', 'extractedAt'],
  additionalProperties: false,
};

const line = (types: readonly string[]): Schema => ({
  type: 'object',
  description: 'One fact of one child.',
  properties: {
    child: { ...REF, description: 'The source’s own id of the child.' },
    type: { enum: types },
    occurredOn: { $ref: '#/$defs/partialDate', description: 'When it happened in the child’s life.' },
    occurredBy: {
      type: 'boolean',
      description: 'occurredOn is only the latest day on which it can have happened.',
    },
    knownAt: { $ref: '#/$defs/instant', description: 'When the source recorded it; left out: extractedAt.' },
    sourceRef: { ...REF, description: 'The source’s own name for this fact.' },
    corrects: { ...NAMED, description: 'Of a FactCorrected: the fact that is wrong.' },
    replaces: { ...NAMED, description: 'Directly after its FactCorrected: what it is instead of.' },
    data: { type: 'object', description: 'Its own date may be left out: it is occurredOn.' },
  },
  required: ['child', 'type', 'occurredOn'],
  additionalProperties: false,
  allOf: types.map((type) => ({
    if: { properties: { type: { const: type } }, required: ['type'] },
    then: { properties: { data: { $ref: `#/$defs/${type}` } } },
  })),
});

/** The JSON Schema of one line of a journeys file, made from the catalogue of facts. */
export const journeysSchema = (): Schema => {
  const definitions = Object.values(journeyFacts).filter(({ inJourneys }) => inJourneys);
  const types = definitions.map(({ type }) => type);
  const qualified = [
    'PlanFinalised/first',
    'PlanFinalised/amended',
    'PlanFinalised/phase-transfer',
    'AnnualReviewMeetingHeld/phase',
  ];
  const kinds = [...types, ...qualified].filter(isKind);
  const coverage = (header['properties'] as { coverage: { items: { properties: object } } }).coverage;
  const covered = { ...coverage.items, properties: { ...coverage.items.properties, kind: { enum: kinds } } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'One line of a journeys file (JSON Lines, UTF-8): the header first, then one fact a line',
    oneOf: [{ $ref: '#/$defs/header' }, { $ref: '#/$defs/line' }],
    $defs: {
      date: DATE,
      partialDate: { ...PARTIAL, description: 'YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.' },
      instant: { type: 'string', description: 'YYYY-MM-DDTHH:MM:SS.mmmZ, or a day where no more is known.' },
      staff: {
        type: 'string',
        description:
          'A member of staff: staff-<uuid>, or the source’s own user name, which is not kept: a keyed code stands for it.',
      },
      alias: {
        description: 'The source’s own name for the episode that this fact opens.',
        oneOf: [
          REF,
          { type: 'object', properties: { source: SOURCE, ref: REF, refKey: REF }, required: ['ref'] },
        ],
      },
      episode: {
        description: 'The episode that the fact belongs to: the alias under which its source opened it.',
        oneOf: [REF, NAMED],
      },
      header: {
        ...header,
        properties: { ...(header['properties'] as object), coverage: { ...coverage, items: covered } },
      },
      line: line(types),
      ...Object.fromEntries(definitions.map((definition) => [definition.type, ofData(definition)])),
    },
  };
};

/** The schema as the file in docs holds it. */
export const journeysSchemaText = (): string => `${JSON.stringify(journeysSchema(), null, 2)}\n`;
