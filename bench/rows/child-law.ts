import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import { beliefOf } from '../../src/journey/belief/belief.js';
import type { History } from '../../src/journey/belief/history.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import { assessDuties } from '../../src/law/assess-duties.js';
import { assessRisks } from '../../src/law/assess-risks.js';
import { policyAsKnown } from '../../src/law/policies/policy-as-known.js';
import { release } from '../../src/law/release.js';
import { openCity, theCity } from '../measuring/city.js';
import { LONG, longChild } from '../measuring/long-child.js';
import { median, timed } from '../measuring/rounds.js';
import { measured, oursAtMost } from '../row.js';
import type { RowSpec } from '../row.js';

const DAY = '2026-06-30';
const TIMES = 20;
const ROUNDS = 25;

/** The history as known last, believed afresh: what a rule read of one says nothing of the next. */
const historyOf = (events: readonly JourneyFact[]): History => {
  const belief = beliefOf(events);
  return belief.historyAt(belief.moments.at(-1)!).until(DAY);
};

/** All that the law says of one child on one day. */
export const childLaw: RowSpec = {
  names: ['child-law'],
  measure: async (scale, [name]) => {
    const city = await theCity(scale);
    const platform = await openCity(city.dir);
    const child = await longChild(platform, city.dir);
    const reader = openLogReader(logFile(city.dir));
    try {
      const [own] = platform.cases.person(child, reader.head());
      const events = own!.events as readonly unknown[] as readonly JourneyFact[];
      const { policy, recordedHere } = policyAsKnown(release, [], platform.tables.now());
      let [duties, windows] = [0, 0];
      const once = (history: History): void => {
        duties = assessDuties(release, history, recordedHere).length;
        windows = assessRisks(release, history, policy, recordedHere).length;
      };
      const figures: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const believed = Array.from({ length: TIMES }, () => historyOf(events));
        figures.push((await timed(() => believed.forEach(once))) / TIMES);
      }
      return [
        measured(name!, {
          ...{ ours: median(figures.slice(5)), unit: 'ms', target: oursAtMost(1) },
          how:
            `every duty (${duties} found) and every risk rule (${windows} windows) for a child of ${LONG} events on one day; ` +
            'believed beforehand, and afresh each time, so that no rule finds what another round read; what is sealed was opened',
        }),
      ];
    } finally {
      reader.close();
      await platform.close();
    }
  },
};
