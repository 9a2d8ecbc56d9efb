import {
  addDays,
  dayNumber,
  earlier,
  fromDayNumber,
  plainDate,
  type PlainDate,
} from '../domain/plain-date.js';
import { CENSUS, HORIZON } from './authority.js';
import { aliasOf, tell, type Life } from './life.js';
import { ncIn, yearOfNc } from './person.js';
import { dayBetween, termday, yearStart } from './school-days.js';
import { urnOn, type Setting, type Settings } from './settings.js';

const levels = ['universal', 'targeted', 'specialist'] as const;
const plans = [
  'Small-group reading three times a week',
  'A visual timetable and a quiet place',
  'Language group twice a week',
  'Key adult check-in each morning',
] as const;
const aims = ['Reads a page aloud', 'Joins in a game', 'Asks for help', 'Stays for a whole lesson'] as const;
const services = [
  ...(['educational-psychology', 'speech-and-language', 'occupational-therapy', 'camhs', 'autism'] as const),
  ...(['sensory-support', 'paediatrics'] as const),
];

/** A school that the child goes to on a day at SEN Support. */
const schoolOf = (life: Life, settings: Settings, day: PlainDate): Setting => {
  const kind =
    dayNumber(day) >= dayNumber(yearStart(yearOfNc(life.person, 7))) ? 'secondary-11-16' : 'primary';
  const list = settings[kind];
  return list[life.person.number % list.length]!;
};

/** Assess, plan, do, review: two or three terms of it are on record. */
const tellCycles = (life: Life, from: PlainDate, until: PlainDate, cycles: number): void => {
  const { random } = life;
  let day = termday(addDays(from, random.whole(20, 60)));
  for (let cycle = 0; cycle < cycles && day < until; cycle += 1) {
    const reviewOn = termday(addDays(day, random.whole(80, 150)));
    if (cycle === 0) tell(life, 'SupportCycleAssessed', addDays(day, -7), { by: 'setting' }, { lag: 7 });
    tell(life, 'SupportCyclePlanned', day, {
      outcomes: [random.pick(aims)],
      provision: random.pick(plans),
      providedBy: 'setting',
      until: reviewOn,
    });
    if (reviewOn >= until) return;
    const progress = (['more-than-expected', 'expected', 'less-than-expected', 'none'] as const)[
      random.weighted([12, 50, 30, 8])
    ]!;
    const nextStep = (['less', 'same', 'more'] as const)[random.weighted([12, 62, 26])]!;
    tell(life, 'SupportCycleReviewed', reviewOn, { progress, nextStep, familyPresent: random.chance(0.8) });
    day = addDays(reviewOn, random.whole(5, 60));
  }
};

/** A referral with its wait: some are seen in weeks, many after a year, some still wait. */
export const tellReferral = (life: Life, from: PlainDate, number: number): void => {
  const { random, person } = life;
  const serviceRef = `${person.id}-S${number}`;
  const about = { service: random.pick(services), serviceRef };
  const referredOn = termday(addDays(from, random.whole(10, 400)));
  const opening = { service: about.service, alias: aliasOf(serviceRef) };
  tell(life, 'ServiceReferralMade', referredOn, {
    ...opening,
    referredBy: random.pick(['setting', 'health', 'parent']),
  });
  if (random.chance(0.4)) tell(life, 'ServiceWaitStarted', addDays(referredOn, random.whole(0, 14)), about);
  if (random.chance(0.12)) return;
  const seenOn = addDays(referredOn, 30 + Math.floor(random.next() ** 2 * 600));
  tell(life, 'ServiceSeen', seenOn, about, { misdated: 0.03 });
  if (random.chance(0.5)) tell(life, 'ServiceDischarged', addDays(seenOn, random.whole(60, 400)), about);
};

const tellMoves = (life: Life, from: PlainDate, until: PlainDate, settings: Settings): void => {
  const { random, person } = life;
  for (const nc of [7, 12]) {
    const year = yearOfNc(person, nc);
    const day = plainDate(year, random.whole(4, 7), random.whole(1, 18));
    if (day <= from || day >= until) continue;
    if (random.chance(0.7)) tell(life, 'TransitionMeetingHeld', termday(day), {});
    const next = nc === 7 ? schoolOf(life, settings, yearStart(year)) : random.pick(settings.college);
    if (random.chance(0.75))
      tell(life, 'ReceivingSettingInformed', addDays(day, 10), { urn: urnOn(next, day) });
  }
};

/** When SEN Support began: some time between Reception and a year before it is next heard of. */
const startedOn = (life: Life, by: PlainDate): PlainDate => {
  const { random, person } = life;
  const first = dayNumber(yearStart(yearOfNc(person, Math.max(-1, Math.min(ncIn(person, 2025), 0)))));
  const last = Math.max(first + 30, dayNumber(by) - 60);
  const from = Math.max(first, last - 365 * random.whole(1, 6));
  return termday(fromDayNumber(random.whole(from, last)));
};

/** SEN Support up to a day: a plan, or the horizon. @param brief only its start and end: the plan tells the rest */
export const tellSenSupport = (
  life: Life,
  by: PlainDate,
  settings: Settings,
  brief: boolean,
  nextIsPlan: boolean,
): void => {
  const { random, person } = life;
  const from = startedOn(life, earlier(by, CENSUS));
  if (from >= by) return;
  const urn = urnOn(schoolOf(life, settings, from), from);
  const level = levels[random.weighted([25, 55, 20])]!;
  tell(life, 'SenSupportStarted', from, { urn, level }, { lag: random.whole(0, 40) });
  const leaves = plainDate(yearOfNc(person, 14), 7, 20);
  const until = earlier(by, leaves);
  if (!brief) {
    const rank = { identifiedBy: 'school', rank: 1 };
    tell(life, 'NeedIdentified', from, { need: person.need, ...rank });
    if (person.secondNeed !== undefined)
      tell(life, 'NeedIdentified', from, { need: person.secondNeed, ...rank, rank: 2 });
    tellMoves(life, from, until, settings);
  }
  tellCycles(life, from, until, brief ? random.whole(0, 1) : random.whole(1, 2));
  if (random.chance(0.3))
    tell(life, 'SupportLevelChanged', dayBetween(from, until, random), { level: random.pick(levels) });
  if (random.chance(brief ? 0.55 : 0.6)) tellReferral(life, from, 1);
  if (nextIsPlan) tell(life, 'SenSupportEnded', by, { reason: 'ehc-plan' });
  else if (random.chance(0.12))
    tell(life, 'SenSupportEnded', dayBetween(addDays(from, 200), HORIZON, random), { reason: 'needs-met' });
  else if (leaves < by) tell(life, 'SenSupportEnded', leaves, { reason: 'left' });
};
