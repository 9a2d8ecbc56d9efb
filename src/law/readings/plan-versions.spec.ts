import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { ceased, withPlan } from '../../../test/support/child.js';
import type { NewFact } from '../../domain/envelope.js';
import { olderVersionsCited, planInForceAt } from './plan-versions.js';

const amended = (issuedOn: string, id?: string): NewFact =>
  said('PlanFinalised', {
    ...{ planId: 'plan-1', cause: 'review', issuedOn, sentTo: [{ to: 'parent', sentOn: issuedOn }] },
    ...(id !== undefined && { planVersionId: id }),
  });
const sent = (to: 'parent' | 'setting', sentOn: string, planVersionId?: string): NewFact =>
  said('PlanSent', { planId: 'plan-1', to, sentOn, ...(planVersionId !== undefined && { planVersionId }) });
const used = (
  usedOn: string,
  planVersionId?: string,
  usedIn: 'review' | 'consultation' = 'review',
): NewFact =>
  said('PlanUsed', {
    planId: 'plan-1',
    usedIn,
    usedOn,
    ...(planVersionId !== undefined && { planVersionId }),
  });

const on = (day: string, ...facts: readonly NewFact[]) =>
  planInForceAt(historyOf(...withPlan, ...facts), day);
const cited = (day: string, ...facts: readonly NewFact[]) =>
  olderVersionsCited(historyOf(...withPlan, ...facts).until(day));
const SECOND = amended('2023-03-06', 'version-2');

describe('the plan in force', () => {
  it('is none before the first is final, and after it ceased', () => {
    expect(on('2022-01-23')).toBeUndefined();
    expect(on('2025-07-31', ceased)).toBeUndefined();
    expect(on('2025-07-30', ceased)).toBeDefined();
  });
  it('is the newest version final by the day, counted from the first', () => {
    expect(on('2023-03-05', SECOND)!.version).toMatchObject({
      number: 1,
      planVersionId: 'version-1',
      cause: 'first',
    });
    expect(on('2023-03-06', SECOND)!.version).toMatchObject({
      ...{ number: 2, planVersionId: 'version-2', cause: 'review', issuedOn: '2023-03-06' },
    });
    expect(on('2023-03-06', SECOND)!.versions).toHaveLength(2);
  });
  it('has no version of ours where it was made elsewhere', () => {
    const moved = said('PlanTransferredIn', {
      ...{ planId: 'plan-9', fromAuthority: '800', transferredOn: '2024-01-08' },
    });
    const found = planInForceAt(historyOf(moved), '2024-02-01')!;
    expect(found).toMatchObject({ version: undefined, versions: [] });
    expect(found.plan.transferredIn).toBeDefined();
  });
  it('says to whom it was sent and when: by its own fact, by name, and by the day', () => {
    const facts = [SECOND, sent('setting', '2023-03-10', 'version-2'), sent('setting', '2022-02-01')];
    expect(on('2023-04-01', ...facts)!.versions.map(({ sentTo }) => sentTo)).toMatchObject([
      [{ to: 'setting', sentOn: '2022-02-01' }],
      [
        { to: 'parent', sentOn: '2023-03-06' },
        { to: 'setting', sentOn: '2023-03-10' },
      ],
    ]);
  });
  it('puts a sending with the older version where that is named, though a newer was final', () => {
    const [first, second] = on('2023-04-01', SECOND, sent('setting', '2023-03-10', 'version-1'))!.versions;
    expect(first!.sentTo).toMatchObject([{ to: 'setting', sentOn: '2023-03-10' }]);
    expect(second!.sentTo).toHaveLength(1);
  });
  it('leaves out what was sent after the day', () => {
    expect(on('2023-03-09', SECOND, sent('setting', '2023-03-10'))!.version!.sentTo).toHaveLength(1);
  });
});

describe('an older version that is cited', () => {
  it('is told with the version that was in force, from that day on', () => {
    expect(cited('2023-03-20', SECOND, used('2023-03-20', 'version-1'))).toMatchObject([
      {
        ...{ citedIn: 'review', citedOn: '2023-03-20', cited: { number: 1 }, inForce: { number: 2 } },
        fact: { type: 'PlanUsed' },
      },
    ]);
    expect(cited('2023-03-19', SECOND, used('2023-03-20', 'version-1'))).toEqual([]);
  });
  it('is told of a consultation that names it', () => {
    const consulted = said('SettingConsulted', {
      ...{ consultedOn: '2023-04-03', urn: '100001', planVersionId: 'version-1' },
    });
    expect(cited('2023-04-03', SECOND, consulted)).toMatchObject([{ citedIn: 'consultation' }]);
  });
  it('is not told where the newest is cited, or none is named', () => {
    expect(cited('2023-04-01', SECOND, used('2023-03-20', 'version-2'), used('2023-03-21'))).toEqual([]);
  });
  it('is not told where the newer version was issued on that day or later', () => {
    expect(cited('2023-04-01', SECOND, used('2023-03-06', 'version-1'))).toEqual([]);
    expect(cited('2023-04-01', SECOND, used('2023-02-06', 'version-1'))).toEqual([]);
  });
  it('is not told of a version that is not on record', () => {
    expect(cited('2023-04-01', SECOND, used('2023-03-20', 'version-7'))).toEqual([]);
  });
  it('is told of the plan in force alone, and stays among the gaps', () => {
    const facts = [SECOND, used('2023-03-20', 'version-1')];
    expect(on('2023-04-01', ...facts)!.olderCited).toHaveLength(1);
    expect(cited('2026-01-01', ...facts, ceased)).toHaveLength(1);
  });
  it('compares with the version in force on that day, not with a later one', () => {
    const third = amended('2024-03-04', 'version-3');
    const [warning] = cited('2024-06-01', SECOND, third, used('2023-09-04', 'version-1'));
    expect(warning!.inForce.number).toBe(2);
  });
});
