import { streamOf } from '../../domain/child-stream.js';
import { randomUUID } from 'node:crypto';
import { londonDate } from '../../domain/london.js';
import type { DataKey } from '../../event-store/keys/data-key.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import { isErased } from '../matching/match.js';
import type { ErasedMatch, Match } from '../matching/match.js';
import { matchBatch } from '../matching/match-batch.js';
import { staffIdWith, standIn } from '../references.js';
import type { ChildHmac } from '../references.js';
import { aNote } from '../report/entry.js';
import { checkPlaces } from './check-places.js';
import { describeAll } from './describe.js';
import { claimedFacts, linkFact, withoutDisputed } from './identity-facts.js';
import { IN_FLIGHT, silent } from './loading.js';
import type { Loaded, Loading } from './loading.js';
import { reportMatch } from './report-match.js';
import type { ChildRecord, PersonFile } from './person-file.js';
import { createPool } from './pool.js';
import type { Register } from './register-now.js';
import { reportToChild } from './report-to-child.js';
import { reportVanished } from './report-vanished.js';

const BATCH = 256;

async function* inBatches(records: AsyncGenerator<ChildRecord[]>): AsyncGenerator<ChildRecord[]> {
  let batch: ChildRecord[] = [];
  for await (const some of records) {
    batch.push(...some);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const newStream = (): string => streamOf(randomUUID());

/** The second pass: persons matched batch by batch, then one append a child, many under way at once. */
export const loadPersons = async (
  file: PersonFile,
  register: Register,
  loading: Loading,
): Promise<Loaded> => {
  const { source, known, services, report } = loading;
  const { keys } = services;
  const staffId = staffIdWith((name) => keys.claims.pseudonym('staff', name));
  const pool = createPool(IN_FLIGHT);
  const spokenOf = new Set<string>();
  const knownOn = londonDate(known.knownAt);
  const asAt = file.asAt === undefined ? {} : { asAt: file.asAt };
  let events = 0;

  // A claim may stand although an earlier import died before it made the key, or began the stream.
  const isUnborn = async ({ stream, isNew }: Match): Promise<boolean> =>
    isNew || (!(await keys.find(stream)) && (await services.store.readStream(stream)).length === 0);
  const factsFor = (
    record: ChildRecord,
    match: Match,
    key: DataKey | undefined,
  ): { facts: ReportedFact[]; said: readonly ReportedFact[] } => {
    // A record whose key is gone was erased, or keys are missing: the handler tells which before anything is kept.
    const hmac: ChildHmac = (purpose, text) => (key ? key.hmac(purpose, text) : standIn(purpose, text));
    const said = record.facts(hmac, staffId);
    const own = withoutDisputed(said, match);
    const claimed = claimedFacts(match, { source, known, knownOn, row: record.row });
    const links = match.links.map((stream) => linkFact(stream, { known, knownOn, row: record.row }));
    return { said, facts: [...own, ...claimed, ...describeAll(own, register), ...links] };
  };
  /** What stands on other children's records: an identifier claimed twice, a link's other end. */
  const tellOthers = async (record: ChildRecord, match: Match): Promise<void> => {
    const about = { source, known, knownOn, row: record.row };
    for (const { holder, identifier } of match.disputed) {
      const facts = claimedFacts({ ...match, disputed: [{ holder, identifier }] }, about);
      const part = `claim-${record.row}-${identifier.kind}`;
      const added = await reportToChild({ stream: holder, facts, covers: [], part }, record, loading);
      events += added;
    }
    for (const stream of match.links) {
      const facts = [linkFact(match.stream, about)];
      const added = await reportToChild(
        { stream, facts, covers: [], part: `link-${record.row}` },
        record,
        loading,
      );
      events += added;
    }
  };
  const load = (record: ChildRecord, match: Match | ErasedMatch) => async (): Promise<void> => {
    if (isErased(match)) {
      const place = { file: record.file, row: record.row };
      report(
        aNote(place, 'This person’s record was erased; the row is left out.', 'Nothing needs to be done.'),
      );
      return loading.onDone();
    }
    const key = keys.find(match.stream);
    const { facts, said } = factsFor(record, match, key instanceof Promise ? await key : key);
    if (file.kind === 'sen2') checkPlaces(said, record.file, register).forEach(report);
    const again = spokenOf.has(match.stream);
    spokenOf.add(match.stream);
    const part = again ? { part: `r${record.row}` } : {};
    const told = {
      ...{ stream: match.stream, facts, covers: record.covers(said), references: record.references() },
      ...asAt,
      ...part,
    };
    const added = await reportToChild(told, record, loading);
    events += added;
    await tellOthers(record, match);
    loading.onDone();
  };

  const walk = {
    known,
    reading: { onBytes: silent, judgedOf: loading.judgedOf },
    report: silent,
    trusted: loading.trusted,
  };
  const loadBatch = async (batch: readonly ChildRecord[]): Promise<void> => {
    const matches = await matchBatch(
      batch.map(({ identity }) => identity),
      services.keys.claims,
      newStream,
    );
    const unborn: string[] = [];
    for (const match of matches) if (!isErased(match) && (await isUnborn(match))) unborn.push(match.stream);
    await keys.ensureAll(unborn);
    for (let i = 0; i < batch.length; i += 1) {
      reportMatch(batch[i]!, matches[i]!, report);
      await pool.begin(load(batch[i]!, matches[i]!));
    }
  };
  try {
    for await (const batch of inBatches(file.walk(walk))) {
      if (loading.signal?.aborted) break;
      await loadBatch(batch);
    }
  } finally {
    // A file that was changed meanwhile ends the load: what was begun is durable before it is said.
    await pool.settle();
  }
  await pool.drain();
  if (loading.signal?.aborted !== true) await reportVanished(file, spokenOf, loading);
  return { subjects: spokenOf.size, events };
};
