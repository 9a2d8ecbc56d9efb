import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { readsOf } from '../../src/law/assess-risks.js';
import { release } from '../../src/law/release.js';
import { dutyAnswers, readingAnswers, READINGS, riskAnswers } from './answers-of.js';
import { crowdedLives, type CrowdedLife } from './crowded-lives.js';
import type { JourneyFactType } from '../../src/journey/catalogue.js';

const FILE = new URL('./golden/same-answers.json', import.meta.url);
const isKept = process.env['KEEP_ANSWERS'] === '1';
const kept = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, readonly string[]>;

const LIVES = 30;
const livesOf = (types: readonly JourneyFactType[]): readonly CrowdedLife[] =>
  fc.sample(crowdedLives(types), { numRuns: LIVES, seed: 20_261_122 });

/** In which order an answer gives its fields is nothing that it says. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Eight digits for the answers to each ten lives. */
const digests = (
  types: readonly JourneyFactType[],
  answers: (life: CrowdedLife) => unknown,
): readonly string[] => {
  const said = livesOf(types).map((life) => JSON.stringify(answers(life), inOrder));
  return Array.from({ length: LIVES / 10 }, (_, ten) =>
    hash('sha256', said.slice(ten * 10, ten * 10 + 10).join('\n')).slice(0, 8),
  );
};

const rules = [
  ...release.risks.map((rule) => ({
    name: `${rule.id} version ${rule.version}`,
    made: () => digests(readsOf(rule), (life) => riskAnswers(rule, life)),
  })),
  ...release.duties.map((rule) => ({
    name: `${rule.id} version ${rule.version}`,
    made: () => digests(rule.reads, (life) => dutyAnswers(rule, life)),
  })),
  ...Object.entries(READINGS).map(([name, [types, read]]) => ({
    name,
    made: () => digests(types, (life) => readingAnswers(read, life)),
  })),
];

/** What a release said is never said otherwise: docs/decisions/0024. A rule that is meant to change gets a new version. */
describe(`release ${release.id}, asked again`, () => {
  it.each(rules.map(({ name, made }) => [name, made] as const))('answers by %s as before', (name, made) => {
    if (isKept) kept[name] = made();
    else expect(made()).toEqual(kept[name]);
  });

  it('keeps the answers of no rule that it does not have', () => {
    const names = new Set(rules.map(({ name }) => name));
    const strangers = Object.keys(kept).filter((name) => !names.has(name));
    if (isKept) {
      for (const name of strangers) delete kept[name];
      writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
    } else expect(strangers).toEqual([]);
  });
});
