import { given, placed, planMade, said } from '../../../test/law/given.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { nextSteps } from './next-steps.js';
import { RISK_WORDS } from './risk-words.js';
import {
  standingOn,
  stepsOn,
  BORN,
  EVERYTHING,
  told,
  lineOf,
  requested,
  toAssess,
} from '../../../test/law/steps-on.js';

describe('what comes next in an assessment', () => {
  const asked = said('AdviceRequested', '2025-02-11', { advice: 'c' });
  const parents = said('AdviceRequested', '2025-02-11', { advice: 'a' });

  it('is each open duty by date: what, who leads, by when, under which rule', () => {
    const steps = stepsOn('2025-02-20', 'coordinator', BORN, requested, toAssess, asked);
    expect(steps).toMatchObject([
      { rule: 'A3', what: 'Give advice for the assessment.', who: 'health', by: '2025-03-25' },
      { rule: 'A5', who: 'authority', by: '2025-04-14', kind: 'guidance' },
      { rule: 'A8', what: 'Send the final plan.', by: '2025-05-26', law: 'SEND Regs 2014 reg 13(2)' },
    ]);
    expect(steps.map(({ isOverdue }) => isOverdue)).toEqual([false, false, false]);
  });

  it('tells the family what it can expect, and what it can do itself', () => {
    const steps = stepsOn('2025-02-20', 'family', BORN, requested, toAssess, asked, parents);
    expect(steps.map(({ what }) => what)).toEqual([
      'You can send your own advice for the assessment; the last day is 25 March 2025.',
      'You can expect the advice that was asked for the assessment by 25 March 2025.',
      'You can expect the draft plan by 14 April 2025.',
      'You can expect the final plan by 26 May 2025.',
    ]);
  });

  it('is nothing once the record was erased, though its dates are left', () => {
    const by = 'staff-018dfe35-ea00-7000-8000-000000000001';
    const why = { because: 'asked-for', authority: '999', by } as const;
    const erased = said('SubjectErased', '2025-02-18', why);
    for (const side of ['coordinator', 'family'] as const)
      expect(stepsOn('2025-02-20', side, BORN, requested, toAssess, asked, erased)).toEqual([]);
  });

  it('says of what is late that it was due, without blame', () => {
    const [late] = stepsOn('2025-06-01', 'family', BORN, requested, toAssess);
    expect(late).toMatchObject({ rule: 'A8', isOverdue: true });
    expect(late!.what).toBe(
      'The final plan was due by 26 May 2025 and is not on record: you can ask when to expect it.',
    );
  });

  it('names the family’s own days to comment and to appeal, and drops them when they are over', () => {
    const draft = said('DraftPlanIssued', '2025-04-14');
    const facts = [requested, toAssess, draft];
    expect(lineOf(stepsOn('2025-04-28', 'family', BORN, ...facts), 'A6')).toBe(
      'You can comment on the draft plan and ask for a school or college; the last day is 28 April 2025.',
    );
    expect(lineOf(stepsOn('2025-04-29', 'family', BORN, ...facts), 'A6')).toBeUndefined();
    const refused = said('AssessmentDecided', '2025-02-10', {
      decision: 'no',
      appealNotice: { sentOn: '2025-02-10', mediationInformation: true },
    });
    const afterRefusal = stepsOn('2025-03-01', 'family', BORN, requested, refused);
    expect(lineOf(afterRefusal, 'D5')).toBe(
      'You can appeal to the Tribunal about the decision in the letter of 10 February 2025; the last day is 10 April 2025.',
    );
    expect(lineOf(afterRefusal, 'D1')).toMatch(/^You can contact a mediation adviser .* 10 April 2025\.$/);
    expect(told(stepsOn('2025-03-01', 'coordinator', BORN, requested, refused))).toEqual([
      ['D1', '2025-04-10'],
      ['D5', '2025-04-10'],
    ]);
  });
});

