import { said } from '../../test/support/facts.js';
import { withPlan } from '../../test/support/child.js';
import { historyOf } from '../../test/support/history.js';
import { planInForceAt } from '../law/readings/plan-versions.js';
import { planInForceJson, planInForceText } from './plan-in-force-text.js';

const second = said('PlanFinalised', {
  ...{ planId: 'plan-1', planVersionId: 'version-2', cause: 'review', issuedOn: '2023-03-06' },
  sentTo: [{ to: 'parent', sentOn: '2023-03-07' }],
});
const used = said('PlanUsed', {
  ...{ planId: 'plan-1', planVersionId: 'version-1', usedIn: 'review', usedOn: '2023-04-03' },
});
const inForce = planInForceAt(historyOf(...withPlan, second, used), '2023-05-01');

describe('the plan in force on the terminal', () => {
  it('shows its versions, to whom each was sent, and a warning in words', () => {
    const text = planInForceText(inForce);
    expect(text).toContain('Version 2, final 2023-03-06 (review).');
    expect(text).toMatch(/^2 +2023-03-06 +review +parent 2023-03-07$/m);
    expect(text).toContain(
      'Warning: a review on 2023-04-03 cited version 1; version 2 was in force since 2023-03-06.',
    );
  });
  it('says where there is none, and where another authority made it', () => {
    expect(planInForceText(undefined)).toBe('None.\n');
    const moved = said('PlanTransferredIn', {
      ...{ planId: 'plan-9', fromAuthority: '800', transferredOn: '2024-01-08' },
    });
    expect(planInForceText(planInForceAt(historyOf(moved), '2024-02-01'))).toBe(
      'Made by another authority; no version of it was made here yet.\n',
    );
  });
  it('is JSON with the same', () => {
    expect(planInForceJson(inForce)).toMatchObject({
      ...{ planId: 'plan-1', from: '2022-01-24', version: { number: 2, planVersionId: 'version-2' } },
      versions: [{ number: 1 }, { number: 2, sentTo: [{ to: 'parent', sentOn: '2023-03-07' }] }],
      warnings: [{ citedIn: 'review', citedOn: '2023-04-03', cited: 1, inForce: 2 }],
    });
    expect(planInForceJson(undefined)).toBeNull();
  });
});
