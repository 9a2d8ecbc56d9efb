import { addDays, fromDayNumber, dayNumber, plainDate, type PlainDate } from '../domain/plain-date.js';
import { academicYear } from '../law/calendar/academic-year.js';
import { ANCHOR_YEAR, CENSUS } from './authority.js';
import { childName, localities, postcodeIn } from './names.js';
import { needsOf } from './needs.js';
import { nhsNumberOf, ulnOf, upnOf } from './numbers.js';
import { ncIn, yearOfNc, type Circumstances, type Person, type Standing } from './person.js';
import { planStart } from './plan-start.js';
import { placeKinds, placesByAge } from './published-caseload.js';
import { ceasedByAge, england, ethnicities } from './published-figures.js';
import { type PlaceKind } from './published-caseload.js';
import { requests2024, senSupport, sexes, shares, internshipsByAge } from './published-figures.js';
import { randomOf, type Random } from './random.js';
import type { CeaseReason } from './person.js';

const YEARS_OF_RETURNS = 4;
/** From the first of January 2022 to the summer before the census; from there to the end. */
const refusedFrom: PlainDate = '2022-01-03';
const recentFrom: PlainDate = '2025-07-15';
const recentTo: PlainDate = '2026-10-30';

const perPlan = (count: number): number => count / shares.plans;
const years = (from: PlainDate, to: PlainDate): number => (dayNumber(to) - dayNumber(from)) / 365.25;

/** How many there are of each standing for one active plan. */
const standings: Readonly<Record<Standing, number>> = {
  plan: 1,
  ceased: (YEARS_OF_RETURNS * england.ceased) / england.plans,
  refused: years(refusedFrom, recentFrom) * perPlan(requests2024.notToAssess + requests2024.withdrawn),
  recent: years(recentFrom, recentTo) * perPlan(requests2024.received),
  support: 0,
};
const supportOnly = perPlan(senSupport) - standings.refused - standings.recent;
const names = Object.keys(standings) as Standing[];
const weights = names.map((name) => (name === 'support' ? supportOnly : standings[name]));

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const ages = placesByAge.map(([age]) => age!);
const plansByAge = placesByAge.map(([, ...counts]) => sum(counts));
// Requests of 2024 by age, Birmingham (requests.csv), ages 2 to 18.
const requestsByAge = [36, 281, 325, 286, 165, 144, 135, 180, 208, 146, 130, 134, 110, 97, 61, 26, 12];
// SEN Support by age is not in these tables: about even through the school years, fewer at both ends.
const supportByAge = [0, 0, 3, 6, 8, 9, 10, 10, 10, 10, 9, 9, 8, 8, 7, 6, 3, 1];
const ceasedAges = ceasedByAge.map(([, ...reasons]) => sum(reasons));

const pickAge = (standing: Standing, random: Random): { age: number; reason?: CeaseReason } => {
  if (standing === 'plan') return { age: ages[random.weighted(plansByAge)]! };
  if (standing === 'support') return { age: random.weighted(supportByAge) };
  if (standing !== 'ceased') return { age: 2 + random.weighted(requestsByAge) };
  const [age, ...reasons] = ceasedByAge[random.weighted(ceasedAges)]!;
  const reason = String(random.weighted(reasons) + 1) as CeaseReason;
  // 20 stands for 20 and over; maximum age is reached in the year in which a person turns 25.
  if (age === 20) return { age: reason === '1' ? 24 : 20 + random.weighted([40, 30, 15, 10, 5]), reason };
  return { age: age!, reason };
};

const ceaseDay = (age: number, reason: CeaseReason, random: Random): PlainDate => {
  const summer = age >= 15 && ['2', '3', '4', '6'].includes(reason) && random.chance(0.65);
  if (reason === '1') return plainDate(random.whole(2022, 2025), 7, 31);
  if (summer) return plainDate(random.whole(2022, 2025), 7, random.whole(18, 31));
  return fromDayNumber(random.whole(dayNumber('2022-01-04'), dayNumber('2025-12-30')));
};

const placeAt = (age: number, random: Random): PlaceKind => {
  const row = placesByAge.find(([of]) => of === age)!;
  return placeKinds[random.weighted(row.slice(1))]!;
};

const circumstancesOf = (need: string, random: Random): Circumstances => {
  const profound = need === 'PMLD' || need === 'MSI';
  return {
    socialCare: random.chance(need === 'SLD' || profound ? 0.3 : 0.05),
    lookedAfter: random.chance(0.02),
    continuingCare: random.chance(profound ? 0.3 : 0.003),
    sectionH: random.chance(need === 'SLD' || profound ? 0.3 : 0.03),
    healthTransfer: random.chance(profound || need === 'PD' ? 0.4 : 0.02),
  };
};

