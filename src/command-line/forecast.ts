import { policyAt } from '../case-replay/policy-at.queries.js';
import type { PlainDate } from '../domain/plain-date.js';
import { formatPosition, parsePosition } from '../event-store/positions.js';
import type { Grouping } from '../work-list/forecast/forecast-item.js';
import { forecast } from '../work-list/forecast/forecast.queries.js';
import { IF_NOTHING_MORE } from '../work-list/forecast/in-words.js';
import { asking } from './ask-lists.js';
import type { AskedTimes } from './asked-times.js';
import { configurationOf } from './configuration.js';
import { forecastAs, groupsAs } from './forecast-formats.js';
import type { ForecastAnswer } from './forecast-formats.js';
import type { Io } from './io.js';
import { noteAnswer } from './note-answer.js';

export interface ForecastAskedFor extends Omit<AskedTimes, 'at'> {
  readonly until: PlainDate;
  readonly view?: 'year-9' | 'post-19' | undefined;
  readonly by?: Grouping | undefined;
  readonly format: 'table' | 'csv' | 'json';
}

const many = (n: number): string => n.toLocaleString('en-GB');

const apartLines = ({ counts: { asLastTold, cannotBeSaid } }: ForecastAnswer): string =>
  `As last told, so amber at most: ${many(asLastTold)}. Cannot be said: ${many(cannotBeSaid)}.\n`;

/** A forecast on standard output; what it is, what cannot be said and the times used on standard error. */
export const showForecast = async (
  io: Io,
  { until, view, by, format, ...times }: ForecastAskedFor,
): Promise<void> => {
  const configuration = configurationOf(io.env);
  await asking(configuration, io, true, async (platform) => {
    const { readModel, tables, cases } = platform;
    const answer = await readModel.read(async (reading): Promise<ForecastAnswer> => {
      const { position } = reading.checkpoint;
      const found = forecast(reading, {
        ...{ ...times, until, now: tables.now(), filter: { view }, policyAt: policyAt(cases, position) },
      });
      return {
        ...{ until, ...found.times, position: formatPosition(tables.logId, position) },
        ...{ rulesRelease: tables.rulesRelease, counts: await found.counts() },
        ...(by === undefined ? { items: await found.items() } : { by, groups: await found.groups(by) }),
      };
    });
    io.out(answer.groups === undefined ? forecastAs[format](answer) : groupsAs[format](answer));
    const { position, known, on, rulesRelease, items = [] } = answer;
    await noteAnswer(platform, configuration, io, {
      ...{ kind: 'forecast', format, asked: { until, view }, rows: items, known, on },
      position: parsePosition(position, tables.logId),
    });
    io.err(`${IF_NOTHING_MORE}\n${apartLines(answer)}`);
    io.err(`Position ${position}, as known at ${known}, from ${on} to ${until}, rules ${rulesRelease}\n`);
  });
};
