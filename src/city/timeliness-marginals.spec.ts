import { daysBetween, yearOf } from '../domain/plain-date.js';
import { ceasedByAge, requests2024, reviews2024, timeliness } from './published-figures.js';
import { expectShare, lives, sum, facts } from '../../test/support/city-counted.js';

describe('the timeliness of a city', () => {
  it('is that of the tables for plans within 20 weeks, year by year, exceptions left out', () => {
    for (const { year, plain, in20, excepted } of timeliness.filter(({ year }) => year >= 2021)) {
      const made = lives.flatMap((life) => {
        const [plan] = facts(life, 'PlanFinalised');
        const [request] = facts(life, 'AssessmentRequested');
        if (plan === undefined || request === undefined || yearOf(plan.on) !== year) return [];
        return [
          {
            days: daysBetween(request.on, plan.on),
            except: facts(life, 'TimeLimitExceptionReported').length > 0,
          },
        ];
      });
      const counted = made.filter(({ except }) => !except);
      expect(counted.length).toBeGreaterThan(50);
      // The youngest had no time for a late plan: theirs took 100 days.
      expectShare(
        `20 weeks in ${year}`,
        counted.filter(({ days }) => days <= 140).length,
        counted.length,
        in20 / plain,
        0.03,
      );
      expectShare(
        `exceptions in ${year}`,
        made.length - counted.length,
        made.length,
        excepted / (plain + excepted),
      );
    }
  });

  it('is that of the tables for requests: decided in six weeks, and assessed or not', () => {
    const decided = lives.flatMap((life) => {
      const [request] = facts(life, 'AssessmentRequested');
      const [decision] = facts(life, 'AssessmentDecided');
      return request === undefined || decision === undefined ? [] : [{ request, decision }];
    });
    const inTime = decided.filter(
      ({ request, decision }) => daysBetween(request.on, decision.on) <= 42,
    ).length;
    const { inSixWeeks, received } = requests2024;
    expectShare('six weeks', inTime, decided.length, inSixWeeks / received, 0.01);
    const of2024 = decided.filter(({ request }) => yearOf(request.on) === 2024);
    const no = of2024.filter(({ decision }) => decision.data.decision === 'no').length;
    const { toAssess, notToAssess } = requests2024;
    // Plans of a year follow from the caseload's ages, not from the year's requests.
    expectShare('not to assess', no, of2024.length, notToAssess / (toAssess + notToAssess), 0.05);
  });

  it('is that of the tables for annual reviews: decided in four weeks, to amend or to maintain', () => {
    const reviews = lives.flatMap((life) => {
      const meetings = facts(life, 'AnnualReviewMeetingHeld');
      return facts(life, 'ReviewDecided').flatMap((decision) => {
        const meeting = meetings.find(({ data }) => data.alias?.ref === decision.data.reviewRef);
        return meeting === undefined ? [] : [{ meeting, decision }];
      });
    });
    const inTime = reviews.filter(
      ({ meeting, decision }) => daysBetween(meeting.on, decision.on) <= 28,
    ).length;
    const { inFourWeeks, overFourWeeks, amend, maintain } = reviews2024;
    expectShare('four weeks', inTime, reviews.length, inFourWeeks / (inFourWeeks + overFourWeeks), 0.01);
    const outcomes = reviews.filter(({ decision }) => decision.data.decision !== 'cease');
    const amended = outcomes.filter(({ decision }) => decision.data.decision === 'amend').length;
    // How many reviews are phase reviews, which nearly always amend, changes from year to year.
    expectShare('amend', amended, outcomes.length, amend / (amend + maintain), 0.04);
  });

  it('ends plans for the reasons of the tables', () => {
    const ended = lives.filter(({ person }) => person.standing === 'ceased');
    const reasons = ceasedByAge.map(([, ...counts]) => counts);
    const all = sum(reasons.flat());
    for (let reason = 1; reason <= 9; reason += 1) {
      const count = ended.filter(({ person }) => person.ceased?.reason === String(reason)).length;
      expectShare(
        `reason ${reason}`,
        count,
        ended.length,
        sum(reasons.map((counts) => counts[reason - 1]!)) / all,
      );
    }
  });
});
