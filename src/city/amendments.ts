import { addDays, earlier, later, plainDate, yearOf, type PlainDate } from '../domain/plain-date.js';
import { aliasOf, ownLag, tell, type Life } from './life.js';
import { namingOf, type Transfer } from './transfers.js';
import type { PlanTime, Review } from './plan-time.js';
import { whereOf } from './placement-facts.js';
import { dayBetween, workday } from './school-days.js';

const WEEKS_8 = 56;
const WEEKS_12 = 84;

/** The last day for the final amended plan. SEND Regs 2014 reg 22(3); R (L, M, P) v Devon CC [2022] EWHC 493 (Admin). */
const lastDay = (review: Review, noticeOn: PlainDate): PlainDate =>
  earlier(addDays(noticeOn, WEEKS_8), addDays(review.heldOn, WEEKS_12));

const noticeDay = (life: Life, decidedOn: PlainDate): PlainDate =>
  life.random.chance(0.9) ? decidedOn : workday(addDays(decidedOn, life.random.whole(3, 40)));

const inTime = (life: Life, from: PlainDate, last: PlainDate): PlainDate =>
  dayBetween(earlier(addDays(from, 15), last), last, life.random);

/** A notice of amendment and what came of it. */
export const tellAmendment = (life: Life, time: PlanTime, review: Review, decidedOn: PlainDate): void => {
  const { random, person } = life;
  const noticeOn = noticeDay(life, decidedOn);
  const amendmentRef = review.ref.replace('-V', '-M');
  const planRef = `${person.id}-P1`;
  tell(
    life,
    'AmendmentNoticeSent',
    noticeOn,
    {
      ...{ planRef, reviewRef: review.ref, alias: aliasOf(amendmentRef), basis: 'review' },
      evidenceEnclosed: random.chance(0.85),
    },
    ownLag(random),
  );
  const last = lastDay(review, noticeOn);
  if (review.transfer !== undefined) {
    if (namesNow(review)) return tellNaming(life, time, review.transfer, { amendmentRef, noticeOn, last });
    tellSecondAmendment(life, time, review);
  }
  const course = random.weighted([84, 13.5, 0.4, 2.1]);
  if (course === 2) return;
  if (course === 3) {
    const notifiedOn = inTime(life, noticeOn, last);
    tell(life, 'AmendmentsAbandoned', notifiedOn, { amendmentRef, appealNotice: { sentOn: notifiedOn } });
    return;
  }
  const issuedOn = course === 0 ? inTime(life, noticeOn, last) : workday(addDays(last, random.whole(2, 75)));
  if (issuedOn >= time.until) return;
  const urn = time.urnOn(issuedOn);
  const sectionI = urn === undefined ? {} : { sectionI: [{ urn, rank: 1 }] };
  tell(
    life,
    'PlanFinalised',
    issuedOn,
    { planRef, amendmentRef, cause: 'review', ...sectionI },
    ownLag(random),
  );
};

/** An autumn review leads straight to the plan that names the next setting; a summer one is too early for it. */
const namesNow = ({ heldOn, transfer }: Review): boolean =>
  heldOn >= plainDate(yearOf(transfer!.on) - 1, 9, 20);

interface Notice {
  readonly amendmentRef: string;
  readonly noticeOn: PlainDate;
  readonly last: PlainDate;
}

/** After a summer review the next setting is named by an amendment of its own. SEND Regs 2014 reg 28. */
const tellSecondAmendment = (life: Life, time: PlanTime, review: Review): void => {
  const { nameBefore, to } = review.transfer!;
  if (to === undefined) return;
  const noticeOn = workday(addDays(nameBefore, -life.random.whole(35, 62)));
  const amendmentRef = `${review.ref.replace('-V', '-M')}B`;
  const planRef = `${life.person.id}-P1`;
  const alias = aliasOf(amendmentRef);
  tell(life, 'AmendmentNoticeSent', noticeOn, { planRef, alias, basis: 'reg-28' }, ownLag(life.random));
  tellNaming(life, time, review.transfer!, { amendmentRef, noticeOn, last: addDays(noticeOn, WEEKS_8) });
};

/** The amended plan of a phase transfer names the next setting. */
const tellNaming = (life: Life, time: PlanTime, transfer: Transfer, notice: Notice): void => {
  const { on: startsOn, to, nameBefore } = transfer;
  const { amendmentRef, noticeOn, last } = notice;
  const naming = namingOf(life);
  if (to === undefined) return;
  const { random, person } = life;
  const planRef = `${person.id}-P1`;
  if (naming === 'never') {
    const endedOn = addDays(startsOn, random.whole(5, 40));
    tell(life, 'PlanFinalised', endedOn, { planRef, amendmentRef, cause: 'review' }, ownLag(random));
    return;
  }
  const place = whereOf(to, startsOn);
  const tooLate = addDays(noticeOn, 16) >= nameBefore;
  const inTimeBy = tooLate ? last : earlier(last, addDays(nameBefore, -1));
  const lateFrom = later(addDays(nameBefore, 2), addDays(noticeOn, 16));
  const issuedOn =
    naming === 'in-time'
      ? inTime(life, noticeOn, inTimeBy)
      : dayBetween(lateFrom, addDays(lateFrom, 110), random);
  if (issuedOn >= time.until) return;
  if (place?.urn !== undefined) tellConsultation(life, place.urn, issuedOn);
  const named = place === undefined ? { typeOnly: true } : { ...place, rank: 1 };
  tell(
    life,
    'PlanFinalised',
    issuedOn,
    { planRef, amendmentRef, cause: 'phase-transfer', sectionI: [named] },
    { lag: 1 },
  );
  tell(life, 'NextSettingNamed', issuedOn, { startsOn, next: named }, { lag: 1 });
};

const tellConsultation = (life: Life, urn: string, issuedOn: PlainDate): void => {
  const { random } = life;
  const askedOn = workday(addDays(issuedOn, -random.whole(18, 30)));
  tell(life, 'SettingConsulted', askedOn, { urn }, { lag: 1 });
  const response = random.chance(0.85) ? ('can-meet-need' as const) : ('full' as const);
  tell(life, 'SettingResponded', workday(addDays(askedOn, random.whole(5, 15))), { urn, response });
};
