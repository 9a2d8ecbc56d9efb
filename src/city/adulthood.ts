import { birthday } from '../domain/birthday.js';
import { addMonths } from '../domain/months.js';
import { addDays, later, type PlainDate } from '../domain/plain-date.js';
import { tell, type Life } from './life.js';
import { likelyAdultNeeds, yearOfNc } from './person.js';
import { dayBetween, yearStart } from './school-days.js';
import { staffOf } from './staff.js';

/** In time, late, or not at all: how a step towards adulthood goes. */
type Course = 'in-time' | 'late' | 'never';
const courseOf = (life: Life, inTime: number, late: number): Course =>
  (['in-time', 'late', 'never'] as const)[life.random.weighted([inTime, late, 100 - inTime - late])]!;

const dayFor = (
  life: Life,
  course: Course,
  from: PlainDate,
  due: PlainDate,
  lateBy: number,
): PlainDate | undefined => {
  if (course === 'never') return undefined;
  if (course === 'in-time') return dayBetween(from, addDays(due, -4), life.random);
  return dayBetween(addDays(due, 5), addMonths(due, lateBy), life.random);
};

/** Steps of the young person before us; most of those long past 18 have been decided one way or another. */
export const tellAdulthood = (life: Life, planFrom: PlainDate): void => {
  const { random, person } = life;
  const likely = likelyAdultNeeds(person);
  const begun = (day: PlainDate): PlainDate => (day < planFrom ? addDays(planFrom, 40) : day);
  if (likely || person.circumstances.healthTransfer) tellWorker(life, begun(yearStart(yearOfNc(person, 9))));
  if (!likely) return;
  const b = (age: number): PlainDate => birthday(person.dateOfBirth, age);
  if (random.chance(0.25)) {
    tell(life, 'LikelyAdultNeedsJudged', dayBetween(begun(b(14)), addMonths(b(15), 6), random), {
      likely: true,
    });
  }
  const referredOn = dayFor(life, courseOf(life, 88, 9), begun(addMonths(b(16), -3)), b(17), 8);
  if (referredOn === undefined) return tellDecision(life, b(18), random.chance(0.5) ? 'late' : 'never');
  tell(life, 'AdultSocialCareReferred', referredOn, {
    referredBy: random.chance(0.6) ? 'setting' : 'authority',
  });
  const assessBy = addMonths(b(17), 6);
  const assessedOn = dayFor(life, courseOf(life, 87, 9), later(addDays(referredOn, 30), b(17)), assessBy, 5);
  const eligible = random.chance(0.72);
  if (assessedOn !== undefined) {
    tell(life, 'TransitionAssessmentCompleted', assessedOn, { eligibilityIndicated: eligible });
  }
  tellDecision(life, b(18), courseOf(life, 88, 9), eligible);
};

const tellDecision = (life: Life, eighteen: PlainDate, course: Course, eligible = true): void => {
  const decidedOn = dayFor(life, course, addMonths(eighteen, -6), addMonths(eighteen, -1), 7);
  if (decidedOn === undefined) return;
  tell(life, 'AdultCareDecided', decidedOn, { eligible });
  if (!eligible) return;
  const agreedOn = addDays(decidedOn, life.random.whole(5, 28));
  if (life.random.chance(0.95)) tell(life, 'AdultCarePlanAgreed', agreedOn, {});
  if (agreedOn > eighteen && life.random.chance(0.6)) {
    tell(life, 'ChildrensServicesContinued', addDays(eighteen, -2), { until: addMonths(eighteen, 9) });
  }
  if (!life.random.chance(0.85)) return;
  const handedOver = later(addDays(agreedOn, 20), addDays(eighteen, life.random.whole(0, 120)));
  tell(life, 'TransferredToAdultServices', handedOver, { service: 'adult-social-care' });
};

const part = { role: 'transition-worker', contact: 'Through the transition team' };

const tellWorker = (life: Life, yearNine: PlainDate): void => {
  const { random, person } = life;
  const due = birthday(person.dateOfBirth, 16);
  const namedOn = dayFor(life, courseOf(life, 90, 7), later(yearNine, addMonths(due, -30)), due, 10);
  if (namedOn === undefined) return;
  const worker = staffOf('worker', random.whole(0, 39));
  tell(life, 'TransitionWorkerNamed', namedOn, { worker, ...part, from: namedOn });
  if (!random.chance(0.12)) return;
  const changedOn = addDays(namedOn, random.whole(150, 600));
  const successor = staffOf('worker', random.whole(0, 39));
  tell(life, 'TransitionWorkerChanged', changedOn, {
    worker: successor,
    ...part,
    from: changedOn,
  });
};
