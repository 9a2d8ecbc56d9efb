import type { PlainDate } from '../../src/domain/plain-date.js';
import type { Coverage, History } from '../../src/journey/belief/history.js';
import { assessRisks } from '../../src/law/assess-risks.js';
import { colourOn } from '../../src/law/colour.js';
import { policy2026_12 } from '../../src/law/policies/2026-12.js';
import { release } from '../../src/law/release.js';
import { ALL_TOLD } from './asked.js';

/** Every rule of the release that speaks of a life on a day, asked of the history cut there, as `TR-01 red`; by each colour once. */
export const coloured = (
  history: History,
  day: PlainDate,
  recordedHere: readonly Coverage[] = ALL_TOLD,
): readonly string[] => [
  ...new Set(
    assessRisks(release, history.until(day), policy2026_12, recordedHere).flatMap((window) => {
      const colour = colourOn(window, day);
      return colour === 'none' ? [] : [`${window.rule} ${colour}`];
    }),
  ),
];
