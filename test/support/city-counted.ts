import type { JourneyFactType } from '../../src/journey/catalogue.js';
import { CENSUS, censuses } from '../../src/city/authority.js';
import { cityOf, livesOf } from '../../src/city/generate-city.js';
import type { Life, LifeFact } from '../../src/city/life.js';
import { placeKinds, placesByAge } from '../../src/city/published-caseload.js';
import { sen2RecordOf, type Sen2Record } from '../../src/city/sen2-record.js';

/**
 * A city of 6,000 children beside the published tables. A count k of n is right where it lies within three and a half
 * standard deviations of what the table's share p expects, √(np(1-p)), and one for rounding; `slack` is a share of n
 * for what the tables do not fix (said where it is used).
 */
export const CHILDREN = 6000;
/** Milliseconds: the machine may be busy with other tests. */
export const PATIENCE = 60_000;
export const expectShare = (what: string, k: number, n: number, p: number, slack = 0): void => {
  const allowed = 3.5 * Math.sqrt(n * p * (1 - p)) + 1 + slack * n;
  const off = Math.abs(k - n * p);
  if (off > allowed)
    throw new Error(
      `${what}: ${k} of ${n}; the table expects ${(n * p).toFixed(1)} ± ${allowed.toFixed(1)}.`,
    );
  expect(off).toBeLessThanOrEqual(allowed);
};

// A fact not recorded by the census day is not in the return: one or two in a hundred.
export const UNRECORDED = 0.02;

export let lives: Life[];
export let active: Sen2Record[];
const kindByUrn = new Map<string, string>();

// Whoever imports this has the city made before its own specs.
beforeAll(() => {
  lives = [...livesOf(CHILDREN, '1')];
  const records = lives.map((life) => sen2RecordOf(life, censuses.at(-1)!));
  active = records.filter(
    (record) => record?.plan !== undefined && record.ceased === undefined,
  ) as Sen2Record[];
  for (const setting of Object.values(cityOf(CHILDREN, '1').settings).flat()) {
    kindByUrn.set(setting.urn, setting.kind);
    if (setting.formerUrn !== undefined) kindByUrn.set(setting.formerUrn, setting.kind);
  }
}, PATIENCE);

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
export const published = sum(placesByAge.flatMap(([, ...counts]) => counts));
export const ofAge = (age: number): Sen2Record[] => active.filter(({ life }) => life.person.age === age);

export const placeOf = ({ places }: Sen2Record): string => {
  const now = places.findLast(({ start, to }) => start.on <= CENSUS && (to === undefined || to >= CENSUS));
  if (now === undefined) return 'unknown';
  if (now.start.type === 'BecameNeet') return 'out of education';
  const { urn, ukprn, arrangement } = now.start.data;
  if (urn === undefined) return arrangement ?? (ukprn === undefined ? 'unknown' : 'provider');
  const kind = kindByUrn.get(urn)!;
  if (kind.endsWith('special')) return 'special';
  return kind.startsWith('secondary') || kind === 'primary' || kind === 'nursery' ? 'mainstream' : kind;
};
export const tableOf = (kind: (typeof placeKinds)[number], age?: number): number => {
  const at = placeKinds.indexOf(kind) + 1;
  return sum(placesByAge.filter(([of]) => age === undefined || of === age).map((row) => row[at]!));
};

export const facts = <T extends JourneyFactType>(life: Life, type: T): LifeFact<T>[] =>
  life.facts.filter((fact) => fact.type === type && fact.saidUntil === undefined) as unknown as LifeFact<T>[];
