import { addDays, earlier, later, yearOf, type PlainDate } from '../domain/plain-date.js';
import { academicYear } from '../law/calendar/academic-year.js';
import { tellAdulthood } from './adulthood.js';
import { CENSUS, HORIZON } from './authority.js';
import { tellCareAndHealth } from './care-and-health.js';
import { tellComplaints } from './complaints.js';
import { tellContacts, tellOfficers } from './contacts.js';
import { tellCease, tellComingOfAge, tellDestinations, type Cease } from './leaving.js';
import type { Life } from './life.js';
import { onwardOf } from './onward.js';
import { tellPlacements, whereOf } from './placement-facts.js';
import { staysOf, stayOn, type Stay } from './places.js';
import type { Person } from './person.js';
import { tellPlanMade, tellRequest, timelineOf, type SectionI } from './request-timeline.js';
import { tellReviews } from './reviews.js';
import { tellReferral, tellSenSupport } from './sen-support.js';
import { workday } from './school-days.js';
import type { Settings } from './settings.js';
import { tellTransfer, transfersOf } from './transfers.js';

/** What of the city a child's life needs. */
export interface City {
  readonly settings: Settings;
  readonly officers: number;
}

const urnNamedOn = (stays: readonly Stay[], day: PlainDate): string | undefined => {
  const stay = stayOn(stays, day);
  return stay === undefined ? undefined : whereOf(stay, day)?.urn;
};

const tellPlanLife = (
  life: Life,
  stays: readonly Stay[],
  planFrom: PlainDate,
  city: City,
  cease?: Cease,
): void => {
  const { person } = life;
  const until = cease?.on ?? HORIZON;
  const open = academicYear(earlier(until, HORIZON));
  const transfers = transfersOf(person, stays, planFrom, open).filter(
    ({ on }) => cease === undefined || on <= addDays(cease.on, 62),
  );
  tellPlacements(life, stays, planFrom, leavesPlace(person, cease) ? cease?.on : undefined);
  for (const transfer of transfers) tellTransfer(life, transfer);
  tellReviews(life, {
    planFrom,
    until,
    ends: cease !== undefined,
    transfers,
    urnOn: (day) => urnNamedOn(stays, day),
  });
  tellOfficers(life, planFrom, until, city.officers);
  tellCareAndHealth(life);
  tellAdulthood(life, planFrom);
  tellDestinations(life, stays, planFrom, until);
  tellComingOfAge(life, planFrom, until);
  if (cease !== undefined) tellCease(life, cease);
  tellContacts(life, later(planFrom, '2021-01-04'), later(until, '2021-02-01'), life.random.whole(0, 2));
  tellComplaints(life, later(planFrom, '2021-01-04'), later(until, '2021-02-01'));
};

// A child whose needs are met without a plan stays at school; others leave with the plan.
const leavesPlace = (person: Person, cease: Cease | undefined): boolean =>
  cease !== undefined &&
  (person.age >= 16 || cease.reason === '5' || cease.reason === '7' || cease.reason === '8');

/** What the first plan names: the place of the day, or the last setting of a person out of education. */
const sectionIOn = (stays: readonly Stay[], planFrom: PlainDate): SectionI => {
  const before = stays
    .filter(({ from }) => from <= planFrom)
    .findLast((stay) => whereOf(stay, planFrom) !== undefined);
  return (before && whereOf(before, planFrom)) ?? {};
};

/** The life of a child who holds a plan at the census, or held one. */
const planHolder = (life: Life, city: City): void => {
  const { person } = life;
  const planFrom = person.planFrom!;
  const before = staysOf(person, city.settings);
  const onward = person.ceased === undefined ? onwardOf(person, before.at(-1)!, city.settings) : { legs: [] };
  const stays = onward.legs.length === 0 ? before : extended(before, onward.legs);
  const leaves = 'leaves' in onward ? onward.leaves : undefined;
  const cease = person.ceased ?? leaves;
  tellSenSupport(life, addDays(planFrom, -1), city.settings, true, true);
  tellPlanMade(life, planFrom, sectionIOn(stays, planFrom));
  tellPlanLife(life, stays, planFrom, city, cease);
};

const extended = (stays: readonly Stay[], legs: readonly Omit<Stay, 'to'>[]): Stay[] => {
  const [next] = legs;
  const open = stays.at(-1)!;
  return [...stays.slice(0, -1), { ...open, to: addDays(next!.from, -1) }, ...legs];
};

/** The life of a child for whom an assessment was asked for lately: some get a plan after the census. */
const recentlyAsked = (life: Life, city: City): void => {
  const { person } = life;
  const receivedOn = workday(person.requestedOn!);
  const timeline = timelineOf(yearOf(receivedOn), life.random);
  tellSenSupport(life, addDays(receivedOn, timeline.days - 1), city.settings, false, false);
  if (!tellRequest(life, receivedOn, false)) return;
  const made = workday(addDays(receivedOn, timeline.days));
  const planFrom = made > CENSUS ? made : workday(addDays(CENSUS, 5));
  const stays = staysOf(person, city.settings);
  tellPlanMade(life, planFrom, sectionIOn(stays, planFrom), timeline);
  if (planFrom <= HORIZON) tellPlanLife(life, stays, planFrom, city);
};

/** Tells the whole life of a child, in the order of nothing in particular; each fact with the day of its record. */
export const lifeOf = (person: Person, city: City): Life => {
  const life: Life = { person, facts: [], random: person.random };
  if (person.standing === 'plan' || person.standing === 'ceased') planHolder(life, city);
  else if (person.standing === 'recent') recentlyAsked(life, city);
  else {
    tellSenSupport(life, HORIZON, city.settings, false, false);
    if (person.standing === 'refused') tellRequest(life, workday(person.requestedOn!), true);
  }
  if (person.standing !== 'plan' && life.random.chance(0.15))
    tellReferral(life, person.requestedOn ?? '2023-01-09', 2);
  return life;
};
