import { monthsStartingWith } from '../domain/months.js';
import { addDays, earlier, later, plainDate, yearOf, type PlainDate } from '../domain/plain-date.js';
import { ncYear } from '../law/calendar/academic-year.js';
import { HORIZON } from './authority.js';
import { tellAmendment } from './amendments.js';
import { aliasOf, ownLag, tell, type Life } from './life.js';
import { tellPreparationForAdulthood } from './preparation.js';
import { reviews2024 } from './published-figures.js';
import { dayBetween, termday, workday } from './school-days.js';
import type { PlanTime, Review } from './plan-time.js';
import type { Transfer } from './transfers.js';

const DETAILS_FROM: PlainDate = '2024-09-01';
const NEVER_DECIDED = 0.012;
const decidedInTime = reviews2024.inFourWeeks / (reviews2024.inFourWeeks + reviews2024.overFourWeeks);
// Phase reviews, one plan in eight, nearly all end in an amendment: the others amend less often.
const PHASE_SHARE = 0.12;
const amends = reviews2024.amend / (reviews2024.amend + reviews2024.maintain);
const amendsElsewhere = (amends - PHASE_SHARE) / (1 - PHASE_SHARE);

/** The transfer for which the next review is the last chance, or falls in its season from April on. */
const dueTransfer = (time: PlanTime, last: PlainDate, planned: PlainDate): Transfer | undefined =>
  time.transfers.find(({ on }) => {
    const year = yearOf(on) - 1;
    return (
      planned >= plainDate(year, 4, 1) &&
      (last < plainDate(year, 4, 1) || last === time.planFrom) &&
      plainDate(year, 11, 25) > time.planFrom
    );
  });

/** The transfer before which a plan made in the winter or spring leaves no ordinary review. */
const soonTransfer = (time: PlanTime, last: PlainDate): Transfer | undefined =>
  time.transfers.find(
    ({ on }) =>
      last === time.planFrom && last > plainDate(yearOf(on) - 1, 11, 5) && last < plainDate(yearOf(on), 6, 1),
  );

/** The day of the next meeting: some weeks before the year is over, as practice is; a few late, very few a year out. */
const nextMeeting = (life: Life, time: PlanTime, anchor: PlainDate, last: PlainDate): Omit<Review, 'ref'> => {
  const { random } = life;
  const soon = soonTransfer(time, last);
  if (soon !== undefined && random.chance(0.85))
    return { heldOn: termday(addDays(last, random.whole(20, 45))), transfer: soon };
  const due = addDays(monthsStartingWith(anchor, 12), -28);
  const slip = random.weighted([92, 5, 3]);
  const shift = slip === 0 ? -random.whole(7, 45) : slip === 1 ? random.whole(1, 75) : random.whole(120, 330);
  const planned = later(termday(addDays(due, shift)), addDays(last, 30));
  const transfer = dueTransfer(time, last, planned);
  if (transfer === undefined || (slip === 2 && random.chance(0.7))) return { heldOn: planned };
  const year = yearOf(transfer.on) - 1;
  if (planned <= plainDate(year, 12, 11)) return { heldOn: planned, transfer };
  const heldOn = dayBetween(
    later(plainDate(year, 11, 2), addDays(last, 30)),
    plainDate(year, 12, 11),
    random,
  );
  return { heldOn, transfer };
};

const attended = (
  life: Life,
): ('parent' | 'young-person' | 'setting' | 'authority' | 'health' | 'social-care')[] => {
  const young = ncYear(life.person.dateOfBirth, HORIZON) >= 9;
  const others = (['authority', 'health', 'social-care'] as const).filter(() => life.random.chance(0.25));
  return ['parent', ...(young ? (['young-person'] as const) : []), 'setting', ...others];
};

const tellMeeting = (life: Life, review: Review): void => {
  const { heldOn, ref, transfer } = review;
  if (heldOn >= DETAILS_FROM) {
    tell(
      life,
      'ReviewInvitationsSent',
      workday(addDays(heldOn, -life.random.whole(12, 28))),
      { meetingOn: heldOn },
      { lag: 0 },
    );
  }
  tell(
    life,
    'AnnualReviewMeetingHeld',
    heldOn,
    {
      planRef: `${life.person.id}-P1`,
      alias: aliasOf(ref),
      phaseReview: transfer !== undefined,
      attended: attended(life),
    },
    ownLag(life.random),
  );
  if (heldOn >= DETAILS_FROM && life.random.chance(0.8)) {
    const sentOn = workday(addDays(heldOn, life.random.whole(6, 20)));
    tell(life, 'ReviewReportCirculated', sentOn, { reviewRef: ref });
  }
  if (ncYear(life.person.dateOfBirth, heldOn) >= 9) tellPreparationForAdulthood(life, review);
};

const decisionDay = (life: Life, heldOn: PlainDate): PlainDate => {
  const { random } = life;
  if (random.chance(decidedInTime))
    return earlier(workday(addDays(heldOn, random.whole(7, 26))), addDays(heldOn, 28));
  return workday(addDays(heldOn, 29 + Math.floor(random.next() ** 2 * 70)));
};

/** Decides a review. @returns the day of the notice, if there is one */
const tellDecision = (life: Life, time: PlanTime, review: Review): PlainDate | undefined => {
  const { random } = life;
  if (random.chance(NEVER_DECIDED)) return undefined;
  const notifiedOn = decisionDay(life, review.heldOn);
  if (notifiedOn >= time.until) return undefined;
  const about = { reviewRef: review.ref, planRef: `${life.person.id}-P1` };
  const lastOne = time.ends && addDays(notifiedOn, 270) > time.until && random.chance(0.6);
  const amend = !lastOne && random.chance(review.transfer === undefined ? amendsElsewhere : 0.97);
  const decision = lastOne ? 'cease' : amend ? 'amend' : 'maintain';
  const appealNotice = amend ? {} : { appealNotice: { sentOn: notifiedOn, mediationInformation: true } };
  tell(
    life,
    'ReviewDecided',
    notifiedOn,
    { ...about, decision, ...appealNotice },
    { ...ownLag(random), misdated: 0.012 },
  );
  if (amend) tellAmendment(life, time, review, notifiedOn);
  return notifiedOn;
};

/** The annual reviews of a plan, from the day it was made. */
export const tellReviews = (life: Life, time: PlanTime): void => {
  let [anchor, last, count] = [time.planFrom, time.planFrom, 0];
  for (;;) {
    const next = nextMeeting(life, time, anchor, last);
    if (next.heldOn >= time.until || next.heldOn > HORIZON) return;
    count += 1;
    const review = { ...next, ref: `${life.person.id}-V${count}` };
    tellMeeting(life, review);
    anchor = tellDecision(life, time, review) ?? addDays(next.heldOn, 28);
    last = next.heldOn;
  }
};
