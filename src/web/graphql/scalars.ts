import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isPartialDate } from '../../domain/partial-date.js';
import { isInstant, isPlainDate } from '../../domain/plain-date.js';

const invalid = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const textScalar = (name: string, description: string, isValid: (text: string) => boolean, says: string) => {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw invalid(says);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
};

/** 'YYYY-MM-DD', a day that exists. */
export const DateScalar = textScalar(
  'Date',
  'A day of the calendar, YYYY-MM-DD. It has no time and no time zone.',
  isPlainDate,
  'A date is a day that exists, written YYYY-MM-DD.',
);

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export const PartialDateScalar = textScalar(
  'PartialDate',
  'A day of which only the month or the year may be known: YYYY, YYYY-MM or YYYY-MM-DD.',
  isPartialDate,
  'A date is written YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.',
);

/** An instant in UTC with three decimals; fewer are taken. */
const instantOf = (text: string): string | undefined => {
  const whole = text.replace(
    /(:\d{2})(?:\.(\d{1,3}))?Z$/,
    (_, second: string, part = '') => `${second}.${String(part).padEnd(3, '0')}Z`,
  );
  return isInstant(whole) ? whole : undefined;
};

const parseInstant = (value: unknown): string => {
  const instant = typeof value === 'string' ? instantOf(value) : undefined;
  if (instant === undefined) throw invalid('A moment is written in UTC, as 2026-01-31T09:30:00.000Z.');
  return instant;
};

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, as 2026-01-31T09:30:00.000Z.',
  serialize: (value) => value as string,
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

const isData = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseData = (value: unknown): unknown => {
  if (isData(value)) return value;
  throw invalid('The data of an event is an object of its fields.');
};

/** The data of an event, by the names that the catalogue gives its fields. */
export const EventDataScalar = new GraphQLScalarType({
  name: 'EventData',
  description:
    'The fields of an event, by their names and codes in the catalogue. In an answer, a value that can no longer be ' +
    'read is { "unreadable": "erased" } or { "unreadable": "key-unavailable" }.',
  serialize: (value) => value,
  parseValue: parseData,
  parseLiteral: (node, variables) => parseData(valueFromASTUntyped(node, variables)),
});

const parseDraft = (value: unknown): unknown => {
  if (isData(value)) return value;
  throw invalid('A draft is an object: other lead times, or a rule of its own.');
};

/** A draft of a rule, as a file of the terminal's `rehearse` holds it. */
export const RuleDraftScalar = new GraphQLScalarType({
  name: 'RuleDraft',
  description:
    'A draft: other lead times, {"leadTimes": {"tr-03.amberWeeks": 14}}, by the names of docs/rules.md; or a rule of its ' +
    'own with id, name, says, when, unless, amberAfter, redAfter and against, as "throughline rehearse --help" shows it.',
  serialize: (value) => value,
  parseValue: parseDraft,
  parseLiteral: (node, variables) => parseDraft(valueFromASTUntyped(node, variables)),
});
