import type { DataOfFact } from '../../domain/fact-schema.js';
import { monthOf, yearOf } from '../../domain/plain-date.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { readable } from '../../domain/sealed.js';
import type { Decide } from '../command.js';
import { notInFuture } from '../guards.js';
import type { ChildRegistered } from './identification.events.js';
import { checkIdentifier } from './identifiers.js';

/** A child is taken on record. The cohort of birth is worked out, so that it cannot contradict the date. */
export class RegisterChild {
  readonly type = 'RegisterChild';

  constructor(
    readonly childId: string,
    readonly said: Omit<DataOfFact<typeof ChildRegistered>, 'birthCohort'>,
    readonly today: PlainDate,
  ) {}
}

const cohortOf = (born: PlainDate): number => yearOf(born) - (monthOf(born) < 9 ? 1 : 0);

export const registerChild: Decide<RegisterChild> = ({ said, today }) => {
  const born = readable(said.dateOfBirth)!;
  notInFuture('birth', born, 'dateOfBirth', today);
  checkIdentifier('upn', said.upn, 'upn');
  checkIdentifier('uln', said.uln, 'uln');
  checkIdentifier('nhs-number', said.nhsNumber, 'nhsNumber');
  return [{ type: 'ChildRegistered', occurredOn: today, data: { ...said, birthCohort: cohortOf(born) } }];
};
