import { compareText } from '../../domain/compare-text.js';
import type { NewFact, RecordedFact } from '../../domain/envelope.js';
import type { RegisterFile } from '../register/open-register.js';
import type { RegisteredSetting } from '../register/setting-kinds.js';
import { IN_FLIGHT, silent } from './loading.js';
import type { Loaded, Loading } from './loading.js';
import { createPool } from './pool.js';
import { recordOnce } from './record-once.js';

const withoutDay = ({ asAt: _day, ...rest }: RegisteredSetting): string =>
  JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The last extract up to the same day says the same. */
const isRegistered = (setting: RegisteredSetting, held: readonly RecordedFact[]): boolean => {
  const before = held
    .filter(({ type }) => type === 'SettingRegistered')
    .map(({ data }) => data as RegisteredSetting)
    .filter(({ asAt }) => asAt <= setting.asAt)
    .sort((a, b) => compareText(a.asAt, b.asAt));
  const last = before.at(-1);
  return last !== undefined && withoutDay(last) === withoutDay(setting);
};

const sorted = (data: object): string =>
  JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));

const alreadySaid = (fact: NewFact, held: readonly RecordedFact[]): boolean =>
  fact.type === 'SettingRegistered'
    ? isRegistered(fact.data as RegisteredSetting, held)
    : held.some(
        ({ type, data }) => type === fact.type && sorted(data as object) === sorted(fact.data as object),
      );

/** The second pass over a register: one append a row, many under way at once. */
export const loadRegister = async (file: RegisterFile, loading: Loading): Promise<Loaded> => {
  const { known, services, importId } = loading;
  const pool = createPool(IN_FLIGHT);
  let events = 0;
  let subjects = 0;
  const reading = { onBytes: silent, judgedOf: loading.judgedOf };
  try {
    for await (const batch of file.walk({ known, reading, report: silent })) {
      if (loading.signal?.aborted) break;
      for (const { stream, fact } of batch) {
        subjects += 1;
        await pool.begin(async () => {
          const added = await recordOnce(services.handler, stream, importId, { facts: [fact], alreadySaid });
          events += added;
          loading.onDone();
        });
      }
    }
  } finally {
    await pool.settle();
  }
  await pool.drain();
  return { subjects, events };
};
