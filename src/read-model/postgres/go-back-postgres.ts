import type { LogReader } from '../../event-store/log-reader.js';
import { NONE, NoWayBack, OTHER_RULES, OTHER_SHAPE, type WentBack } from '../go-back.js';
import type { LogDecoder } from '../log-decoder.js';
import { madeOfNow } from '../rebuild.js';
import { shapePrefix } from '../shape.js';
import { switchTo, type PostgresSwitch } from './switch-postgres.js';

/** Puts the generation before in use again, brought up to the log; the one that it replaces is kept. @throws NoWayBack */
export const goBackPostgres = async (
  options: PostgresSwitch,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): Promise<WentBack> => {
  const { generations, projections } = options;
  const kept = await generations.kept();
  if (kept === undefined) throw new NoWayBack(NONE);
  if (!kept.madeOf.startsWith(shapePrefix())) throw new NoWayBack(OTHER_SHAPE);
  if (kept.madeOf !== madeOfNow(projections, decoder, reader, reader.head()))
    throw new NoWayBack(OTHER_RULES);
  const left = (await generations.current())?.number;
  const fence = await generations.claim(kept);
  return { generation: kept.number, left, position: await switchTo(options, kept, fence, reader, decoder) };
};
