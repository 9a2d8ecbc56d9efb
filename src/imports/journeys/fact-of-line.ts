import { londonDate } from '../../domain/london.js';
import { isExact, lastDay } from '../../domain/partial-date.js';
import { journeyFacts } from '../../journey/catalogue.js';
import { saysWho } from '../../journey/record/own-record.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import type { AliasKey, SourceKey, StaffId } from '../references.js';
import { episodeOfRef } from './episode-names.js';
import { isObject } from './header.js';
import type { JourneysLine, SourceRef } from './line.js';

/** Keyed HMACs, under the key of the child unless they say otherwise. */
export interface JourneysKeys {
  readonly aliasKey: AliasKey;
  readonly sourceKey: SourceKey;
  /** Under the log's own key: one member of staff is the same to every child. */
  readonly staffId: StaffId;
}

type Data = Record<string, unknown>;

/** A reference as a file gives it: the source's own text, or `{ source, ref }` for another source's. */
const refOf = (value: unknown, source: string): SourceRef | undefined => {
  if (typeof value === 'string') return { source, ref: value };
  if (!isObject(value) || typeof value['ref'] !== 'string') return undefined;
  return { source: typeof value['source'] === 'string' ? value['source'] : source, ref: value['ref'] };
};

const withAlias = (line: JourneysLine, data: Data, source: string, { aliasKey }: JourneysKeys): void => {
  const named = refOf(data['alias'], source);
  const [opened] = journeyFacts[line.type].opens(line.data);
  if (named === undefined || opened === undefined) return;
  data['alias'] = { ...named, refKey: aliasKey(opened, named.source, named.ref) };
};

const withRefs = (data: Data, source: string, { aliasKey }: JourneysKeys): void => {
  for (const [name, value] of Object.entries(data)) {
    const episode = episodeOfRef(name);
    const named = episode && refOf(value, source);
    if (episode !== undefined && named) data[name] = aliasKey(episode, named.source, named.ref);
  }
};

const staffFields = new Map<string, readonly string[]>(
  Object.values(journeyFacts).map(({ type, fields }) => [
    type,
    Object.entries(fields).flatMap(([name, { staff }]) => (staff ? [name] : [])),
  ]),
);

const withStaff = ({ type }: JourneysLine, data: Data, { staffId }: JourneysKeys): void => {
  for (const name of staffFields.get(type)!) {
    const given = data[name];
    if (typeof given === 'string') data[name] = staffId(given);
  }
};

/** The day that a type's own date field must give. A file may leave it out: it is `occurredOn`. */
const withOwnDate = (line: JourneysLine, data: Data): void => {
  const { occursOn, fields } = journeyFacts[line.type];
  if (occursOn === undefined || data[occursOn] !== undefined) return;
  const whole = isExact(line.occurredOn) || fields[occursOn]?.kind === 'partial-date';
  data[occursOn] = whole ? line.occurredOn : lastDay(line.occurredOn);
};

/** A checked line as a fact of its child: references and staff keyed, the type's own date filled in. */
export const factOfLine = (line: JourneysLine, source: string, keys: JourneysKeys): ReportedFact => {
  const data: Data = { ...line.data };
  withAlias(line, data, source, keys);
  withRefs(data, source, keys);
  withStaff(line, data, keys);
  withOwnDate(line, data);
  if (line.corrects) {
    const { source: of, ref } = line.corrects;
    data['correctsRef'] = { source: of, ref, refKey: keys.sourceKey(of, ref) };
  }
  return {
    type: line.type,
    ...(saysWho(line.type)
      ? { occurredOn: londonDate(line.known.knownAt) }
      : { occurredOn: line.occurredOn, ...(line.occurredBy && { occurredBy: true }) }),
    data,
    known: line.known,
    row: line.row,
    ...(line.sourceRef !== undefined && { sourceKey: keys.sourceKey(source, line.sourceRef) }),
    ...(line.replaces && { replaces: keys.sourceKey(line.replaces.source, line.replaces.ref) }),
  } as unknown as ReportedFact;
};
