import type { PlainDate } from '../../domain/plain-date.js';
import type { JourneyData, JourneyFactType } from '../catalogue.js';
import type { Told } from './kinds.js';

type Report = JourneyData<'SourceReported'>;
export type Restatement = Report['restates'][number];

/** What one load of a source said of this child. */
export interface Load {
  readonly source: string;
  readonly edition: string;
  readonly digest: string;
  readonly knownAt: string;
  readonly asAt: PlainDate | undefined;
  readonly covers: Report['covers'];
  readonly restates: readonly Restatement[];
  readonly stream: string;
  readonly correlationId: string;
}

const IMPORT = 'import:';

/** Whether an event is a report of another system. */
const isReport = (event: Told): boolean => event.metadata.source.startsWith(IMPORT);

const loadOf = (event: Told): Load => {
  const { source, edition, digest, asAt, covers, restates } = event.data as unknown as Report;
  const { knownAt, stream, metadata } = event;
  const { correlationId } = metadata;
  return { source, edition, digest, asAt, covers, restates, knownAt, stream, correlationId };
};

/** The loads of a person's events, by where they came from; linked streams share a load that spoke of both. */
export type Loads = ReadonlyMap<string, readonly Load[]>;

export const loadsOf = (events: readonly Told[]): Loads => {
  const loads = new Map<string, Load[]>();
  for (const event of events) {
    if (event.type !== 'SourceReported') continue;
    const load = loadOf(event);
    const known = loads.get(event.metadata.source);
    if (known === undefined) loads.set(event.metadata.source, [load]);
    else known.push(load);
  }
  return loads;
};

/** A report whose load said nothing of itself still has a place in the order. */
const unnamed = (event: Told): Load => ({
  source: event.metadata.source,
  edition: '',
  digest: '',
  knownAt: event.knownAt,
  asAt: undefined,
  covers: [],
  restates: [],
  stream: event.stream,
  correlationId: event.metadata.correlationId,
});

/** The load that an event came with (of several of one import, that of its own append); undefined: said here. */
export const loadOfEvent = (event: Told, loads: Loads): Load | undefined => {
  if (!isReport(event)) return undefined;
  const candidates = loads.get(event.metadata.source);
  if (candidates === undefined) return unnamed(event);
  if (candidates.length === 1) return candidates[0];
  const { stream } = event;
  const { correlationId } = event.metadata;
  const sameAppend = (load: Load): boolean => load.stream === stream && load.correlationId === correlationId;
  return candidates.find(sameAppend) ?? candidates.find((load) => load.stream === stream) ?? candidates[0];
};

/** Whether the load covered facts of the type at all. */
export const coversKind = (load: Load, type: JourneyFactType): boolean =>
  load.covers.some((covered) => covered.kind === type);
