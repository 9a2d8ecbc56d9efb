import { ALL_TOLD, covered } from '../../../test/law/asked.js';
import { explained } from '../../../test/law/explained.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { policy2026_12 as policy } from '../policies/2026-12.js';
import { tr02 } from '../risks/tr-02.js';
import { tr03 } from '../risks/tr-03.js';
import { tr04 } from '../risks/tr-04.js';
import { tr07 } from '../risks/tr-07.js';
import { tr15 } from '../risks/tr-15.js';
import { whyNotAtRisk } from './explain-risk.js';

// Year 9 from 1 September 2025.
const born = '2011-10-04';
const plan = planMade('2020-03-01');
const meeting = (on: string) => said('AnnualReviewMeetingHeld', on, {}, { episodes: { review: on } });

describe('why a risk stands', () => {
  it('is told by every condition, the arithmetic of its dates, what would clear it, and who told', () => {
    const history = given({ born }, plan, meeting('2025-11-20'));
    const { verdict, colour, decisive, conditions, episodes } = explained(tr04, history, '2025-12-19');
    expect({ verdict, colour, decisive }).toEqual({ verdict: 'at-risk', colour: 'red', decisive: undefined });
    expect(conditions.map(({ finding }) => finding)).toEqual(conditions.map(() => 'holds'));
    expect(conditions[0]).toMatchObject({
      because: 'Annual review meeting held on 20 November 2025.',
      on: '2025-11-20',
      events: ['AnnualReviewMeetingHeld 2025-11-20'],
    });
    expect(episodes[0]!.dates).toEqual([
      {
        of: 'amber',
        on: '2025-12-11',
        words: 'meeting 20 November 2025 + 3 weeks = 11 December 2025',
      },
      {
        of: 'red',
        on: '2025-12-19',
        words: 'meeting 20 November 2025 + 4 weeks + 1 day = 19 December 2025',
      },
      { of: 'due', on: '2025-12-18', words: 'meeting 20 November 2025 + 4 weeks = 18 December 2025' },
    ]);
    expect(episodes[0]).toMatchObject({
      clears: 'The decision notified and, if it is to amend, the amendment notice sent.',
      reliesOn: [
        {
          absence: 'no annual review decision is on record since 20 November 2025',
          coveredBy: [{ source: 'here' }],
        },
      ],
    });
  });

  it('names the absence with the day from which it counts', () => {
    const { conditions } = explained(tr02, given({ born }, plan), '2026-04-01');
    expect(conditions.map(({ because }) => because)).toContain(
      'No annual review meeting is on record since 1 September 2025.',
    );
  });

  it('says that what is on record would not clear it, not that nothing is', () => {
    const considered = said('CeaseConsidered', '2026-01-10', { consulted: ['parent'] });
    const ceased = said('CeaseDecided', '2026-02-01', { reason: '1' });
    const { episodes } = explained(tr15, given({ born }, plan, considered, ceased), '2026-02-01');
    expect(episodes[0]!.reliesOn[0]!.absence).toBe(
      'no consultation on ceasing the plan that would clear it is on record since 1 February 2025',
    );
  });

  it('says that it would be red, where as last told it is amber', () => {
    const told = [covered('sen2', 'ReviewDecided', '2020-01-01', '2025-12-12')];
    const history = given({ born, coverage: told }, plan, meeting('2025-11-20'));
    const { colour, conditions } = explained(tr04, history, '2025-12-30', []);
    expect(colour).toBe('amber');
    expect(conditions.at(-1)!.because).toBe(
      'Told by sen2, up to 12 December 2025. It would be red from 19 December 2025; as last told, it is amber.',
    );
  });
});

