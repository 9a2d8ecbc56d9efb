type Transformer = Pick<typeof import('class-transformer'), 'Type' | 'plainToInstance'>;
type Validators = typeof import('class-validator') & Transformer;
/** The class-validator decorators of one property. */
export type Checks = (validators: Validators) => readonly PropertyDecorator[];

const waiting: { readonly target: object; readonly key: string | symbol; readonly checks: Checks }[] = [];

/** Declares how a property of an input is checked. Applied at the first input, so that no start waits for it. */
export const Checked =
  (checks: Checks): PropertyDecorator =>
  (target, key) =>
    void waiting.push({ target, key, checks });

/** class-validator and class-transformer, with every check that was declared applied. */
export const validators = async (): Promise<Validators> => {
  const [validator, { Type, plainToInstance }] = await Promise.all([
    import('class-validator'),
    import('class-transformer'),
  ]);
  const loaded: Validators = { ...validator, Type, plainToInstance };
  for (const { target, key, checks } of waiting.splice(0))
    for (const check of checks(loaded)) check(target, key);
  return loaded;
};
