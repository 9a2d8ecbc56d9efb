import { birthday } from '../domain/birthday.js';
import { addDays, earlier, plainDate, type PlainDate } from '../domain/plain-date.js';
import { endOfCompulsorySchoolAge } from '../law/calendar/school-age.js';
import { HORIZON } from './authority.js';
import { tell, type Life } from './life.js';
import { ncIn, yearOfNc, type CeaseReason } from './person.js';
import { stayOn, type Stay } from './places.js';
import type { PlaceKind } from './published-caseload.js';
import { dayBetween, workday } from './school-days.js';
import { tellTravel } from './transfers.js';

/** How a plan ended. */
export interface Cease {
  readonly on: PlainDate;
  readonly reason: CeaseReason;
}

const byDecision: readonly CeaseReason[] = ['1', '2', '3', '4', '6', '9'];
const destinations: Partial<Record<CeaseReason, 'higher-education' | 'employment' | 'neet' | 'other'>> = {
  '3': 'higher-education',
  '4': 'employment',
  '6': 'other',
  '2': 'other',
  '1': 'other',
};

/** Two steps come before the end of a plan (SEND Regs 2014 reg 31): most ends went by them, some did not. */
export const tellCease = (life: Life, { on, reason }: Cease): void => {
  const { random, person } = life;
  const planRef = `${person.id}-P1`;
  if (byDecision.includes(reason)) {
    // Two months and some days: the time in which an appeal may be made.
    const notifiedOn = workday(
      addDays(on, -(random.chance(0.96) ? random.whole(66, 120) : random.whole(5, 50))),
    );
    if (random.chance(0.95)) {
      const consideredOn = workday(addDays(notifiedOn, -random.whole(20, 60)));
      const family = on >= birthday(person.dateOfBirth, 16) ? ('young-person' as const) : ('parent' as const);
      tell(life, 'CeaseConsidered', consideredOn, { planRef, consulted: [family, 'head'] });
    }
    const appealNotice = { sentOn: notifiedOn, mediationInformation: true };
    tell(life, 'CeaseDecided', notifiedOn, { planRef, effectiveOn: on, reason, appealNotice });
  }
  if (reason === '5')
    tell(life, 'PlanTransferredOut', on, { planRef, toAuthority: random.pick(['998', '997', '996']) });
  if (reason === '8') tell(life, 'ChildDied', on, {});
  tell(life, 'PlanCeased', on, { planRef, reason });
  const activity = destinations[reason];
  if (activity === undefined || !random.chance(0.85)) return;
  const recordedOn = workday(addDays(on, random.whole(-40, 75)));
  tell(life, 'DestinationRecorded', recordedOn, {
    activity,
    leaving: true,
    confirmedBy: random.pick(['young-person', 'setting']),
  });
};

const activities: Partial<
  Record<PlaceKind, 'further-education' | 'school-sixth-form' | 'training' | 'neet' | 'other'>
> = {
  college: 'further-education',
  'special-post-16': 'further-education',
  provider: 'training',
  mainstream: 'school-sixth-form',
  special: 'school-sixth-form',
  NEET: 'neet',
};

/** What a young person is known to do each year after Year 11, and where they will go from 19 on. */
export const tellDestinations = (
  life: Life,
  stays: readonly Stay[],
  planFrom: PlainDate,
  until: PlainDate,
): void => {
  const { random, person } = life;
  for (let nc = 11; nc <= 20; nc += 1) {
    const left = yearOfNc(person, nc) + 1;
    const from = plainDate(left, 9, 1);
    if (from > until || addDays(from, 60) < planFrom) continue;
    const stay = stayOn(stays, addDays(from, 14));
    if (nc <= 14 && random.chance(0.93)) {
      const activity =
        person.internship && left === 2026
          ? 'supported-internship'
          : (activities[stay?.kind ?? 'unknown'] ?? 'other');
      const told = random.chance(0.85)
        ? dayBetween(from, addDays(from, 55), random)
        : addDays(from, random.whole(61, 140));
      tell(life, 'DestinationRecorded', earlierOf(told, until), { activity, from, confirmedBy: 'setting' });
    } else if (nc <= 14 && random.chance(0.5)) {
      tell(life, 'DestinationUnknown', addDays(from, random.whole(50, 70)), {
        tried: ['parent', 'young-person'],
      });
    }
    if (nc >= 14 && random.chance(0.88)) {
      const agreed = dayBetween(plainDate(left, 10, 1), plainDate(left + 1, 3, 25), random);
      if (agreed < until) tellAim(life, agreed);
    }
    if (from < until) tellTravelAgain(life, stay, left);
  }
};

const earlierOf = (day: PlainDate, until: PlainDate): PlainDate => earlier(day, addDays(until, -1));

const tellAim = (life: Life, day: PlainDate): void => {
  const aims = [
    'supported-employment',
    'employment',
    'supported-living',
    'volunteering',
    'day-service',
    'further-education',
  ] as const;
  const activity = aims[life.random.weighted([25, 22, 14, 12, 12, 15])]!;
  tell(life, 'DestinationRecorded', day, { activity, confirmedBy: 'young-person' });
};

// Travel after 16 is applied for every year (Education Act 1996 s509AA).
const tellTravelAgain = (life: Life, stay: Stay | undefined, year: number): void => {
  if (stay === undefined || stay.kind === 'NEET') return;
  const startsOn = plainDate(year, 9, 1);
  const told = life.facts.some(({ data }) => (data as { forStartOn?: string }).forStartOn === startsOn);
  if (!told && startsOn <= plainDate(2027, 9, 1)) tellTravel(life, startsOn);
};

/** What comes with the end of compulsory school age, and at 24. */
export const tellComingOfAge = (life: Life, planFrom: PlainDate, until: PlainDate): void => {
  const { random, person } = life;
  const end = endOfCompulsorySchoolAge(person.dateOfBirth);
  if (end > planFrom && end < until && random.chance(0.94)) {
    const answer = random.chance(0.8) ? ('presumed' as const) : ('lacks-capacity' as const);
    const decides = answer === 'presumed' ? ('young-person' as const) : ('parent' as const);
    tell(life, 'CapacityConsidered', addDays(end, -random.whole(10, 200)), { answer, decides });
  }
  const sixteen = ncIn(person, 2026) >= 12 && ncIn(person, 2026) <= 13;
  if (sixteen && until >= HORIZON && random.chance(0.93)) {
    tell(life, 'OfferMade', dayBetween('2026-05-20', '2026-09-25', random), { startsOn: '2026-09-01' });
  }
  const turning = birthday(person.dateOfBirth, 25);
  if (turning > until || !random.chance(0.88)) return;
  tell(life, 'TransitionPlanAgreed', addDays(turning, -random.whole(200, 340)), {});
};