describe('why a risk does not stand', () => {
  const why = (...asked: Parameters<typeof explained>): string => explained(...asked).decisive!.because;

  it('is the first condition that fails, by its absence', () => {
    expect(why(tr07, given({ born }), '2026-04-01')).toBe('No EHC plan is on record.');
    expect(why(tr07, given({ born }, plan), '2026-04-01')).toBe(
      'No move out of secondary education is planned, nor do the ages of the present setting give one.',
    );
  });

  it('is the event that cleared it, with its day; what it waited for is not called missing any more', () => {
    const history = given({ born }, plan, meeting('2025-11-20'));
    const { decisive, verdict, episodes } = explained(tr02, history, '2026-06-01');
    expect(verdict).toBe('not-at-risk');
    expect(decisive).toMatchObject({
      because: 'Cleared on 20 November 2025: annual review meeting held on 20 November 2025.',
      on: '2025-11-20',
      events: ['AnnualReviewMeetingHeld 2025-11-20'],
    });
    expect(episodes[0]).toMatchObject({ reliesOn: [], clearedOn: '2025-11-20' });
    expect(episodes[0]!.reason).toBeUndefined();
  });

  it('is the event that ended it, never met, or the day that the rule gives it', () => {
    const ceased = said('PlanCeased', '2026-05-01', { reason: '2' });
    expect(why(tr02, given({ born }, plan, ceased), '2026-06-01')).toBe(
      'Ended, never met, on 1 May 2026: plan ceased on 1 May 2026.',
    );
    expect(why(tr02, given({ born }, plan), '2028-09-01')).toBe(
      'Ended, never met, on 31 August 2028: Year 11 ended.',
    );
    const school = placed('2022-09-01', '1', { kind: 'mainstream', phase: 'secondary', highAge: 16 });
    expect(why(tr07, given({ born }, plan, school), '2029-01-01')).toMatch(
      /^Ended, never met, on .* move came\.$/,
    );
  });

  it('is the day that has not come', () => {
    const { decisive } = explained(tr02, given({ born }, plan), '2026-03-30');
    expect(decisive).toMatchObject({ because: 'It is not a risk before 31 March 2026.', on: '2026-03-31' });
  });

  it('is, of several episodes, that of the one still to come', () => {
    const decided = said('ReviewDecided', '2025-01-10', { decision: 'maintain' });
    const history = given({ born }, plan, meeting('2025-01-05'), decided, meeting('2025-11-20'));
    const { decisive, episodes } = explained(tr04, history, '2025-11-25');
    expect(episodes.map(({ episode }) => episode)).toEqual(['review 2025-11-20', 'review 2025-01-05']);
    expect(decisive).toMatchObject({ on: '2025-12-11', finding: 'fails' });
  });

  it('is that it cannot be said, naming the source that is missing', () => {
    const { verdict, decisive } = explained(tr02, given({ born }, plan), '2026-04-01', []);
    expect(verdict).toBe('cannot-be-said');
    expect(decisive).toMatchObject({
      because: 'No source for annual review meeting from 1 September 2025.',
      missing: 'AnnualReviewMeetingHeld',
    });
  });

  it('is that what was told is too old to speak', () => {
    const told = [covered('sen2', 'ReviewDecided', '2020-01-01', '2025-01-15')];
    const { decisive } = explained(tr03, given({ born, coverage: told }, plan), '2026-06-01', []);
    expect(decisive).toMatchObject({
      finding: 'cannot-be-said',
      because: 'Last told on 15 January 2025, too long ago from 19 February 2026.',
    });
  });

  it('is that the date of birth is missing, where the rule goes by age', () => {
    const { verdict, decisive } = explained(tr02, given({}, plan), '2026-04-01');
    expect({ verdict, missing: decisive!.missing }).toEqual({
      verdict: 'cannot-be-said',
      missing: 'date of birth',
    });
  });

  it('is nothing where the risk stands', () => {
    const asked = (day: string) => ({
      ...{ rule: tr02, policy, recordedHere: ALL_TOLD, day, knownOn: day },
      history: given({ born }, plan).until(day),
    });
    expect(whyNotAtRisk(asked('2026-03-31'))).toBeUndefined();
    expect(whyNotAtRisk(asked('2026-03-30'))).toMatchObject({ verdict: 'not-at-risk' });
  });
});
