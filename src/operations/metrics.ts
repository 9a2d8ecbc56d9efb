import type { Counter, Histogram, Registry } from 'prom-client';
import { BOUNDS } from './tallies.js';
import type { Durations, Tallied, Tallies } from './tallies.js';

/** How things stand at the moment of asking. */
export interface Standing {
  readonly ready: boolean;
  /** Undefined, as what follows, where the lists cannot be read: no figure is told then. */
  readonly lagEvents: number | undefined;
  readonly lagSeconds: number | undefined;
  /** Undefined where no projector runs here. */
  readonly heardSecondsAgo: number | undefined;
  readonly parkedChildren: number | undefined;
  readonly missingKeys: number;
  readonly requestsUnderWay: number;
  /** Noted, and not yet written to the register of answers given. */
  readonly answersWaiting: number;
}

/** The metrics of a process in Prometheus' text format. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

type Client = typeof import('prom-client');

const GAUGES: readonly (readonly [string, string, (now: Standing) => number | undefined])[] = [
  ['ready', 'Whether the service is ready for requests (1) or not (0).', ({ ready }) => Number(ready)],
  ['lists_lag_events', 'Events that the lists are behind the log.', ({ lagEvents }) => lagEvents],
  ['lists_lag_seconds', 'Seconds since the oldest of them was recorded.', ({ lagSeconds }) => lagSeconds],
  ['projector_heard_seconds_ago', 'Seconds since the projector last looked.', (now) => now.heardSecondsAgo],
  ['parked_children', 'Children whose rows could not be made.', ({ parkedChildren }) => parkedChildren],
  ['missing_keys', 'Records met whose key is missing.', ({ missingKeys }) => missingKeys],
  ['requests_under_way', 'Requests being answered now.', ({ requestsUnderWay }) => requestsUnderWay],
  ['answers_waiting', 'Answers not yet in the register of answers given.', (now) => now.answersWaiting],
];

const addGauges = ({ Gauge }: Client, registers: Registry[], standing: () => Promise<Standing>): void => {
  let asked: Promise<Standing> | undefined;
  // One look serves all gauges of one scrape.
  const once = (): Promise<Standing> => (asked ??= standing().finally(() => (asked = undefined)));
  for (const [name, help, valueOf] of GAUGES)
    new Gauge({
      ...{ name: `throughline_${name}`, help, registers },
      async collect() {
        const value = valueOf(await once());
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
};

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const fill = (counter: Counter, counts: Counts, [outer, inner]: readonly [string, string]): void => {
  counter.reset();
  for (const [name, kinds] of counts)
    for (const [kind, count] of kinds) counter.inc({ [outer]: name, [inner]: kind }, count);
};

const addCounters = ({ Counter }: Client, registers: Registry[], read: () => Tallied): void => {
  new Counter({
    ...{ name: 'throughline_requests_total', help: 'Requests answered, by operation and HTTP status.' },
    ...{ labelNames: ['operation', 'status'], registers },
    collect() {
      fill(this, read().requests, ['operation', 'status']);
    },
  });
  new Counter({
    ...{ name: 'throughline_commands_total', help: 'Commands, by name and what came of them.' },
    ...{ labelNames: ['command', 'outcome'], registers },
    collect() {
      fill(this, read().commands, ['command', 'outcome']);
    },
  });
  new Counter({
    ...{ name: 'throughline_faults_total', help: 'Faults of the program; the log has a line for each.' },
    registers,
    collect() {
      this.reset();
      this.inc(read().faults);
    },
  });
};

type Values = Awaited<ReturnType<Histogram['get']>>['values'];

const valuesOf = (name: string, labels: object, { buckets, seconds }: Durations): Values => {
  let sofar = 0;
  const upTo = buckets.map((count, i) => ({
    metricName: `${name}_bucket`,
    labels: { ...labels, le: BOUNDS[i] ?? '+Inf' },
    value: (sofar += count),
  }));
  return [
    ...upTo,
    { metricName: `${name}_sum`, labels, value: seconds },
    { metricName: `${name}_count`, labels, value: sofar },
  ] as Values;
};

/** A histogram whose counting was done by the tallies: nothing of this package is on the path of an append. */
const addHistogram = (
  { Histogram }: Client,
  registers: Registry[],
  [name, help]: readonly [string, string],
  read: () => Iterable<readonly [labels: object, durations: Durations]>,
): void => {
  const histogram = new Histogram({ name, help, buckets: [...BOUNDS], registers });
  const get = async () => ({
    ...{ name, help, type: 'histogram', aggregator: 'sum' },
    values: [...read()].flatMap(([labels, durations]) => valuesOf(name, labels, durations)),
  });
  // The registry writes its text from a method of its own, where a metric has one.
  Object.assign(histogram, { get, getForPromString: get });
};

/** Prometheus' client is loaded when somebody first asks: no start waits for it. */
export const openMetrics = async (
  { read }: Pick<Tallies, 'read'>,
  standing: () => Promise<Standing>,
): Promise<Metrics> => {
  const client = await import('prom-client');
  const registry = new client.Registry();
  client.collectDefaultMetrics({ register: registry });
  const registers = [registry];
  addGauges(client, registers, standing);
  addCounters(client, registers, read);
  addHistogram(
    ...([client, registers] as const),
    ['throughline_request_seconds', 'Seconds from a request to its answer, by operation.'],
    () => [...read().requestDurations].map(([operation, durations]) => [{ operation }, durations] as const),
  );
  addHistogram(
    ...([client, registers] as const),
    ['throughline_append_seconds', 'Seconds from an append to its being durable.'],
    () => [[{}, read().appends]],
  );
  return { contentType: registry.contentType, text: () => registry.metrics() };
};
