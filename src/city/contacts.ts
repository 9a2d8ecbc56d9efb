import { addDays, type PlainDate } from '../domain/plain-date.js';
import { tell, type Life } from './life.js';
import { ncIn } from './person.js';
import { dayBetween, workday } from './school-days.js';
import { staffOf } from './staff.js';

const subjects = [
  'When the draft plan will come',
  'Which settings have been asked',
  'Travel to the new school',
  'The date of the annual review',
  'What happens after college',
] as const;

/** A caseworker for the plan, now and then another; a coordinator from Year 9 on. */
export const tellOfficers = (life: Life, from: PlainDate, until: PlainDate, officers: number): void => {
  const { random, person } = life;
  const first = staffOf('officer', random.whole(0, officers - 1));
  const assignedOn = workday(addDays(from, random.whole(0, 10)));
  tell(life, 'OfficerAssigned', assignedOn, { officer: first, role: 'ehc-officer' }, { lag: 0 });
  if (random.chance(0.35)) {
    const changedOn = dayBetween(addDays(assignedOn, 60), until, random);
    const second = staffOf('officer', random.whole(0, officers - 1));
    if (second !== first) {
      tell(life, 'OfficerUnassigned', changedOn, { officer: first, role: 'ehc-officer' }, { lag: 0 });
      tell(life, 'OfficerAssigned', changedOn, { officer: second, role: 'ehc-officer' }, { lag: 0 });
    }
  }
  if (ncIn(person, 2025) < 9 || !random.chance(0.7)) return;
  const officer = staffOf('coordinator', random.whole(0, Math.max(1, Math.floor(officers / 6)) - 1));
  tell(
    life,
    'OfficerAssigned',
    workday(addDays(from, 90)),
    { officer, role: 'transition-coordinator' },
    { lag: 0 },
  );
};

/** Letters, calls and messages, most of them answered. */
export const tellContacts = (life: Life, from: PlainDate, until: PlainDate, count: number): void => {
  const { random, person } = life;
  for (let at = 1; at <= count; at += 1) {
    const day = dayBetween(from, until, random);
    const channel = random.pick(['telephone', 'email', 'meeting', 'letter'] as const);
    const reference = `${person.id}-C${at}`;
    const about = { with: 'parent' as const, channel, about: random.pick(subjects), reference };
    if (random.chance(0.5)) {
      tell(life, 'ContactMade', day, { ...about, by: 'authority' });
      continue;
    }
    tell(life, 'ContactReceived', day, about);
    if (!random.chance(0.8)) continue;
    tell(life, 'ContactAnswered', workday(addDays(day, random.whole(1, 18))), {
      ...about,
      reference: `${reference}A`,
    });
  }
};
