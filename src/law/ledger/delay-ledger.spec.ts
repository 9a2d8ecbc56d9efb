import fc from 'fast-check';
import { lives } from '../../../test/law/lives.js';
import { addDays, daysBetween } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { assessDuties } from '../assess-duties.js';
import { release } from '../release.js';
import { delayLedger } from './delay-ledger.js';
import { WAITS_FOR } from './waits-for.js';

describe('every delay ledger', () => {
  it('names rules of the release only', () => {
    const ids = release.duties.map(({ id }) => id);
    expect(Object.keys(WAITS_FOR).filter((id) => !ids.includes(id))).toEqual([]);
  });

  const eventsOf = ({ facts }: History): ReadonlySet<string> =>
    new Set(facts.flatMap(({ events }) => events));

  it('sums exactly to the time from the start to the day met or asked about, by events on record', () => {
    fc.assert(
      fc.property(lives(), fc.integer({ min: 0, max: 9000 }), (life, n) => {
        const day = addDays('2005-09-01', n);
        const history = life.until(day);
        const [ledger, events] = [delayLedger(history, day, []), eventsOf(history)];
        for (const duty of assessDuties(release, history, [])) {
          const spans = ledger(duty);
          if (spans === undefined) continue;
          const ended = duty.metOn ?? duty.endedOn;
          const end = ended === undefined || ended > day ? day : ended;
          const elapsed = Math.max(0, daysBetween(duty.startedOn, end));
          expect(spans.reduce((sum, { days }) => sum + days, 0)).toBe(elapsed);
          spans.forEach(({ from, to, until, because }, place) => {
            expect(from).toBe(spans[place - 1]?.to ?? duty.startedOn);
            expect(daysBetween(from, to)).toBe(spans[place]!.days);
            expect(because.event === undefined || events.has(because.event)).toBe(true);
            expect(until.event === undefined || events.has(until.event)).toBe(true);
            if (place < spans.length - 1) expect(until.event).toBeDefined();
          });
          if (elapsed > 0) expect(spans.at(-1)!.to).toBe(end);
        }
      }),
      { numRuns: 150 },
    );
  });
});
