import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import type { JourneyData } from '../../journey/catalogue.js';
import { tr33 } from './tr-33.js';

const born = '2012-03-01';
const plan = planMade('2018-03-01');
const episodes = { dispute: 'd' };
const lodged = (about: JourneyData<'AppealLodged'>['about']) =>
  said('AppealLodged', '2026-01-05', { about }, { episodes });
const ordered = (...orders: JourneyData<'AppealDecided'>['orders']) =>
  said('AppealDecided', '2026-03-02', { orders }, { episodes });
const amended = (on: string) => said('PlanFinalised', on, { cause: 'order' });
const done = (step: JourneyData<'OrderStepDone'>['step'], on: string) =>
  said('OrderStepDone', on, { step }, { episodes });

describe('TR-33, order or agreement not complied with,', () => {
  it('is amber a week before the last day of an order and red the day after it', () => {
    const history = given({ born }, plan, lodged('contents'), ordered('e'));
    expect(colours(tr33, history, ['2026-03-29', '2026-03-30', '2026-04-06', '2026-04-07'])).toEqual([
      '2026-03-29: none',
      '2026-03-30: amber',
      '2026-04-06: amber',
      '2026-04-07: red',
    ]);
    expect(onlyWindow(tr33, history).dueOn).toBe('2026-04-06');
  });

  it('cannot be said where the record says neither what was ordered nor what was conceded', () => {
    const allowed = said('AppealDecided', '2026-03-02', { outcome: 'allowed', orders: [] }, { episodes });
    const conceded = said('AppealConceded', '2026-03-02', {}, { episodes });
    for (const facts of [
      [lodged('contents'), allowed],
      [lodged('other'), conceded],
    ])
      expect(colours(tr33, given({ born }, plan, ...facts), ['2026-03-01', '2026-06-01'])).toEqual([
        '2026-03-01: none',
        '2026-06-01: cannot-be-said',
      ]);
  });

  it.each([done('amended', '2026-03-20'), amended('2026-03-20')])('is cleared by the step: $type', (fact) => {
    const history = given({ born }, plan, lodged('contents'), ordered('e'), fact);
    expect(onlyWindow(tr33, history).clearedOn).toBe('2026-03-20');
  });

  it('has a window for each step of each part of an order', () => {
    const found = windows(tr33, given({ born }, plan, lodged('contents'), ordered('e', 'f')));
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2026-04-06', '2026-03-16']);
    const made = windows(tr33, given({ born }, lodged('refusal-to-issue'), ordered('c')));
    expect(made.map(({ dueOn }) => dueOn)).toEqual(['2026-04-06', '2026-05-18']);
  });

  it('speaks of an appeal that is not opposed, from the notice to the Tribunal', () => {
    const conceded = said('AppealConceded', '2026-03-02', { beforeResponse: true }, { episodes });
    expect(onlyWindow(tr33, given({ born }, plan, lodged('placement'), conceded))).toMatchObject({
      dueOn: '2026-03-16',
      redFrom: '2026-03-17',
    });
  });

  it('speaks of a mediation agreement, and of the date that the parties agreed', () => {
    const agreed = (data: Partial<JourneyData<'MediationAgreementReached'>>) =>
      said('MediationAgreementReached', '2026-03-02', { appealable: true, ...data }, { episodes });
    expect(onlyWindow(tr33, given({ born }, plan, agreed({ about: 'contents' }))).dueOn).toBe('2026-04-06');
    const own = agreed({ steps: [{ step: 'amend', dueOn: '2026-03-27' }] });
    expect(onlyWindow(tr33, given({ born }, plan, own))).toMatchObject({
      dueOn: '2026-03-27',
      amberFrom: '2026-03-20',
      redFrom: '2026-03-28',
    });
  });

  it('lapses when the person leaves, and says nothing without an order', () => {
    const gone = said('MovedOutOfArea', '2026-03-20');
    const history = given({ born }, plan, lodged('contents'), ordered('e'), gone);
    expect(onlyWindow(tr33, history).lapsedOn).toBe('2026-03-20');
    expect(windows(tr33, given({ born }, plan, lodged('contents')))).toEqual([]);
  });

  it('cannot be said where nobody tells of the step, or the day of the order is not known', () => {
    const history = given({ born }, plan, lodged('contents'), ordered('e'));
    expect(colours(tr33, history, ['2026-04-07'], [])).toEqual(['2026-04-07: cannot-be-said']);
    const byMarch = said('AppealDecided', '2026-03-02', { orders: ['e'] }, { episodes, by: true });
    const unsaid = given({ born }, plan, lodged('contents'), byMarch);
    expect(colours(tr33, unsaid, ['2026-04-07'])).toEqual(['2026-04-07: cannot-be-said']);
    expect(onlyWindow(tr33, unsaid).reason).toContain('cannot be said');
  });
});
