import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { planInForceOn, planOn, plansOn, versionOn } from './plan.js';

const first = said('PlanFinalised', { planId: 'one', cause: 'first', issuedOn: '2015-03-02' });
const amended = said('PlanFinalised', { planId: 'one', cause: 'review', issuedOn: '2016-05-03' });
const ceased = said('PlanCeased', { planId: 'one', effectiveOn: '2017-07-31' });
const second = said('PlanFinalised', { planId: 'two', cause: 'first', issuedOn: '2018-09-10' });

describe('the plan on a day', () => {
  it('is none before the first is made', () => {
    const history = historyOf(first);
    expect(planOn(history, '2015-03-01')).toBeUndefined();
    expect(planInForceOn(history, '2015-03-02')).toBe(true);
  });

  it('holds its versions as at the day', () => {
    const plan = planOn(historyOf(first, amended), '2016-05-03')!;
    expect(plan.versions).toHaveLength(2);
    expect(versionOn(plan, '2016-05-02')?.data.cause).toBe('first');
    expect(planOn(historyOf(first, amended), '2016-05-02')?.versions).toHaveLength(1);
  });

  it('is in force until the day before it ceases, and is still the plan after', () => {
    const history = historyOf(first, ceased);
    expect(planInForceOn(history, '2017-07-30')).toBe(true);
    expect(planOn(history, '2017-07-31')).toMatchObject({ inForce: false, ceasedOn: '2017-07-31' });
  });

  it('goes on where it was continued after it ceased', () => {
    const continued = said('PlanContinued', { planId: 'one', continuedOn: '2017-09-01', because: 'order' });
    const history = historyOf(first, ceased, continued);
    expect(planInForceOn(history, '2017-08-15')).toBe(false);
    expect(planInForceOn(history, '2017-09-01')).toBe(true);
  });

  it('is the new one after the old one ceased', () => {
    const history = historyOf(first, ceased, second);
    expect(plansOn(history, '2018-09-10').map(({ from, inForce }) => [from, inForce])).toEqual([
      ['2015-03-02', false],
      ['2018-09-10', true],
    ]);
    expect(planOn(history, '2018-09-10')?.firstMadeOn).toBe('2018-09-10');
  });

  it('is one where two sources each report its first version of one day', () => {
    const elsewhere = said('PlanFinalised', { planId: 'annex', cause: 'first', issuedOn: '2015-03-02' });
    const plans = plansOn(historyOf(first, elsewhere, amended), '2016-05-03');
    expect(plans).toHaveLength(1);
    expect(plans[0]!.versions.map(({ data }) => data.cause)).toEqual(['first', 'review']);
  });

  it('keeps the day on which another authority made it', () => {
    const moved = said('PlanTransferredIn', {
      ...{ planId: 'one', fromAuthority: '301', transferredOn: '2016-01-04', madeOn: '2013-06-01' },
    });
    expect(planOn(historyOf(moved, amended), '2016-06-01')).toMatchObject({
      ...{ from: '2016-01-04', firstMadeOn: '2013-06-01', inForce: true },
      versions: [{ occurredOn: '2016-05-03' }],
    });
  });

  it('ends where it moves to another authority and where the child dies', () => {
    const out = said('PlanTransferredOut', {
      planId: 'one',
      toAuthority: '301',
      transferredOn: '2016-01-04',
    });
    expect(planInForceOn(historyOf(first, out), '2016-01-04')).toBe(false);
    expect(planInForceOn(historyOf(first, said('ChildDied', { diedOn: '2016-01-04' })), '2016-01-04')).toBe(
      false,
    );
  });

  it('begins with an amended version where no first one is on record', () => {
    expect(planOn(historyOf(amended), '2016-06-01')).toMatchObject({
      from: '2016-05-03',
      firstMadeOn: undefined,
    });
  });
});
