import { addDays, dayNumber, fromDayNumber, yearOf, type PlainDate } from '../domain/plain-date.js';
import { ncYear } from '../law/calendar/academic-year.js';
import { tellDispute } from './disputes.js';
import { aliasOf, ownLag, tell, type Life } from './life.js';
import { assessments2024, requests2024, timeliness } from './published-figures.js';
import type { Random } from './random.js';
import { workday } from './school-days.js';

const WEEK = 7;
/** Details of an assessment were kept in the case system from this day on. */
const DETAILS_FROM: PlainDate = '2023-09-01';

/** What a plan names: a setting or an arrangement; empty where only a type of setting. */
export interface SectionI {
  readonly urn?: string;
  readonly ukprn?: string;
  readonly arrangement?: 'OLA' | 'EHE' | 'EYP' | 'OTH';
}

/** How long a request took, and whether a time-limit exception applied. */
export interface Timeline {
  readonly days: number;
  readonly excepted: boolean;
}

const figuresOf = (year: number): (typeof timeliness)[number] =>
  timeliness.findLast((figures) => figures.year <= year) ?? timeliness[0]!;

/** Days from a request to the plan made in a year: in time as often as the tables say, exceptions as often. */
export const timelineOf = (year: number, random: Random): Timeline => {
  const { plain, in20, excepted, overYear } = figuresOf(year);
  const isExcepted = random.chance(excepted / (plain + excepted));
  if (random.chance(in20 / plain)) return { days: random.whole(15 * WEEK, 20 * WEEK), excepted: isExcepted };
  if (random.chance(overYear / (plain + excepted - in20)))
    return { days: random.whole(368, 450), excepted: isExcepted };
  const late = 141 + Math.floor(random.next() ** 1.6 * 215);
  return { days: late, excepted: isExcepted };
};

/** Days from a request to the decision whether to assess: most within six weeks. */
const daysToDecision = (random: Random): number => {
  const inTime = requests2024.inSixWeeks / (requests2024.inSixWeeks + requests2024.overSixWeeks);
  return random.chance(inTime) ? random.whole(18, 6 * WEEK) : random.whole(6 * WEEK + 1, 12 * WEEK);
};

// A day that falls on a weekend moves back, so that what was in time stays in time.
const backToWork = (day: PlainDate): PlainDate => {
  const on = workday(day);
  return on === day ? day : addDays(on, -3);
};

const sources = ['young-person-or-parent', 'setting', 'health', 'social-care', 'other'] as const;
const adviceOf = (life: Life, on: PlainDate): readonly string[] =>
  ncYear(life.person.dateOfBirth, on) >= 9 ? ['a', 'b', 'c', 'd', 'e', 'g'] : ['a', 'b', 'c', 'd', 'e'];

const requested = (life: Life, receivedOn: PlainDate, ref: string): void =>
  tell(
    life,
    'AssessmentRequested',
    receivedOn,
    { alias: aliasOf(ref), requestedBy: sources[life.random.weighted([46, 48, 3, 1, 2])]!, basis: 's36(1)' },
    ownLag(life.random),
  );

const advice = (life: Life, decidedOn: PlainDate, planFrom: PlainDate, ref: string): void => {
  for (const type of adviceOf(life, decidedOn)) {
    if (life.random.chance(0.12)) continue;
    const about = { requestRef: ref, advice: type as 'a' };
    const askedOn = workday(addDays(decidedOn, life.random.whole(0, 9)));
    tell(life, 'AdviceRequested', askedOn, about, { lag: 0 });
    const cameOn = workday(addDays(askedOn, life.random.whole(14, 60)));
    if (cameOn < planFrom && life.random.chance(0.94))
      tell(life, 'AdviceReceived', cameOn, about, { misdated: 0.02 });
  }
};

