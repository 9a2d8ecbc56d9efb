import { Refused } from '../../domain/refused.js';
import { journeyFacts } from '../../journey/catalogue.js';
import { KINDS_RELIED_ON } from '../coverage/relied-on.js';
import { isLeadTime } from '../policies/lead-times.js';
import type { RulesRelease } from '../rule.js';
import { declaredRule } from './declared-rule.js';
import type { Between, DeclaredRule, Draft, Time } from './draft.js';

type Fields = Readonly<Record<string, unknown>>;

const refuse = (field: string, expected: string): never => {
  throw new Refused('draft-malformed', field, expected);
};

const object = (value: unknown, field: string, names: readonly string[]): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(field, 'An object is expected.');
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined)
    return refuse(field, `There is a field here that is not one of: ${names.join(', ')}.`);
  return value as Fields;
};

const text = (value: unknown, field: string): string =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(field, 'Text is expected.');

const whole = (value: unknown, field: string): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(field, 'A whole number from 0 is expected.');

const UNITS = ['days', 'weeks', 'months'] as const;

const time = (value: unknown, field: string): Time | undefined => {
  if (value === undefined) return undefined;
  const said = object(value, field, UNITS);
  const [unit, more] = UNITS.filter((one) => said[one] !== undefined);
  if (unit === undefined || more !== undefined)
    return refuse(field, 'One of days, weeks and months is expected, as {"weeks": 4}.');
  return { unit, n: whole(said[unit], `${field}/${unit}`) };
};

const between = (value: unknown, field: string): Between | undefined => {
  if (value === undefined) return undefined;
  const { from, to } = object(value, field, ['from', 'to']);
  if (from === undefined && to === undefined) return refuse(field, 'One of from and to is expected.');
  return {
    ...(from !== undefined && { from: whole(from, `${field}/from`) }),
    ...(to !== undefined && { to: whole(to, `${field}/to`) }),
  };
};

const eventType = (value: unknown, field: string): string => {
  const type = text(value, field);
  const definition = (journeyFacts as Readonly<Record<string, { readonly speaksOf: string } | undefined>>)[
    type
  ];
  if (definition?.speaksOf !== 'life')
    return refuse(field, 'A type of event of the catalogue is expected, of the life and not of the record.');
  return type;
};

const listOf = <T>(value: unknown, field: string, one: (value: unknown, field: string) => T): readonly T[] =>
  Array.isArray(value)
    ? value.map((part, i) => one(part, `${field}/${i}`))
    : refuse(field, 'A list is expected.');

const kind = (value: unknown, field: string): string =>
  (KINDS_RELIED_ON as readonly unknown[]).includes(value) ||
  (typeof value === 'string' && value in journeyFacts)
    ? (value as string)
    : refuse(field, 'A kind of fact is expected that a source can cover, as ReviewDecided.');

const STATUSES = ['ehc-plan', 'sen-support', 'none'] as const;

const statusOf = (value: unknown, field: string): (typeof STATUSES)[number] | undefined => {
  if (value === undefined) return undefined;
  return (
    STATUSES.find((one) => one === value) ??
    refuse(field, `One of these is expected: ${STATUSES.join(', ')}.`)
  );
};

const defined = <T extends object>(said: T): T =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as T;

const RULE_FIELDS = ['id', 'name', 'says', 'against', 'when', 'unless', 'amberAfter', 'redAfter', 'silence'];

const ruleOf = (value: unknown): { declared: DeclaredRule; against: unknown } => {
  const said = object(value, '', RULE_FIELDS);
  const when = object(said['when'], 'when', ['event', 'age', 'ncYear', 'status']);
  const unless = object(said['unless'] ?? {}, 'unless', ['events', 'within']);
  const events = listOf(unless['events'] ?? [], 'unless/events', eventType);
  const [amberAfter, redAfter] = [time(said['amberAfter'], 'amberAfter'), time(said['redAfter'], 'redAfter')];
  if (amberAfter === undefined && redAfter === undefined)
    return refuse(
      'amberAfter',
      'A rule turns amber or red some time after its event: give amberAfter or redAfter.',
    );
  const declared = {
    ...{ id: text(said['id'], 'id'), name: text(said['name'], 'name'), says: text(said['says'], 'says') },
    when: defined({
      event: eventType(when['event'], 'when/event'),
      ...{ age: between(when['age'], 'when/age'), ncYear: between(when['ncYear'], 'when/ncYear') },
      status: statusOf(when['status'], 'when/status'),
    }),
    unless: defined({ events, within: time(unless['within'], 'unless/within') }),
    ...{ amberAfter, redAfter, silence: listOf(said['silence'] ?? events, 'silence', kind) },
  };
  return { declared: defined(declared) as DeclaredRule, against: said['against'] };
};

const DAY_OF_YEAR = /On$/;

const leadTimeValue = (name: string, value: unknown): number => {
  const field = `leadTimes/${name}`;
  if (!isLeadTime(name))
    return refuse('leadTimes', 'There is a name here that no policy has; docs/rules.md lists them.');
  const n = whole(value, field);
  const [month, day] = [Math.trunc(n / 100), n % 100];
  if (DAY_OF_YEAR.test(name) && (month < 1 || month > 12 || day < 1 || day > 31))
    return refuse(field, 'A day of the year is expected, as month and day: 331 is 31 March.');
  return n;
};

const leadTimesOf = (value: unknown): Draft => {
  const said = object(value, '', ['leadTimes', 'staleAfterDays', 'reason']);
  const names = object(
    said['leadTimes'] ?? {},
    'leadTimes',
    Object.keys((said['leadTimes'] as object) ?? {}),
  );
  const leadTimes = Object.fromEntries(
    Object.entries(names).map(([name, n]) => [name, leadTimeValue(name, n)]),
  );
  const stale = said['staleAfterDays'];
  if (stale === undefined && Object.keys(leadTimes).length === 0)
    return refuse(
      'leadTimes',
      'A draft has other lead times, or a rule with when: "throughline rehearse --help".',
    );
  return {
    ...{ kind: 'lead-times', leadTimes },
    ...(stale !== undefined && { staleAfterDays: whole(stale, 'staleAfterDays') }),
  };
};

/**
 * A draft from a file's JSON: other lead times (`leadTimes`, `staleAfterDays`), or a rule (`when`, `unless`, ...).
 * @throws Refused `draft-malformed`, naming the place
 */
export const readDraft = (value: unknown, { risks }: Pick<RulesRelease, 'risks'>): Draft => {
  if (typeof value === 'object' && value !== null && !('when' in value)) return leadTimesOf(value);
  const { declared, against } = ruleOf(value);
  if (risks.some(({ id }) => id === declared.id))
    return refuse(
      'id',
      'A rule of the release has that id: name the draft otherwise, and the rule in against.',
    );
  if (against !== undefined && !risks.some(({ id }) => id === against))
    return refuse('against', 'A rule of the release is expected, as TR-04.');
  return {
    kind: 'rule',
    rule: declaredRule(declared),
    ...(against !== undefined && { against: against as string }),
  };
};
