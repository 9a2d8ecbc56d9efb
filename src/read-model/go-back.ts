import { existsSync } from 'node:fs';
import type { LogReader } from '../event-store/log-reader.js';
import type { Generation } from './catalogue.js';
import type { LogDecoder } from './log-decoder.js';
import { madeOfNow } from './rebuild.js';
import { shapePrefix } from './shape.js';
import { switchTo, type SwitchOptions } from './switch.js';

/** There are no tables before these, or none that this release of the program could keep. */
export class NoWayBack extends Error {}

/** Which tables are in use again, which were left, and up to where the log stands in them. */
export interface WentBack {
  readonly generation: number;
  readonly left: number | undefined;
  readonly position: string;
}

export const NONE =
  'There are no lists before these: they are kept from the next rebuild on, until a child is erased.';
export const OTHER_SHAPE =
  'The lists before these have another shape: another release of the program made them. They stay out of use.';
export const OTHER_RULES =
  'The lists before these are of other rules or policies, and would be made afresh at once. They stay out of use.';

const keptOf = (
  { catalogue, projections }: SwitchOptions,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): Generation => {
  const kept = catalogue.kept();
  if (kept === undefined) throw new NoWayBack(NONE);
  if (!existsSync(kept.path))
    throw new NoWayBack(`The file of the lists before these is gone: ${kept.path}. Those in use stay.`);
  if (!kept.madeOf.startsWith(shapePrefix())) throw new NoWayBack(OTHER_SHAPE);
  if (kept.madeOf !== madeOfNow(projections, decoder, reader, reader.head()))
    throw new NoWayBack(OTHER_RULES);
  return kept;
};

/** Puts the generation before in use again, brought up to the log; the one that it replaces is kept. @throws NoWayBack */
export const goBack = async (
  options: SwitchOptions,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): Promise<WentBack> => {
  const kept = keptOf(options, reader, decoder);
  const left = options.catalogue.current()?.number;
  return { generation: kept.number, left, position: await switchTo(options, kept, reader, decoder) };
};
