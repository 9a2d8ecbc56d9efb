import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { positionOf, terminal } from './terminal.js';
import type { Terminal } from './terminal.js';

const header = (extractedAt: string): string =>
  JSON.stringify({
    source: 'case-system',
    authority: '999',
    extractedAt,
    coverage: [
      'PlanFinalised',
      'PlanFinalised/first',
      'AnnualReviewMeetingHeld',
      'ReviewDecided',
      'AmendmentNoticeSent',
    ].map((kind) => ({ kind, from: '2015-09-01', to: extractedAt.slice(0, 10) })),
  });

const line = (type: string, occurredOn: string, knownAt: string, data: object): string =>
  JSON.stringify({ child: 'A1', type, occurredOn, knownAt, data, sourceRef: `${type}-${occurredOn}` });

const registered = line('ChildRegistered', '2020-01-06', '2020-01-06T09:00:00.000Z', {
  names: { surname: 'Tangledene', forename: 'Fable' },
  dateOfBirth: '2013-05-16',
  birthCohort: 2012,
});
const plan = line('PlanFinalised', '2024-03-04', '2024-03-04T15:00:00.000Z', {
  cause: 'first',
  issuedOn: '2024-03-04',
});
const meeting = line('AnnualReviewMeetingHeld', '2025-02-03', '2025-02-04T10:00:00.000Z', {
  heldOn: '2025-02-03',
});
/** Notified in time, but nobody wrote it down before the summer. */
const decisionFoundLater = line('ReviewDecided', '2025-02-28', '2025-07-10T10:00:00.000Z', {
  decision: 'maintain',
  notifiedOn: '2025-02-28',
});

describe('a fact that is found later', () => {
  let at: Terminal;
  beforeEach(() => {
    at = terminal('2025-06-02T09:00:00.000Z');
  });
  afterEach(() => at.done());

  const lateDecisions = async (...times: readonly string[]): Promise<readonly string[]> =>
    (await at.must('risks', '--format', 'csv', ...times)).out
      .split('\n')
      .filter((row) => row.includes(',TR-04,'));

  it('changes last month as known today, and not as known last month', async () => {
    await at.must(
      'import',
      at.file('june.jsonl', [header('2025-06-01T09:00:00.000Z'), registered, plan, meeting].join('\n')),
    );
    expect(await lateDecisions('--on', '2025-06-01')).toHaveLength(1);

    at.setNow('2025-07-11T09:00:00.000Z');
    await at.must(
      'import',
      at.file('july.jsonl', [header('2025-07-11T08:00:00.000Z'), decisionFoundLater].join('\n')),
    );

    expect(await lateDecisions('--on', '2025-06-01')).toHaveLength(0);
    expect(await lateDecisions('--on', '2025-06-01', '--known', '2025-06-01')).toHaveLength(1);
  });

  it('leaves a list at an earlier position as it was, to the byte, whatever was imported since', async () => {
    const june = at.file(
      'june.jsonl',
      [header('2025-06-01T09:00:00.000Z'), registered, plan, meeting].join('\n'),
    );
    const position = positionOf(await at.must('import', june));
    const asked = [
      'risks',
      '--at',
      position,
      '--known',
      '2025-06-01',
      '--on',
      '2025-06-01',
      '--format',
      'json',
    ];
    const then = (await at.must(...asked)).out;

    at.setNow('2025-07-11T09:00:00.000Z');
    await at.must(
      'import',
      at.file('july.jsonl', [header('2025-07-11T08:00:00.000Z'), decisionFoundLater].join('\n')),
    );

    expect((await at.must(...asked)).out).toBe(then);
    expect(then).toContain('TR-04');
  });
});
