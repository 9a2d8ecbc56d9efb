import type { PlainDate } from '../domain/plain-date.js';
import type { NeedCode, PlaceKind } from './published-caseload.js';
import type { Random } from './random.js';

/**
 * `plan`: holds a plan at the census. `ceased`: held one that ceased in the four years before. `refused`: asked for
 * an assessment and got no plan. `recent`: asked since the summer before the census. `support`: SEN Support only.
 */
export type Standing = 'plan' | 'ceased' | 'refused' | 'recent' | 'support';

/** What makes needs for care after 18 likely. */
export interface Circumstances {
  readonly socialCare: boolean;
  readonly lookedAfter: boolean;
  readonly continuingCare: boolean;
  readonly sectionH: boolean;
  readonly healthTransfer: boolean;
}

/** Who a child is, before anything is told of them. */
export interface Person {
  readonly id: string;
  readonly number: number;
  readonly standing: Standing;
  readonly surname: string;
  readonly forename: string;
  readonly dateOfBirth: PlainDate;
  /** First year of the academic year of birth. */
  readonly cohort: number;
  readonly sex: 'M' | 'F';
  readonly ethnicity: string;
  readonly locality: string;
  readonly postcode: string;
  readonly upn: string;
  /** The day on which the UPN was allotted: before it, returns show none. */
  readonly upnFrom: PlainDate;
  readonly uln?: string;
  readonly nhsNumber?: string;
  readonly need: NeedCode;
  readonly secondNeed?: NeedCode;
  /** Academic year, and age at its start, at which place and need are those of the tables. */
  readonly anchorYear: number;
  readonly age: number;
  readonly place: PlaceKind;
  readonly residential?: 'A' | 'B';
  readonly internship: boolean;
  readonly budget?: 'S' | 'E' | 'I' | 'O';
  readonly planFrom?: PlainDate;
  readonly ceased?: { readonly on: PlainDate; readonly reason: CeaseReason };
  readonly requestedOn?: PlainDate;
  readonly circumstances: Circumstances;
  readonly random: Random;
}

/** SEN2 CeaseReason. */
export type CeaseReason = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** First calendar year of the academic year in which the person is in an NC year. */
export const yearOfNc = (person: { readonly cohort: number }, nc: number): number => person.cohort + 5 + nc;

/** A child in Year 0 (Reception) begins in the year `yearOfNc(person, 0)`. */
export const ncIn = (person: { readonly cohort: number }, year: number): number => year - person.cohort - 5;

/** Needs for care and support after 18 are likely, by what the law's `likelyNeeds` goes by where nobody judged. */
export const likelyAdultNeeds = (person: Person): boolean => {
  const { socialCare, lookedAfter, continuingCare, sectionH } = person.circumstances;
  const byNeed = ['SLD', 'PMLD', 'MSI'].includes(person.need);
  return (
    byNeed || socialCare || lookedAfter || continuingCare || sectionH || person.residential !== undefined
  );
};

/** Whether a child is one of so many that share a peculiarity of their record. */
export const oneIn = (person: Person, count: number, of: number): boolean => person.number % count === of;
