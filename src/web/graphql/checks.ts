import { Type } from 'class-transformer';

type Validators = typeof import('class-validator');
/** The class-validator decorators of one property. */
export type Checks = (validators: Validators) => readonly PropertyDecorator[];

const waiting: { readonly target: object; readonly key: string | symbol; readonly checks: Checks }[] = [];

/** Declares how a property of an input is checked. Applied at the first input, so that no start waits for it. */
export const Checked =
  (checks: Checks): PropertyDecorator =>
  (target, key) =>
    void waiting.push({ target, key, checks });

/** Has nested inputs be of their class, so that their own checks are made. */
export const nested = (Item: new () => object): PropertyDecorator => Type(() => Item);

/** class-validator, with every check that was declared applied. */
export const validators = async (): Promise<Validators> => {
  const loaded = await import('class-validator');
  for (const { target, key, checks } of waiting.splice(0))
    for (const check of checks(loaded)) check(target, key);
  return loaded;
};
