import { capitalised } from '../../domain/capitalised.js';
import 'reflect-metadata';
import { Field as InputField, ID, InputType, Int } from '@nestjs/graphql';
import type { Field, Fields } from '../../domain/fact-schema.js';
import { isStaffId } from '../../domain/identifiers/staff-id.js';
import { isPartialDate } from '../../domain/partial-date.js';
import { isPlainDate } from '../../domain/plain-date.js';
import { Checked } from './checks.js';
import type { Checks } from './checks.js';
import { enumOf } from './code-enum.js';
import { DateScalar, PartialDateScalar } from './scalars.js';

type AnyClass = new () => object;
const LONGEST_ID = 200;
const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 500;

type Option = { each: true } | undefined;
const DAY = '$property must be a day that exists, YYYY-MM-DD';
const PARTIAL_DAY = '$property must be YYYY-MM-DD, YYYY-MM or YYYY';

const STAFF = '$property must be the opaque id of a member of staff, staff-<uuid> in lower case, and no name';
const isStaff = (value: unknown): boolean => typeof value === 'string' && isStaffId(value);

const satisfies = (
  name: string,
  isValid: (value: unknown) => boolean,
  message: string,
  option: Option,
): Checks => {
  const validator = { validate: isValid, defaultMessage: () => message };
  return (v) => [v.ValidateBy({ name, validator }, option)];
};

/** What a field is to GraphQL and to class-validator; `name` is that of a type it may need. */
const partsOf = (field: Field, name: string, option?: Option): { type: unknown; checks: Checks } => {
  switch (field.kind) {
    case 'id':
      if (field.staff) return { type: ID, checks: satisfies('isStaffId', isStaff, STAFF, option) };
      return {
        type: ID,
        checks: (v) => [v.IsString(option), v.IsNotEmpty(option), v.MaxLength(LONGEST_ID, option)],
      };
    case 'text':
      return {
        type: String,
        checks: (v) => [v.IsString(option), v.IsNotEmpty(option), v.MaxLength(LONGEST_TEXT, option)],
      };
    case 'date':
      return { type: DateScalar, checks: satisfies('isDay', (value) => isPlainDate(value), DAY, option) };
    case 'partial-date': {
      const checks = satisfies('isPartialDay', (value) => isPartialDate(value), PARTIAL_DAY, option);
      return { type: PartialDateScalar, checks };
    }
    case 'whole':
      return { type: Int, checks: (v) => [v.IsInt(option)] };
    case 'flag':
      return { type: Boolean, checks: (v) => [v.IsBoolean(option)] };
    case 'code': {
      const codes = [...field.codes!];
      return { type: enumOf(field.codes!, name), checks: (v) => [v.IsIn(codes, option)] };
    }
    case 'group': {
      const Group = inputClass(`${name}Input`, field.fields!);
      return { type: Group, checks: (v) => [v.ValidateNested(option), v.Type(() => Group)] };
    }
    case 'list': {
      const item = partsOf(field.item!, name, { each: true });
      return {
        type: [item.type],
        checks: (v) => [v.IsArray(), v.ArrayMaxSize(LONGEST_LIST), ...item.checks(v)],
      };
    }
  }
};

/** Gives a class one property of the catalogue's declaration, seen by GraphQL and checked by class-validator. */
export const declareField = (Target: AnyClass, key: string, field: Field, owner: string): void => {
  const { type, checks } = partsOf(field, `${owner}${capitalised(key)}`);
  const target = Target.prototype as object;
  InputField(() => type as AnyClass, { nullable: field.optional })(target, key);
  Checked((v) => [...(field.optional ? [v.IsOptional()] : []), ...checks(v)])(target, key);
};

/** A class with a name of its own: Nest takes the name of a type from its class. */
export const namedClass = (name: string): AnyClass => ({ [name]: class {} })[name]!;

const groups = new Map<Fields, AnyClass>();

/** The input class of a group of fields; one group is one class, whoever uses it, named by who came first. */
export const inputClass = (name: string, fields: Fields): AnyClass => {
  const known = groups.get(fields);
  if (known) return known;
  const Made = namedClass(name);
  groups.set(fields, Made);
  for (const [key, field] of Object.entries(fields))
    declareField(Made, key, field, name.replace(/Input$/, ''));
  InputType(name)(Made);
  return Made;
};
