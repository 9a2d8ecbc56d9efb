import type { PlainDate } from '../../domain/plain-date.js';
import { latestBy } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { ncYear, ncYearStart, yearsOutOfCohort } from '../calendar/academic-year.js';

export const READS_OF_COHORT = ['CohortChanged'] as const satisfies readonly JourneyFactType[];

type Changed = BelievedFact<'CohortChanged'>;

const yearsOut = (changed: Changed | undefined, dateOfBirth: PlainDate): number =>
  changed === undefined ? 0 : yearsOutOfCohort(dateOfBirth, changed.data.ncYearActual, changed.latestOn);

/** By how many years the person is taught out of the year of their age: C9, the latest on record. */
export const outOfCohort = (history: History, dateOfBirth: PlainDate): number =>
  yearsOut(history.latest('CohortChanged'), dateOfBirth);

/** The NC year on a day, as actually taught then: C9, by the change in effect on that day. */
export const ncYearOn = (history: History, dateOfBirth: PlainDate, day: PlainDate): number =>
  ncYear(dateOfBirth, day, yearsOut(latestBy(history.of('CohortChanged'), day), dateOfBirth));

/** 1 September of an NC year, as actually taught. */
export const startOfNcYear = (history: History, dateOfBirth: PlainDate, year: number): PlainDate =>
  ncYearStart(dateOfBirth, year, outOfCohort(history, dateOfBirth));
