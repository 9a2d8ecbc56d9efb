import { addDays, fromDayNumber, dayNumber, type PlainDate } from '../domain/plain-date.js';
import { CENSUS } from './authority.js';
import { ncIn, yearOfNc, type Person } from './person.js';
import type { PlaceKind } from './published-caseload.js';
import { yearStart } from './school-days.js';
import type { Setting, SettingKind, Settings } from './settings.js';

/** Where a person is educated, or is not, from one day to the day before the next. */
export interface Stay {
  readonly from: PlainDate;
  /** The last day; absent: no end is in sight. */
  readonly to?: PlainDate;
  readonly kind: PlaceKind;
  readonly setting?: Setting;
  /** Set out from the phase before it in the ordinary way, on 1 September. */
  readonly phaseTransfer: boolean;
}
export type Leg = Omit<Stay, 'to'>;

const SCHOOLS: readonly PlaceKind[] = ['mainstream', 'special'];

const settingKind = (kind: PlaceKind, nc: number, person: Person): SettingKind | undefined => {
  const { random } = person;
  if (kind === 'alternative') return 'alternative';
  if (kind === 'college' || kind === 'special-post-16') return kind;
  if (kind === 'mainstream') {
    if (nc >= 12) return 'secondary';
    if (nc >= 7) return random.chance(0.5) ? 'secondary' : 'secondary-11-16';
    return nc < 0 && random.chance(0.3) ? 'nursery' : 'primary';
  }
  if (kind !== 'special') return undefined;
  if (random.chance(0.045)) return 'independent-special';
  const throughout = random.chance(0.3);
  if (throughout) return 'all-through-special';
  return nc <= 6 ? 'primary-special' : 'secondary-special';
};

const settingFor = (
  kind: PlaceKind,
  nc: number,
  person: Person,
  settings: Settings,
): { setting?: Setting } => {
  const of = settingKind(kind, nc, person);
  return of === undefined ? {} : { setting: person.random.pick(settings[of]) };
};

/** The school that a person of the anchor's place went to in a phase. */
const schoolIn = (phase: 'primary' | 'secondary', person: Person): PlaceKind => {
  const { place, random } = person;
  const nc = ncIn(person, person.anchorYear);
  const here = phase === 'primary' ? nc <= 6 : nc >= 7 && nc <= 11;
  if (here && SCHOOLS.includes(place)) return place;
  if (nc >= 12 && SCHOOLS.includes(place) && phase === 'secondary') return place;
  const special: Partial<Record<PlaceKind, number>> = {
    special: 0.55,
    college: 0.25,
    'special-post-16': 0.75,
  };
  return random.chance(special[place] ?? 0.15) ? 'special' : 'mainstream';
};

/** Leaves a special school after Year 11, 13 or 14: most stay to 19. */
const leavingYear = (school: Leg, nc: number, person: Person): number => {
  const staysOn = school.kind === 'special' && school.setting?.kind !== 'primary-special';
  if (!staysOn || nc === 12) return 11;
  const last = [11, 13, 14].filter((year) => year < nc);
  return last[person.random.weighted([25, 15, 60].slice(0, last.length))]!;
};

const keepsSetting = (before: Leg | undefined, kind: PlaceKind): boolean =>
  before?.kind === kind && before.setting?.kind === 'all-through-special';

/** A stay that begins with the NC year. */
export const leg = (kind: PlaceKind, nc: number, person: Person, settings: Settings): Leg => ({
  from: yearStart(yearOfNc(person, nc)),
  kind,
  ...settingFor(kind, nc, person, settings),
  phaseTransfer: true,
});

/** The legs of schooling up to the anchor's place, each begun on 1 September. */
const legsToAnchor = (person: Person, settings: Settings): Leg[] => {
  const nc = ncIn(person, person.anchorYear);
  const legs: Leg[] = [];
  const add = (next: Leg): number => (keepsSetting(legs.at(-1), next.kind) ? 0 : legs.push(next));
  if (nc < 0) return [{ ...leg(person.place, -1, person, settings), from: earlyStart(person) }];
  add(leg(schoolIn('primary', person), 0, person, settings));
  if (nc >= 7) add(leg(schoolIn('secondary', person), 7, person, settings));
  if (nc <= 11) return legs;
  const before = legs.at(-1)!;
  if (SCHOOLS.includes(person.place)) {
    if (person.place === 'special') return legs;
    const sixthForm = leg('mainstream', 12, person, settings);
    return before.setting?.kind === 'secondary' ? legs : [...legs, sixthForm];
  }
  const left = leavingYear(before, nc, person);
  const known: readonly PlaceKind[] = ['college', 'special-post-16', 'provider', 'OTH', 'OLA', 'EHE'];
  const onward = known.includes(person.place) ? person.place : 'college';
  if (left + 1 <= nc) add(leg(onward, left + 1, person, settings));
  return legs;
};

const earlyStart = (person: Person): PlainDate => fromDayNumber(dayNumber(person.dateOfBirth) + 3 * 366);

/** A place off the ordinary path began some months before it was seen. */
const offPath = (person: Person, by: PlainDate): Leg => ({
  from: addDays(by, -person.random.whole(15, 420)),
  kind: person.place,
  phaseTransfer: false,
});

/** Days of schooling in order; the last one may be open. */
export const staysOf = (person: Person, settings: Settings, after: readonly Leg[] = []): Stay[] => {
  const legs = legsToAnchor(person, settings);
  const seenOn = person.ceased?.on ?? CENSUS;
  const last = legs.at(-1)!;
  if (last.kind !== person.place) {
    const off = {
      ...offPath(person, seenOn),
      ...settingFor(person.place, ncIn(person, person.anchorYear), person, settings),
    };
    const room = addDays(last.from, 20);
    legs.push(off.from > room ? off : { ...off, from: room < seenOn ? room : addDays(seenOn, -1) });
  }
  const all = [...legs, ...after];
  return all.map((each, at) => {
    const next = all[at + 1];
    return next === undefined ? each : { ...each, to: addDays(next.from, -1) };
  });
};

/** The stay of a day, if any. */
export const stayOn = (stays: readonly Stay[], day: PlainDate): Stay | undefined =>
  stays.findLast(({ from, to }) => from <= day && (to === undefined || to >= day));