const residentialOf = (place: PlaceKind, random: Random): 'A' | 'B' | undefined => {
  const share = (shares.weeks38to51 + shares.weeks52) / shares.plans;
  const at = place === 'special-post-16' || place === 'special' ? random.next() : 1;
  // Specialist places hold 47 in 100 plans: the whole share lies in them.
  if (at >= share / 0.47) return undefined;
  return random.chance(shares.weeks52 / (shares.weeks38to51 + shares.weeks52)) ? 'B' : 'A';
};

const internshipAt = (age: number, place: PlaceKind, random: Random): boolean => {
  const interns = internshipsByAge.find(([of]) => of === age)?.[1] ?? 0;
  const row = placesByAge.find(([of]) => of === age)!;
  const inColleges = row[4]! + row[5]! + row[6]!;
  return (
    ['college', 'special-post-16', 'provider'].includes(place) &&
    random.chance(interns / Math.max(inColleges, 1))
  );
};

const budgetOf = (age: number, random: Random): Person['budget'] => {
  const likelier = age >= 16 ? 1.7 : age < 8 ? 0.3 : 1;
  if (!random.chance((likelier * shares.personalBudget) / shares.plans)) return undefined;
  // Of 364: 252 social care, 27 education, 6 integrated, the rest organised arrangements.
  return (['S', 'E', 'I', 'O'] as const)[random.weighted([252, 27, 6, 79])]!;
};

/** The child of a number: who they are, by the tables. The same seed and number give the same child. */
export const personOf = (seed: string, number: number): Person => {
  const random = randomOf(seed, 'child', number);
  const standing = names[random.weighted(weights)]!;
  const { age, reason } = pickAge(standing, random);
  const ceasedOn = reason === undefined ? undefined : ceaseDay(age, reason, random);
  const anchorYear = ceasedOn === undefined ? ANCHOR_YEAR : academicYear(ceasedOn);
  const cohort = anchorYear - age - 1;
  const dateOfBirth = fromDayNumber(
    random.whole(dayNumber(plainDate(cohort, 9, 1)), dayNumber(plainDate(cohort + 1, 8, 31))),
  );
  const place = placeAt(Math.max(2, Math.min(25, age)), random);
  const holds = standing === 'plan' || standing === 'ceased';
  const { need, secondNeed } = needsOf(age, random, holds || standing === 'recent' ? [] : plansOnly);
  const locality = random.whole(0, localities.length - 1);
  const residential = residentialOf(place, random);
  const planBy = ceasedOn === undefined ? addDays(CENSUS, -3) : addDays(ceasedOn, -240);
  const requestedOn = requestDay(standing, random);
  const uln = ncIn({ cohort }, 2026) >= 9 ? ulnOf(number) : undefined;
  const nhsNumber = random.chance(0.6) ? nhsNumberOf(number) : undefined;
  const budget = budgetOf(age, random);
  return {
    id: `WX-${String(number).padStart(6, '0')}`,
    ...{ number, standing, ...childName(random), dateOfBirth, cohort, need, anchorYear, age, place },
    sex: (['M', 'F'] as const)[random.weighted([sexes.M, sexes.F])]!,
    ethnicity: ethnicities[random.weighted(ethnicities.map(([, count]) => count))]![0],
    locality: localities[locality]!,
    postcode: postcodeIn(locality, random),
    upn: upnOf(number, yearOfNc({ cohort }, 0)),
    upnFrom: plainDate(yearOfNc({ cohort }, random.chance(0.6) ? -1 : 0), 10, 1),
    ...(uln !== undefined && { uln }),
    ...(nhsNumber !== undefined && { nhsNumber }),
    ...(secondNeed !== undefined && { secondNeed }),
    ...(residential !== undefined && { residential }),
    ...(budget !== undefined && { budget }),
    ...(holds && { planFrom: planStart(dateOfBirth, age, planBy, random) }),
    ...(ceasedOn !== undefined && { ceased: { on: ceasedOn, reason: reason! } }),
    ...(requestedOn !== undefined && { requestedOn }),
    internship: internshipAt(age, place, random),
    circumstances: circumstancesOf(need, random),
    random,
  };
};

// Children with these needs hold plans: hardly any are at SEN Support.
const plansOnly = ['SLD', 'PMLD', 'MSI'] as const;

const requestDay = (standing: Standing, random: Random): PlainDate | undefined => {
  if (standing !== 'refused' && standing !== 'recent') return undefined;
  const [from, to] = standing === 'refused' ? [refusedFrom, recentFrom] : [recentFrom, recentTo];
  return fromDayNumber(random.whole(dayNumber(from), dayNumber(to)));
};
