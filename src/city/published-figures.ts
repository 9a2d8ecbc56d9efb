/**
 * Figures of the official statistics to which the city is calibrated; see SOURCES.md. Counts, never changed here.
 * Ages are ages on 31 August before the census.
 */

/** New plans in 2024 by age when the plan started, Birmingham; 2 is 2 and under, 20 is 20 and over. */
export const newPlansByAge: readonly (readonly [age: number, plans: number])[] = [
  [2, 1],
  [3, 28],
  [4, 235],
  [5, 226],
  [6, 149],
  [7, 114],
  [8, 103],
  [9, 89],
  [10, 142],
  [11, 100],
  [12, 63],
  [13, 60],
  [14, 66],
  [15, 35],
  [16, 33],
  [17, 23],
  [18, 2],
  [19, 6],
  [20, 4],
];

/** Plans ceased in 2024 by age, England (2 is 2 and under, 20 is 20 and over): age, then reasons 1 to 9. */
export const ceasedByAge: readonly (readonly number[])[] = [
  [2, 0, 1, 0, 0, 3, 0, 0, 4, 0],
  [3, 0, 1, 0, 0, 60, 0, 5, 5, 1],
  [4, 0, 1, 1, 0, 376, 0, 37, 12, 1],
  [5, 0, 10, 0, 0, 601, 0, 84, 23, 3],
  [6, 0, 22, 0, 0, 687, 0, 79, 25, 4],
  [7, 1, 24, 0, 1, 692, 0, 79, 31, 11],
  [8, 0, 41, 1, 0, 721, 0, 90, 26, 9],
  [9, 0, 45, 0, 0, 721, 4, 64, 18, 6],
  [10, 0, 56, 0, 1, 893, 1, 80, 22, 7],
  [11, 1, 42, 1, 1, 872, 0, 61, 22, 11],
  [12, 0, 33, 0, 1, 843, 1, 66, 26, 6],
  [13, 0, 44, 1, 0, 980, 2, 48, 27, 14],
  [14, 1, 54, 1, 1, 1048, 5, 47, 25, 17],
  [15, 0, 73, 2, 2, 1185, 5, 41, 36, 12],
  [16, 7, 195, 13, 94, 1248, 60, 51, 31, 15],
  [17, 13, 226, 18, 295, 994, 422, 28, 47, 30],
  [18, 54, 435, 773, 627, 842, 2262, 25, 35, 60],
  [19, 101, 660, 660, 763, 505, 3147, 14, 22, 132],
  [20, 1782, 1991, 1108, 2266, 682, 10182, 29, 38, 498],
];

/** Plans issued by calendar year, Birmingham: without exceptions; of these within 20 weeks; with exceptions; after a year. */
export const timeliness: readonly {
  readonly year: number;
  readonly plain: number;
  readonly in20: number;
  readonly excepted: number;
  readonly overYear: number;
}[] = [
  { year: 2019, plain: 768, in20: 550, excepted: 130, overYear: 0 },
  { year: 2020, plain: 632, in20: 252, excepted: 170, overYear: 0 },
  { year: 2021, plain: 1119, in20: 668, excepted: 111, overYear: 0 },
  { year: 2022, plain: 1190, in20: 781, excepted: 56, overYear: 0 },
  { year: 2023, plain: 996, in20: 603, excepted: 111, overYear: 0 },
  { year: 2024, plain: 1290, in20: 344, excepted: 92, overYear: 2 },
];

/** Requests received in 2024, Birmingham. */
export const requests2024 = {
  received: 2493,
  toAssess: 1287,
  notToAssess: 1044,
  undecided: 155,
  withdrawn: 7,
  inSixWeeks: 2171,
  overSixWeeks: 322,
  mediation: 446,
  tribunal: 54,
} as const;
/** Assessments completed in 2024, Birmingham. */
export const assessments2024 = { issued: 1474, notIssued: 22 } as const;
/** Annual reviews of 2024, Birmingham. */
export const reviews2024 = {
  expected: 10407,
  noMeeting: 454,
  outstanding: 779,
  amend: 5336,
  cease: 136,
  maintain: 3260,
  inFourWeeks: 5382,
  overFourWeeks: 3350,
} as const;
/** Active plans by sex, January 2025, Birmingham. */
export const sexes = { M: 8520, F: 3574 } as const;
/** Of 12,094 plans: in a resourced provision of a mainstream school; with a personal budget, its parts; in residence. */
export const shares = {
  plans: 12094,
  mainstream: 4099,
  resourced: 722,
  personalBudget: 364,
  organised: 79,
  weeks38to51: 14,
  weeks52: 7,
} as const;
/** Children of Birmingham's schools at SEN Support in the school census of 2025, beside 12,094 plans. */
export const senSupport = 28603;
/** Plans active in January 2025 and plans ceased in 2024, England. */
export const england = { plans: 638745, ceased: 44862 } as const;

/** Supported internships in January 2025 by age, Birmingham. */
export const internshipsByAge: readonly (readonly [age: number, plans: number])[] = [
  [16, 2],
  [17, 1],
  [18, 7],
  [19, 15],
  [20, 9],
  [21, 15],
  [22, 14],
  [23, 6],
  [24, 4],
];

/** Ethnicity of active plans, January 2025, Birmingham, by school-census code. */
export const ethnicities: readonly (readonly [code: string, plans: number])[] = [
  ['OOTH', 471],
  ['AOTH', 168],
  ['ABAN', 556],
  ['CHNE', 56],
  ['AIND', 320],
  ['APKN', 2391],
  ['BOTH', 192],
  ['BAFR', 933],
  ['BCRB', 430],
  ['MOTH', 476],
  ['MWAS', 210],
  ['MWBA', 76],
  ['MWBC', 475],
  ['NOBT', 1026],
  ['WOTH', 273],
  ['WROM', 22],
  ['WIRI', 33],
  ['WIRT', 3],
  ['WBRI', 3983],
];
