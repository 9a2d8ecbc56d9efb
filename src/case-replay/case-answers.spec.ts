import { asEvents, said } from '../../test/support/facts.js';
import { registered } from '../../test/support/child.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { release } from '../law/release.js';
import { dutyWithLedger, ledgerAsked } from './case-answers.js';
import { childCase } from './child-case.js';

const caseOf = (events: readonly JourneyFact[]) =>
  childCase(
    {
      person: [{ stream: 'child-1', events }],
      ...{ stream: 'child-1', authority: [], now: '2026-11-22T10:00:00.000Z' },
      ...{ known: '2022-03-01T00:00:00.000Z', latestRecorded: '2026-11-22T09:00:00.000Z' },
    },
    release,
  );

describe('a duty as an answer tells it', () => {
  const requested = said('AssessmentRequested', { requestId: 'request-1', receivedOn: '2022-01-31' });
  const found = caseOf(asEvents([registered, requested]));
  const [duty] = found.duties;
  const answer = dutyWithLedger(duty!, found);

  it('holds no getter and no function: the engine would keep the case that they are of for long', () => {
    const own = Object.values(Object.getOwnPropertyDescriptors(answer));
    expect(own.filter(({ get, value }) => get !== undefined || typeof value === 'function')).toEqual([]);
  });
  it('has its ledger when that is asked for', () => {
    expect(ledgerAsked(answer)).toMatchObject([{ holder: 'authority', from: '2022-01-31' }]);
  });
});
