import { plainDate, type PlainDate } from '../domain/plain-date.js';
import { ANCHOR_YEAR } from './authority.js';
import { ncIn, type CeaseReason, type Person } from './person.js';
import { leg, type Leg, type Stay } from './places.js';
import type { PlaceKind } from './published-caseload.js';
import type { Settings } from './settings.js';

/** What comes after the census: another place in September, or an end. */
export interface Onward {
  readonly legs: readonly Leg[];
  readonly leaves?: { readonly on: PlainDate; readonly reason: CeaseReason };
}

type Way = PlaceKind | 'stays' | CeaseReason;
type Ways = readonly (readonly [Way, number])[];

const fromPrimary: Record<'mainstream' | 'special', Ways> = {
  mainstream: [
    ['mainstream', 80],
    ['special', 20],
  ],
  special: [['special', 100]],
};
const afterYear11: Ways = [
  ['college', 62],
  ['special-post-16', 14],
  ['provider', 3],
  ['OTH', 8],
  ['NEET', 6],
  ['mainstream', 7],
];
const afterYear11Special: Ways = [
  ['stays', 78],
  ['college', 12],
  ['special-post-16', 10],
];
const afterSixthForm: Ways = [
  ['3', 33],
  ['4', 14],
  ['6', 10],
  ['college', 30],
  ['NEET', 8],
  ['2', 5],
];
/** The drop at 19: 204 places in special schools at 18, 3 at 19. */
const afterSpecialSchool: Ways = [
  ['special-post-16', 40],
  ['college', 22],
  ['OLA', 4],
  ['NEET', 13],
  ['6', 15],
  ['4', 3],
  ['2', 3],
];
const leavingCollege: Ways = [
  ['6', 56],
  ['4', 22],
  ['3', 8],
  ['2', 14],
];
/** Share that leaves college at the end of an NC year, from Year 13 on. */
const leavesCollege: Readonly<Record<number, number>> = {
  13: 0.1,
  14: 0.2,
  15: 0.27,
  16: 0.33,
  17: 0.45,
  18: 0.5,
  19: 0.6,
};

const waysFrom = (person: Person, stay: Stay, nc: number): Ways => {
  const staysTo19 = stay.kind === 'special' && stay.setting?.kind !== 'primary-special';
  if (nc < 0) return [[stay.kind === 'special' ? 'special' : 'mainstream', 100]];
  if (nc === 6 && (stay.kind === 'mainstream' || stay.setting?.kind === 'primary-special')) {
    return fromPrimary[stay.kind as 'mainstream' | 'special'];
  }
  if (nc === 11 && stay.kind === 'mainstream') {
    return stay.setting?.kind === 'secondary' ? [['stays', 35], ...afterYear11] : afterYear11;
  }
  if (nc === 11 && staysTo19) return afterYear11Special;
  if (nc === 13 && stay.kind === 'mainstream') return afterSixthForm;
  if (nc >= 14 && (stay.kind === 'special' || stay.kind === 'mainstream')) return afterSpecialSchool;
  if (person.age >= 24) return [['1', 100]];
  if (nc >= 13) {
    const leaving = (leavesCollege[nc] ?? 0.8) * 100;
    return [
      ['stays', 100 - leaving],
      ...leavingCollege.map(([way, of]): [Way, number] => [way, (of * leaving) / 100]),
    ];
  }
  return [['stays', 100]];
};

const isReason = (way: Way): way is CeaseReason => /^\d$/.test(way);

/** What follows a person's place of the census in the summer after it. */
export const onwardOf = (person: Person, stay: Stay, settings: Settings): Onward => {
  const nc = ncIn(person, ANCHOR_YEAR);
  const ways = waysFrom(person, stay, nc);
  const [way] = ways[person.random.weighted(ways.map(([, weight]) => weight))]!;
  if (way === 'stays') return { legs: [] };
  const summer = plainDate(ANCHOR_YEAR + 1, 7, person.random.whole(20, 31));
  if (isReason(way)) return { legs: [], leaves: { on: summer, reason: way } };
  const next = leg(way, nc + 1, person, settings);
  return { legs: [way === 'NEET' ? { ...next, phaseTransfer: false } : next] };
};