describe('what comes next with a plan', () => {
  const made = planMade('2024-11-01');
  const at = placed('2022-09-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 });

  it('is the review, the naming of the next school and the move', () => {
    const steps = stepsOn('2025-09-15', 'coordinator', BORN, made, at);
    expect(told(steps)).toEqual(
      expect.arrayContaining([
        ['R3', '2025-10-03'],
        ['R1', '2025-10-31'],
        ['P4', '2026-02-14'],
        ['P4', '2026-09-01'],
      ]),
    );
    expect(steps.at(-1)).toMatchObject({
      ...{ kind: 'expected-move', who: 'authority' },
      what: 'Prepare the move to secondary school, expected on 1 September 2026.',
    });
  });

  it('colours a duty by the risk of its matter, and says the thing once', () => {
    const life = given({ born: BORN, coverage: EVERYTHING }, made, at);
    const steps = nextSteps(standingOn(life, '2026-02-20'), 'coordinator', '2026-02-20');
    expect(steps.filter(({ rule }) => rule === 'P4' || rule === 'TR-08')).toMatchObject([
      { rule: 'P4', kind: 'duty', isOverdue: true, severity: 'red' },
      { rule: 'P4', kind: 'expected-move', severity: undefined },
    ]);
  });

  it('is not a review that a later one has overtaken', () => {
    const held = (on: PlainDate) => said('AnnualReviewMeetingHeld', on);
    const facts = [planMade('2022-11-01'), held('2023-10-01'), held('2024-09-20')];
    const decided = said('ReviewDecided', '2024-10-10', { decision: 'maintain' });
    expect(
      told(stepsOn('2024-12-01', 'coordinator', BORN, ...facts, decided)).map(([rule]) => rule),
    ).not.toContain('R8');
    expect(
      stepsOn('2024-12-01', 'coordinator', BORN, ...facts).filter(({ rule }) => rule === 'R8'),
    ).toMatchObject([{ by: '2024-10-18', isOverdue: true }]);
  });

  it('is a late report only while the decision waits for it', () => {
    const held = said('AnnualReviewMeetingHeld', '2025-09-01');
    const decided = said('ReviewDecided', '2025-10-20', { decision: 'maintain' });
    const rulesOf = (...facts: BelievedFact[]) => {
      const life = given({ born: BORN, coverage: EVERYTHING }, made, held, ...facts);
      return told(nextSteps(standingOn(life, '2025-11-10'), 'coordinator', '2025-11-10')).map(
        ([rule]) => rule,
      );
    };
    expect(rulesOf()).toEqual(expect.arrayContaining(['R7', 'R8']));
    expect(rulesOf(decided)).not.toContain('R7');
  });

  it('ends with the plan', () => {
    const ceased = said('PlanCeased', '2025-06-01', { reason: '1' });
    expect(told(stepsOn('2025-09-15', 'coordinator', BORN, made, ceased))).toEqual([]);
  });
});

describe('what comes next of an open risk', () => {
  it('is what clears it, by the day on which it would turn red, where the record can tell', () => {
    const likely = said('LikelyAdultNeedsJudged', '2025-01-10', { likely: true });
    const care = said('AdultSocialCareReferred', '2025-01-10');
    const steps = stepsOn('2026-04-01', 'coordinator', '2009-03-01', planMade('2020-01-01'), likely, care);
    const one = steps.find(({ rule }) => rule === 'TR-20');
    expect(one).toBeUndefined();
    const born = '2009-03-01';
    const covered = given({ born, coverage: EVERYTHING }, planMade('2020-01-01'), likely, care);
    expect(
      nextSteps(standingOn(covered, '2026-04-01'), 'coordinator', '2026-04-01').find(
        ({ rule }) => rule === 'TR-20',
      ),
    ).toMatchObject({
      ...{ what: RISK_WORDS['TR-20']!.coordinator, who: 'social-care', by: '2026-09-01' },
      ...{ kind: 'risk', severity: 'amber', isOverdue: false },
    });
  });
});
