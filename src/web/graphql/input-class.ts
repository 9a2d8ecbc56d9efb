import 'reflect-metadata';
import { Field as InputField, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { Field, Fields } from '../../domain/fact-schema.js';
import { isPartialDate } from '../../domain/partial-date.js';
import { isPlainDate } from '../../domain/plain-date.js';
import { enumOf } from './code-enum.js';
import { DateScalar, PartialDateScalar } from './scalars.js';

type AnyClass = new () => object;
type Decorate = PropertyDecorator;

const LONGEST_ID = 200;
const LONGEST_TEXT = 20_000;
const LONGEST_LIST = 500;

const each = (many: boolean) => (many ? { each: true } : {});
const isDay = (many: boolean): Decorate =>
  ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: (v) => isPlainDate(v),
        defaultMessage: () => '$property must be a day that exists, YYYY-MM-DD',
      },
    },
    each(many),
  );
const isPartialDay = (many: boolean): Decorate =>
  ValidateBy(
    {
      name: 'isPartialDay',
      validator: {
        validate: (v) => typeof v === 'string' && isPartialDate(v),
        defaultMessage: () => '$property must be YYYY-MM-DD, YYYY-MM or YYYY',
      },
    },
    each(many),
  );

/** What a field is to GraphQL and to class-validator; `name` is that of a type it may need. */
const partsOf = (field: Field, name: string, many: boolean): { type: unknown; checks: Decorate[] } => {
  const option = each(many);
  switch (field.kind) {
    case 'id':
      return { type: ID, checks: [IsString(option), IsNotEmpty(option), MaxLength(LONGEST_ID, option)] };
    case 'text':
      return {
        type: String,
        checks: [IsString(option), IsNotEmpty(option), MaxLength(LONGEST_TEXT, option)],
      };
    case 'date':
      return { type: DateScalar, checks: [isDay(many)] };
    case 'partial-date':
      return { type: PartialDateScalar, checks: [isPartialDay(many)] };
    case 'whole':
      return { type: Int, checks: [IsInt(option)] };
    case 'flag':
      return { type: Boolean, checks: [IsBoolean(option)] };
    case 'code':
      return { type: enumOf(field.codes!, name), checks: [IsIn([...field.codes!], option)] };
    case 'group': {
      const Group = inputClass(`${name}Input`, field.fields!);
      return { type: Group, checks: [ValidateNested(option), Type(() => Group)] };
    }
    case 'list': {
      const item = partsOf(field.item!, name, true);
      return { type: [item.type], checks: [IsArray(), ArrayMaxSize(LONGEST_LIST), ...item.checks] };
    }
  }
};

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** Gives a class one property of the catalogue's declaration, seen by GraphQL and checked by class-validator. */
export const declareField = (Target: AnyClass, key: string, field: Field, owner: string): void => {
  const { type, checks } = partsOf(field, `${owner}${capital(key)}`, false);
  const target = Target.prototype as object;
  InputField(() => type as AnyClass, { nullable: field.optional })(target, key);
  if (field.optional) IsOptional()(target, key);
  for (const check of checks) check(target, key);
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
