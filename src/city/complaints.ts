import { addDays, type PlainDate } from '../domain/plain-date.js';
import { ownLag, tell, type Life } from './life.js';
import { dayBetween, workday } from './school-days.js';

const subjects = [
  'The final plan is late',
  'Hours in the plan were not given',
  'Nobody answers the letters',
  'The review was not followed by a decision',
] as const;

const tellOmbudsman = (life: Life, complainedOn: PlainDate): void => {
  const { random, person } = life;
  const reference = `${person.id}-O1`;
  const askedOn = workday(addDays(complainedOn, random.whole(20, 120)));
  tell(life, 'OmbudsmanEnquiryReceived', askedOn, { reference }, ownLag(random));
  const fault = random.chance(0.9);
  const remedy = fault ? { remedyPence: 5_000 * random.whole(2, 60) } : {};
  tell(life, 'OmbudsmanDecided', workday(addDays(askedOn, random.whole(90, 240))), {
    ...{ reference, fault },
    ...remedy,
  });
};

/** A complaint, now and then: its stages, each with its answer, and for a few the Ombudsman. Rates are made up. */
export const tellComplaints = (life: Life, from: PlainDate, until: PlainDate): void => {
  const { random, person } = life;
  if (!random.chance(0.03)) return;
  const reference = `${person.id}-K1`;
  let day = dayBetween(from, until, random);
  for (let stage = 1; stage <= 2; stage += 1) {
    tell(
      life,
      'ComplaintReceived',
      day,
      { reference, stage, summary: random.pick(subjects) },
      ownLag(random),
    );
    const respondedOn = workday(addDays(day, random.whole(8, 45)));
    tell(
      life,
      'ComplaintResponded',
      respondedOn,
      { reference, stage, upheld: random.chance(0.6) },
      ownLag(random),
    );
    day = workday(addDays(respondedOn, random.whole(10, 60)));
    if (!random.chance(0.3)) return;
  }
  tellOmbudsman(life, day);
};
