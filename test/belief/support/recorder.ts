import { isDeepStrictEqual } from 'node:util';
import { opened } from '../../../src/domain/sealed.js';
import { journeyFacts } from '../../../src/journey/catalogue.js';
import type { JourneyData, JourneyFact, JourneyFactType } from '../../../src/journey/catalogue.js';
import { isCorrection, moment } from './said.js';
import type { CorrectionRow, FactRow, Row, Said, Target } from './said.js';

type Event = JourneyFact;
type Restatement = JourneyData<'SourceReported'>['restates'][number];

/** How a correction names its target: by event where it is held, or always by the source's reference. */
export type Naming = 'by-event' | 'by-reference';

const keyOf = ({ source, ref }: Target): string => `${source}/${ref}`;

interface Drafting {
  readonly type: JourneyFactType;
  readonly data: unknown;
  readonly occurredOn: string;
  readonly occurredBy?: boolean;
  readonly known: number;
  readonly row: number;
  readonly ref?: string | undefined;
  readonly replaces?: string | undefined;
}

const aside = (row: FactRow | Event): Record<string, unknown> => {
  const { observation, occursOn, opens } = journeyFacts[row.type];
  const data: Record<string, unknown> = { ...(row.data as object) };
  for (const episode of opens(row.data)) delete data[`${episode}Id`];
  delete data['alias'];
  if (occursOn !== undefined && (observation || row.occurredBy === true)) delete data[occursOn];
  for (const name of Object.keys(data)) data[name] = opened(data[name]);
  return data;
};
const keyParts = (row: FactRow | Event): unknown =>
  journeyFacts[row.type].key(row as never).map((part) => part ?? null);

const restates = (event: Event, row: FactRow): boolean =>
  event.type === row.type &&
  event.replaces === undefined &&
  isDeepStrictEqual(keyParts(event), keyParts(row)) &&
  isDeepStrictEqual(aside(event), aside(row));

/** Records what is said as an importer or a page would, in the order in which it is said. */
export const recordIn = (
  said: readonly Said[],
  naming: Naming,
  stream = 'child-1',
): readonly JourneyFact[] => {
  const log: Event[] = [];

  const draft = (one: Said, nth: number, { known, row, ref, ...fact }: Drafting): Event =>
    ({
      ...{ id: `${stream}/${log.length}`, schemaVersion: 1, stream, revision: log.length, position: '' },
      ...{ recordedAt: moment(300 + nth), knownAt: moment(known), occurredBy: false },
      ...{ knownFrom: one.source === undefined ? 'here' : 'source', knownPrecision: 'instant' },
      metadata: {
        source: one.source === undefined ? 'page' : `import:${nth}`,
        correlationId: `c${nth}`,
        sourceRow: String(row),
        ...(ref !== undefined && { sourceKey: keyOf({ source: one.source ?? 'page', ref }) }),
      },
      ...fact,
    }) as unknown as Event;

  const correct = (one: Said, nth: number, at: number, row: CorrectionRow): void => {
    const name = keyOf(row.of);
    const target = naming === 'by-event' ? log.find((event) => event.metadata.sourceKey === name) : undefined;
    const known = row.known ?? one.known;
    const data = {
      ...(target === undefined
        ? { correctsRef: { source: row.of.source, ref: row.of.ref, refKey: name } }
        : { corrects: target.id }),
      ...{ wrong: row.wrong, reason: 'checked against the file' },
      ...(row.instead !== undefined && { knownAtInstead: moment(row.instead) }),
    };
    const occurredOn = moment(known).slice(0, 10);
    log.push(draft(one, nth, { type: 'FactCorrected', data, occurredOn, known, row: at * 10, ref: row.ref }));
    for (const [i, fact] of (row.replacing ?? []).entries())
      log.push(
        draft(one, nth, {
          ...fact,
          known,
          row: at * 10 + i + 1,
          replaces: target?.id ?? name,
          ref: fact.ref ?? `${row.ref}/${i}`,
        }),
      );
  };

  const load = (one: Said, nth: number): void => {
    const again: Restatement[] = [];
    const tell = (row: FactRow, at: number): void => {
      const known = row.known ?? one.known;
      const held = one.source === undefined ? undefined : log.find((event) => restates(event, row));
      if (held === undefined) log.push(draft(one, nth, { ...row, known, row: at * 10, ref: row.ref }));
      else
        again.push({
          ...{ event: held.id, knownAt: moment(known), knownFrom: 'source', knownPrecision: 'instant' },
          ...{ occurredOn: row.occurredOn, occurredBy: row.occurredBy === true, row: at * 10 },
          ...(row.ref !== undefined && { sourceKey: keyOf({ source: one.source!, ref: row.ref }) }),
          ...('alias' in row.data && { alias: row.data['alias'] as NonNullable<Restatement['alias']> }),
        });
    };
    one.rows.forEach((row: Row, at) => (isCorrection(row) ? correct(one, nth, at, row) : tell(row, at)));
    if (one.source === undefined) return;
    const data = {
      ...{ source: one.source, edition: one.edition ?? '1', digest: one.digest ?? one.edition ?? '1' },
      ...{ covers: one.covers ?? [], restates: again },
      ...(one.asAt !== undefined && { asAt: one.asAt }),
    };
    const occurredOn = moment(one.known).slice(0, 10);
    log.push(draft(one, nth, { type: 'SourceReported', data, occurredOn, known: one.known, row: 0 }));
  };

  said.forEach(load);
  return log;
};

/** Every order of some things. */
export const everyOrder = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, i) =>
        everyOrder([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );
