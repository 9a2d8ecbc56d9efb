import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import { findCase } from '../../src/case-replay/find-case.queries.js';
import { plainData } from '../../src/case-replay/plain-data.js';
import { bareReading } from '../measuring/bare-reading.js';
import { openCity, theCity } from '../measuring/city.js';
import { LONG, longChild } from '../measuring/long-child.js';
import { alternate, timed } from '../measuring/rounds.js';
import { both, measured, oursAtMost, ratioAtMost } from '../row.js';
import type { RowSpec } from '../row.js';

const TIMES = 20;
/** Replays before anything is measured: most of the rules are compiled by then, which 100 were too few for. */
const WARM = 600;

/** One child's case at a past date, beside reading the stream. */
export const replay: RowSpec = {
  names: ['replay'],
  measure: async (scale, [name]) => {
    const city = await theCity(scale);
    const platform = await openCity(city.dir);
    const child = await longChild(platform, city.dir);
    const reader = openLogReader(logFile(city.dir));
    const position = reader.head();
    const now = platform.tables.now();
    let said = 0;
    const caseNow = () =>
      findCase(platform.cases, { child, position, known: '2025-06-30T12:00:00.000Z', now })!.case;
    const stream = () => reader.stream(`child-${child}`);
    const events = new Set(caseNow().journey.map(({ id }) => id));
    const bare = bareReading(stream, events, (keyId) => platform.log.keys.secretOf(keyId));
    const once = (): void => {
      const told = caseNow();
      said += told.duties.length + told.risks.length + told.gaps.length;
      for (const { data } of told.journey) said += JSON.stringify(plainData(data)).length;
    };
    for (let i = 0; i < WARM; i++) {
      once();
      said += bare();
    }
    const perCall = async (work: () => void): Promise<number> =>
      (await timed(() => {
        for (let i = 0; i < TIMES; i++) work();
      })) / TIMES;
    try {
      const figures = await alternate(
        15,
        () => perCall(once),
        () => perCall(() => void (said += stream().length)),
      );
      const floor = await alternate(
        9,
        () => perCall(once),
        () => perCall(() => void (said += bare())),
      );
      return [
        measured(name!, {
          ...{ ...figures, unit: 'ms', target: both(ratioAtMost(10), oursAtMost(5)) },
          how: `a child of ${LONG} events as known on 30 June 2025: fold, all rules and gaps, every sealed field opened and written as JSON; in process, nothing of the child kept from one time to the next, code and file warm; peer: reading the stream's rows, not parsed; reading them, parsing each text and opening the ${events.size} events' sealed values by the bare cipher, and no more, takes ${floor.peer.toFixed(2)} ms: ours is ${(floor.ours / floor.peer).toFixed(1)} times that`,
        }),
      ];
    } finally {
      reader.close();
      await platform.close();
    }
  },
};
