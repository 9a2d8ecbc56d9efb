import { given, said } from '../../../test/law/given.js';
import { appealRightDelays } from './appeal-right-delays.js';

const notice = (sentOn: string, mediationInformation = true) => ({
  appealNotice: { sentOn, mediationInformation },
});
const refused = (sentOn: string) =>
  said('AssessmentDecided', '2025-02-10', { decision: 'no', ...notice(sentOn) });
const bare = said('AssessmentDecided', '2025-02-10', { decision: 'no' });

describe('the delay of a right to appeal', () => {
  const delays = (on: string, ...facts: Parameters<typeof given>[1][]) =>
    appealRightDelays(given({}, ...facts), on);

  it('is the days by which the notice came after the decision', () => {
    expect(delays('2025-06-01', refused('2025-02-17'))).toMatchObject([
      {
        decision: 'AssessmentDecided',
        matter: 'refusal-to-assess',
        decidedOn: '2025-02-10',
        noticeOn: '2025-02-17',
        days: 7,
      },
    ]);
  });

  it('grows to the day asked about while no notice is on record', () => {
    const [delay] = delays('2025-03-02', bare);
    expect(delay).toMatchObject({ days: 20 });
    expect(delay!.noticeOn).toBeUndefined();
    expect(delays('2025-02-12', refused('2025-02-17'))).toMatchObject([{ days: 2 }]);
  });

  it('is none where the notice went with the decision, nor before the decision', () => {
    expect(delays('2025-06-01', refused('2025-02-10'))).toEqual([]);
    expect(delays('2025-02-09', bare)).toEqual([]);
  });

  it('is of every decision that can be appealed, in their order', () => {
    const facts = [
      said('CeaseDecided', '2026-03-01'),
      said('AmendmentsAbandoned', '2026-02-01'),
      said('ReviewDecided', '2026-01-01', { decision: 'cease' }),
      said('ReviewDecided', '2025-12-01', { decision: 'maintain' }),
      said('PlanFinalised', '2025-05-01', { cause: 'first' }),
      said('ReassessmentDecided', '2025-04-01', { decision: 'no' }),
      said('IssueDecided', '2025-03-01', { decision: 'no' }),
      bare,
    ];
    expect(delays('2026-04-01', ...facts).map(({ matter }) => matter)).toEqual([
      ...['refusal-to-assess', 'refusal-to-issue', 'refusal-to-reassess', 'contents'],
      ...['no-amendment', 'cease', 'no-amendment', 'cease'],
    ]);
  });

  it('is none for decisions that go the family’s way, or whose day no source gives', () => {
    const facts = [
      said('AssessmentDecided', '2025-02-10', { decision: 'yes' }),
      said('ReviewDecided', '2026-01-01', { decision: 'amend' }),
      said('ReviewDecided', '2025-01-01', { decision: 'maintain', undated: true }),
    ];
    expect(delays('2026-04-01', ...facts)).toEqual([]);
  });

  it('is a range where only the month of the decision is known', () => {
    expect(
      delays('2025-06-01', said('IssueDecided', '2025-03', { decision: 'no', ...notice('2025-04-05') })),
    ).toMatchObject([{ days: { from: 5, to: 35 } }]);
  });
});
