import { birthday } from '../domain/birthday.js';
import { addDays, earlier, later, type PlainDate } from '../domain/plain-date.js';
import { FIRST_PLANS } from './authority.js';
import { newPlansByAge } from './published-figures.js';
import type { Random } from './random.js';
import { dayBetween } from './school-days.js';

// Since 2015 the number of new plans a year has grown; statements were turned into plans until spring 2018.
const growth = (yearsAgo: number): number => Math.max(0.45, 1.12 - yearsAgo * 0.09);
const CONVERSIONS = 45;
const LATEST_CONVERSION_YEARS = 7;

const newPlansAt = (age: number): number => {
  if (age > 20) return 1;
  return newPlansByAge.find(([of]) => of === age)?.[1] ?? 0;
};

/** A day on which the plan of a person of an age was made, no later than `by`: by age and by years in place. */
export const planStart = (dateOfBirth: PlainDate, age: number, by: PlainDate, random: Random): PlainDate => {
  const weights: number[] = [];
  for (let at = 2; at <= age + 1; at += 1) {
    const possible = laterDay(dateOfBirth, at) <= earlierDay(dateOfBirth, at, by);
    const years = age - at;
    const converted = years >= LATEST_CONVERSION_YEARS ? CONVERSIONS : 0;
    weights.push(possible ? newPlansAt(at) * growth(years) + converted : 0);
  }
  if (weights.every((weight) => weight === 0)) return workdayBefore(by);
  const at = random.weighted(weights) + 2;
  return dayBetween(laterDay(dateOfBirth, at), earlierDay(dateOfBirth, at, by), random);
};

const laterDay = (dateOfBirth: PlainDate, age: number): PlainDate =>
  later(birthday(dateOfBirth, age), FIRST_PLANS);
const earlierDay = (dateOfBirth: PlainDate, age: number, by: PlainDate): PlainDate =>
  earlier(addDays(birthday(dateOfBirth, age + 1), -1), by);
const workdayBefore = (by: PlainDate): PlainDate => addDays(by, -7);