const drafting = (life: Life, planFrom: PlainDate, ref: string, urn: string | undefined): void => {
  const { random } = life;
  const draftOn = workday(addDays(planFrom, -random.whole(25, 45)));
  tell(life, 'DraftPlanIssued', draftOn, { requestRef: ref });
  if (random.chance(0.7)) {
    const from = { requestRef: ref, from: 'parent' as const };
    tell(life, 'RepresentationsReceived', workday(addDays(draftOn, random.whole(5, 18))), from);
  }
  if (urn === undefined) return;
  const askedOn = workday(addDays(draftOn, 1));
  tell(life, 'SettingConsulted', askedOn, { urn }, { lag: 1 });
  const response = random.chance(0.85) ? ('can-meet-need' as const) : ('full' as const);
  tell(life, 'SettingResponded', workday(addDays(askedOn, random.whole(6, 20))), { urn, response });
};

/** A request that ended in a plan made on a day. @param urn what Section I names */
export const tellPlanMade = (
  life: Life,
  planFrom: PlainDate,
  sectionI: SectionI,
  { days, excepted }: Timeline = timelineOf(yearOf(planFrom), life.random),
): void => {
  const { random, person } = life;
  const tooEarly = dayNumber(planFrom) - days < dayNumber(person.dateOfBirth) + 200;
  const receivedOn = fromDayNumber(tooEarly ? dayNumber(planFrom) - 100 : dayNumber(planFrom) - days);
  const ref = `${person.id}-R1`;
  requested(life, receivedOn, ref);
  const decidedIn = Math.min(daysToDecision(random), days - 40);
  const decidedOn = backToWork(addDays(receivedOn, decidedIn));
  tell(life, 'AssessmentDecided', decidedOn, { requestRef: ref, decision: 'yes' }, ownLag(random));
  if (receivedOn >= DETAILS_FROM) {
    advice(life, decidedOn, planFrom, ref);
    drafting(life, planFrom, ref, sectionI.urn);
  }
  if (excepted)
    tell(life, 'TimeLimitExceptionReported', planFrom, { requestRef: ref }, { returnOnly: true, lag: 0 });
  tellPlan(life, planFrom, ref, sectionI);
};

const tellPlan = (life: Life, planFrom: PlainDate, requestRef: string, sectionI: SectionI): void => {
  const typeOnly = Object.keys(sectionI).length === 0;
  tell(
    life,
    'PlanFinalised',
    planFrom,
    {
      alias: aliasOf(`${life.person.id}-P1`),
      requestRef,
      cause: 'first',
      sectionI: [typeOnly ? { typeOnly } : { ...sectionI, rank: 1 }],
      sentTo: [{ to: 'parent', sentOn: planFrom }],
      ...(life.person.circumstances.sectionH && { socialCareProvision: true }),
    },
    { lag: life.random.chance(0.9) ? life.random.whole(0, 5) : life.random.whole(6, 60) },
  );
};

/** A request that was refused, withdrawn, or assessed without a plan. @returns whether a plan must still follow */
export const tellRequest = (life: Life, receivedOn: PlainDate, refusedOnly: boolean): boolean => {
  const { random, person } = life;
  const ref = `${person.id}-R1`;
  const { notToAssess, toAssess, withdrawn } = requests2024;
  const outcome = (['no', 'withdrawn', 'yes'] as const)[
    random.weighted([notToAssess, withdrawn, refusedOnly ? assessments2024.notIssued : toAssess])
  ]!;
  if (outcome === 'yes' && !refusedOnly) return true;
  requested(life, receivedOn, ref);
  const decidedOn = backToWork(addDays(receivedOn, daysToDecision(random)));
  if (outcome === 'withdrawn') {
    tell(life, 'AssessmentWithdrawn', decidedOn, { requestRef: ref, before: 'assessment' });
    return false;
  }
  const appealNotice = { sentOn: decidedOn, mediationInformation: true };
  const refused = { requestRef: ref, decision: 'no' as const, appealNotice };
  if (outcome === 'no') {
    tell(life, 'AssessmentDecided', decidedOn, refused, ownLag(random));
    tellDispute(life, decidedOn);
    return false;
  }
  tell(life, 'AssessmentDecided', decidedOn, { requestRef: ref, decision: 'yes' }, ownLag(random));
  const issueOn = backToWork(addDays(receivedOn, random.whole(98, 130)));
  tell(life, 'IssueDecided', issueOn, refused);
  return false;
};
