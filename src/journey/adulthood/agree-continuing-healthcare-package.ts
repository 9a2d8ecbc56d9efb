import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { ChcPackageAgreed } from './adulthood.events.js';

/** A package of adult continuing healthcare was agreed. */
export class AgreeContinuingHealthcarePackage {
  readonly type = 'AgreeContinuingHealthcarePackage';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChcPackageAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreeContinuingHealthcarePackage: Decide<AgreeContinuingHealthcarePackage> = (
  command,
  history,
) => {
  const { said } = command;
  const day = happened('package', 'agreedOn', command, history);
  inOrder(day, said.startsOn, [
    'starts-before-it-was-agreed',
    'startsOn',
    'The package starts before it was agreed.',
  ]);
  return [{ type: 'ChcPackageAgreed', occurredOn: day, data: said }];
};
