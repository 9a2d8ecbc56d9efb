import { birthday } from '../domain/birthday.js';
import { addMonths } from '../domain/months.js';
import { addDays, type PlainDate } from '../domain/plain-date.js';
import { tell, type Life } from './life.js';
import { dayBetween } from './school-days.js';

type Steps = readonly [inTime: number, late: number];

const maybe = (life: Life, [inTime, late]: Steps, from: PlainDate, due: PlainDate): PlainDate | undefined => {
  const course = life.random.weighted([inTime, late, 100 - inTime - late]);
  if (course === 2) return undefined;
  if (course === 0) return dayBetween(from, addDays(due, -4), life.random);
  return dayBetween(addDays(due, 5), addMonths(due, 6), life.random);
};

const tellSocialCare = (life: Life): void => {
  const { random, person } = life;
  if (!person.circumstances.socialCare) return;
  const b = (age: number): PlainDate => birthday(person.dateOfBirth, age);
  const startedOn = addDays(b(random.whole(3, 12)), random.whole(0, 360));
  const care = random.chance(0.6) ? ('short-breaks' as const) : ('social-care' as const);
  tell(life, 'ChildrensCareStarted', startedOn, { care });
  const eighteen = b(18);
  if (random.chance(0.7)) {
    tell(life, 'ChildrensCareEndPlanned', dayBetween(b(17), addMonths(eighteen, -2), random), {
      care,
      endsOn: eighteen,
    });
  }
  if (random.chance(0.9)) tell(life, 'ChildrensCareEnded', eighteen, { care });
};

const tellLookedAfter = (life: Life): void => {
  const { random, person } = life;
  if (!person.circumstances.lookedAfter) return;
  const startedOn = addDays(birthday(person.dateOfBirth, random.whole(4, 13)), random.whole(0, 360));
  tell(life, 'ChildLookedAfterStarted', startedOn, {});
  const sixteen = birthday(person.dateOfBirth, 16);
  const agreedOn = maybe(life, [80, 13], sixteen, addMonths(sixteen, 3));
  if (agreedOn !== undefined) tell(life, 'PathwayPlanAgreed', agreedOn, { reviewOn: addMonths(agreedOn, 6) });
  tell(life, 'ChildLookedAfterEnded', birthday(person.dateOfBirth, 18), {});
};

const tellContinuingCare = (life: Life): void => {
  const { random, person } = life;
  if (!person.circumstances.continuingCare) return;
  const b = (age: number): PlainDate => birthday(person.dateOfBirth, age);
  tell(life, 'ChildrensContinuingCareStarted', addDays(b(random.whole(2, 9)), random.whole(0, 300)), {});
  const flaggedOn = maybe(life, [88, 9], b(14), addMonths(b(14), 6));
  if (flaggedOn === undefined) return;
  tell(life, 'ContinuingHealthcareFlagged', flaggedOn, {});
  const screenedOn = maybe(life, [86, 9], b(16), addMonths(b(16), 6));
  if (screenedOn === undefined) return;
  const outcome = random.chance(0.7) ? ('in' as const) : ('out' as const);
  tell(life, 'ChcScreened', screenedOn, { outcome });
  if (outcome === 'out') return;
  const decidedOn = maybe(life, [80, 14], b(17), addMonths(b(17), 6));
  if (decidedOn === undefined) return;
  const eligible = random.chance(0.6);
  tell(life, 'ChcDecidedInPrinciple', decidedOn, { eligible });
  if (eligible) tell(life, 'ChcPackageAgreed', addMonths(b(18), -1), { startsOn: b(18) });
};

const tellHealthTransfer = (life: Life): void => {
  const { random, person } = life;
  if (!person.circumstances.healthTransfer) return;
  const healthService = random.pick([
    'paediatric-neurology',
    'community-paediatrics',
    'respiratory',
    'epilepsy',
  ]);
  const transferOn = addMonths(birthday(person.dateOfBirth, 18), -random.whole(0, 6));
  tell(life, 'HealthServiceTransferPlanned', addMonths(transferOn, -random.whole(14, 24)), {
    healthService,
    transferOn,
  });
  const acceptedOn = maybe(life, [84, 11], addMonths(transferOn, -11), addMonths(transferOn, -6));
  if (acceptedOn === undefined) return;
  tell(life, 'AdultServiceAccepted', acceptedOn, { healthService });
  const appointmentOn = addDays(transferOn, random.whole(14, 90));
  tell(life, 'FirstAdultAppointmentSet', addDays(acceptedOn, random.whole(3, 20)), {
    healthService,
    appointmentOn,
  });
  const came = random.chance(0.85)
    ? ('FirstAdultAppointmentAttended' as const)
    : ('FirstAdultAppointmentMissed' as const);
  tell(life, came, appointmentOn, { healthService });
};

const tellHealthChecks = (life: Life): void => {
  const { random, person } = life;
  if (!['MLD', 'SLD', 'PMLD'].includes(person.need) || !random.chance(0.5)) return;
  const fourteen = birthday(person.dateOfBirth, 14);
  tell(life, 'LearningDisabilityRegisterRecorded', addDays(fourteen, random.whole(0, 200)), {
    onRegister: true,
  });
  for (let years = 1; years < 12; years += 1) {
    const doneOn = addDays(addMonths(fourteen, years * 12), random.whole(0, 100));
    if (random.chance(0.75))
      tell(life, 'AnnualHealthCheckDone', doneOn, { actionPlanOn: addDays(doneOn, 14) });
  }
};

/** What other services recorded: children's social care, being looked after, continuing care, health. */
export const tellCareAndHealth = (life: Life): void => {
  tellSocialCare(life);
  tellLookedAfter(life);
  tellContinuingCare(life);
  tellHealthTransfer(life);
  tellHealthChecks(life);
};
