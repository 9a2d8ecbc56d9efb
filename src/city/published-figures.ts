/**
 * Figures of the official statistics to which the city is calibrated; see SOURCES.md. Counts, never changed here.
 * Ages are ages on 31 August before the census.
 */

/** Kinds of place in the order of the columns of `placesByAge`. */
export const placeKinds = [
  'mainstream',
  'special',
  'alternative',
  'college',
  'special-post-16',
  'provider',
  'EHE',
  'OLA',
  'OTH',
  'NEET',
  'NIEO',
  'early-years',
  'unknown',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** Active EHC plans in January 2025, Birmingham: age, then one count for each kind of place. */
export const placesByAge: readonly (readonly number[])[] = [
  [2, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
  [3, 19, 11, 0, 0, 0, 0, 0, 0, 0, 0, 4, 24, 0],
  [4, 267, 111, 0, 0, 0, 0, 2, 0, 0, 0, 15, 5, 0],
  [5, 304, 171, 0, 0, 0, 0, 3, 1, 1, 0, 15, 0, 0],
  [6, 353, 273, 0, 0, 0, 0, 4, 1, 1, 0, 9, 0, 0],
  [7, 329, 289, 0, 0, 0, 0, 4, 2, 2, 0, 6, 0, 0],
  [8, 341, 311, 0, 0, 0, 0, 4, 1, 0, 0, 12, 0, 0],
  [9, 353, 345, 0, 0, 0, 0, 9, 0, 2, 0, 12, 0, 0],
  [10, 434, 357, 3, 0, 0, 0, 10, 2, 1, 0, 8, 0, 0],
  [11, 320, 438, 0, 0, 0, 0, 7, 3, 3, 0, 13, 0, 0],
  [12, 303, 496, 1, 0, 0, 0, 8, 1, 3, 0, 6, 0, 0],
  [13, 296, 505, 4, 0, 0, 0, 15, 3, 2, 0, 13, 0, 0],
  [14, 310, 458, 4, 0, 0, 0, 16, 8, 4, 0, 24, 0, 0],
  [15, 293, 450, 12, 1, 1, 1, 11, 5, 1, 0, 20, 0, 0],
  [16, 79, 334, 2, 219, 42, 10, 11, 16, 49, 58, 1, 0, 2],
  [17, 63, 302, 0, 186, 45, 19, 8, 12, 68, 54, 2, 0, 0],
  [18, 19, 204, 0, 160, 59, 20, 4, 8, 82, 65, 8, 0, 1],
  [19, 5, 3, 0, 141, 167, 10, 2, 6, 77, 81, 4, 0, 7],
  [20, 6, 1, 0, 93, 127, 8, 1, 6, 69, 37, 3, 0, 3],
  [21, 1, 0, 0, 72, 114, 7, 0, 4, 39, 26, 5, 0, 2],
  [22, 3, 1, 0, 37, 39, 4, 0, 5, 16, 19, 5, 0, 2],
  [23, 0, 0, 0, 20, 18, 2, 0, 3, 30, 17, 3, 0, 1],
  [24, 0, 0, 0, 6, 5, 0, 1, 0, 13, 3, 1, 0, 0],
  [25, 0, 0, 0, 0, 0, 0, 0, 0, 5, 2, 0, 0, 0],
];

/** Primary need codes in the order of the columns of `needsByAge`. */
export const needCodes = [
  'ASD',
  'HI',
  'MLD',
  'MSI',
  'OTH',
  'PD',
  'PMLD',
  'SEMH',
  'SLCN',
  'SLD',
  'SPLD',
  'VI',
] as const;
export type NeedCode = (typeof needCodes)[number];

/** Primary need of active plans in January 2025, Birmingham: age, then one count for each need. */
export const needsByAge: readonly (readonly number[])[] = [
  [2, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0],
  [3, 11, 5, 2, 0, 1, 10, 6, 0, 17, 2, 1, 3],
  [4, 112, 10, 11, 0, 5, 29, 24, 3, 193, 5, 6, 2],
  [5, 143, 11, 14, 0, 23, 32, 26, 15, 211, 11, 5, 4],
  [6, 231, 14, 27, 0, 7, 26, 25, 31, 244, 14, 17, 5],
  [7, 257, 13, 31, 1, 11, 31, 20, 38, 200, 14, 11, 5],
  [8, 289, 10, 39, 1, 9, 35, 24, 68, 158, 16, 13, 7],
  [9, 355, 10, 53, 1, 17, 41, 20, 54, 130, 23, 11, 6],
  [10, 372, 15, 58, 1, 13, 38, 20, 86, 144, 29, 27, 12],
  [11, 345, 14, 65, 3, 15, 55, 18, 107, 125, 11, 17, 9],
  [12, 337, 22, 84, 2, 16, 51, 17, 116, 119, 25, 19, 10],
  [13, 330, 24, 91, 0, 18, 40, 22, 139, 111, 12, 40, 11],
  [14, 354, 20, 88, 1, 15, 59, 16, 125, 87, 24, 24, 11],
  [15, 296, 36, 89, 0, 17, 64, 20, 122, 99, 14, 27, 11],
  [16, 319, 25, 111, 0, 12, 46, 24, 147, 88, 13, 23, 15],
  [17, 264, 34, 110, 2, 12, 46, 22, 150, 72, 19, 19, 9],
  [18, 226, 17, 79, 0, 12, 29, 22, 128, 83, 8, 19, 7],
  [19, 167, 25, 89, 0, 8, 28, 13, 76, 53, 12, 20, 12],
  [20, 118, 11, 64, 0, 4, 23, 13, 52, 48, 12, 2, 7],
  [21, 90, 8, 54, 0, 3, 10, 9, 29, 35, 9, 16, 7],
  [22, 41, 1, 30, 0, 3, 6, 7, 15, 16, 6, 4, 2],
  [23, 35, 4, 18, 0, 1, 3, 2, 12, 12, 3, 2, 2],
  [24, 8, 3, 8, 0, 0, 3, 0, 3, 1, 2, 0, 1],
  [25, 2, 0, 3, 0, 0, 0, 0, 0, 1, 0, 0, 1],
];

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
