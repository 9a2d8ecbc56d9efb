import 'reflect-metadata';
import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType } from '@nestjs/graphql';
import type { Fields } from '../../domain/fact-schema.js';
import { Checked } from './checks.js';
import { declareField, namedClass } from './input-class.js';
import { resultUnion } from './problems.js';

type AnyClass = new () => object;

/** A command as a mutation offers it. */
export interface MutationOf {
  /** `RecordAnnualReviewMeeting`; the mutation is `recordAnnualReviewMeeting`. */
  readonly name: string;
  readonly description: string;
  readonly fields: Fields;
  /** Lists that the command asks for beside them, by name; optional. */
  readonly lists?: Readonly<Record<string, AnyClass>>;
}

/** What every input holds beside the command's own fields. */
export interface CommandInput {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number;
}

const LONGEST_KEY = 200;

const declareKey = (Target: AnyClass): void => {
  const target = Target.prototype as object;
  const description = 'Your own name for this one change. Said again with the same key, it happens once.';
  Field(() => ID, { description })(target, 'idempotencyKey');
  Checked((v) => [v.IsString(), v.IsNotEmpty(), v.MaxLength(LONGEST_KEY)])(target, 'idempotencyKey');
  const expected = 'The version that you saw; refused when the record has moved on.';
  Field(() => Int, { nullable: true, description: expected })(target, 'expectedVersion');
  Checked((v) => [v.IsOptional(), v.IsInt(), v.Min(0)])(target, 'expectedVersion');
};

const declareList = (Target: AnyClass, key: string, Item: AnyClass): void => {
  const target = Target.prototype as object;
  Field(() => [Item], { nullable: true })(target, key);
  Checked((v) => [v.IsOptional(), v.IsArray(), v.ValidateNested({ each: true }), v.Type(() => Item)])(
    target,
    key,
  );
};

/** The input class of a command, with its checks. */
const commandInput = ({ name, fields, lists = {} }: MutationOf): AnyClass => {
  const Input = namedClass(`${name}Input`);
  declareKey(Input);
  for (const [key, field] of Object.entries(fields)) declareField(Input, key, field, name);
  for (const [key, Item] of Object.entries(lists)) declareList(Input, key, Item);
  InputType(`${name}Input`)(Input);
  return Input;
};

/** The class of a command's good answer. */
const successClass = (name: string, Base: AnyClass): AnyClass => {
  const Success = { [`${name}Success`]: class extends Base {} }[`${name}Success`]!;
  ObjectType(`${name}Success`)(Success);
  return Success;
};

const methodName = (name: string): string => name[0]!.toLowerCase() + name.slice(1);

/**
 * Gives a resolver class the mutation of a command.
 * @param carryOut called on the resolver with the checked-for-shape input, its class and the class of the good answer
 */
export const addMutation = <R extends object>(
  Resolver: abstract new (...args: never[]) => R,
  command: MutationOf,
  SuccessBase: AnyClass,
  carryOut: (
    resolver: R,
    input: CommandInput,
    Input: AnyClass,
    Success: AnyClass,
    context: object,
  ) => Promise<object>,
): void => {
  const target = Resolver.prototype as object;
  const method = methodName(command.name);
  const Input = commandInput(command);
  const Success = successClass(command.name, SuccessBase);
  const Result = resultUnion(`${command.name}Result`, Success);
  const value = function (this: R, input: CommandInput, context: object): Promise<object> {
    return carryOut(this, input, Input, Success, context);
  };
  Object.defineProperty(target, method, { value, writable: true, configurable: true });
  Reflect.defineMetadata('design:paramtypes', [Object, Object], target, method);
  const descriptor = Object.getOwnPropertyDescriptor(target, method)!;
  Args('input', { type: () => Input })(target, method, 0);
  Context()(target, method, 1);
  Mutation(() => Result, { name: method, description: command.description })(target, method, descriptor);
};
