import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { loadTypeScript } from './load.mjs';
import { speak } from './specs.mjs';

const SPECS = ['src/law/**/*.spec.ts', 'test/law/**/*.spec.ts'];
/** Its clocks run in processes of their own, which no mutant reaches. */
const ELSEWHERE = 'test/law/no-time-zone.spec.ts';
/** Files that keep answers between two calls: what a mutant left there would kill the next one. */
const KEEPS_ANSWERS = /readings.in-words\.ts$/;
/**
 * Of the tests that meet a mutant as many are run, the nearest and then the quickest first, as take this part of the time
 * of all: a mutant that only a later one would notice counts as survived. `MUTANTS_ALL=1` runs every one.
 */
const PART = process.env.MUTANTS_ALL === '1' ? Infinity : 0.08;
/** Written by the process that runs all tests first, for those that run mutants. */
const TIMES = resolve('..', 'mutants-times.json');

const context = (globalThis.__stryker__ ??= {});
let loading = 0;
let loaded;

const near = (file) => (spec) => {
  if (basename(spec, '.spec.ts') === basename(file, '.ts')) return 0;
  if (dirname(resolve(spec)) === dirname(file)) return 1;
  return spec.includes('test/law/') ? 3 : 2;
};

/** The specs, those nearest to a file first. */
const specsFor = (file) => {
  const specs = globSync(SPECS).filter((spec) => spec !== ELSEWHERE);
  const rank = near(file);
  return specs.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

/** The tests of one spec, as a new loading of it and of all that it imports states them. */
const testsOf = async (spec) => {
  const tests = [];
  const fileName = resolve(spec);
  const seen = new Map();
  speak((title, body) => {
    const before = seen.get(title) ?? 0;
    seen.set(title, before + 1);
    const name = before === 0 ? title : `${title} (${before + 1})`;
    tests.push({ id: `${relative('.', fileName)} ${name}`, name, fileName, body });
  });
  await import(`${pathToFileURL(fileName).href}?loading=${loading}`);
  return tests;
};

const runTest = async ({ body, ...test }) => {
  const startedAt = performance.now();
  const spent = () => ({ ...test, timeSpentMs: Math.round(performance.now() - startedAt) });
  context.currentTestId = test.id;
  try {
    await body();
    return { ...spent(), status: TestStatus.Success };
  } catch (error) {
    return { ...spent(), status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  } finally {
    context.currentTestId = undefined;
  }
};

/** Runs tests until one fails. */
const untilOneFails = async (tests) => {
  const done = [];
  for (const test of tests) {
    done.push(await runTest(test));
    if (done.at(-1).status === TestStatus.Failed) break;
  }
  return done;
};

const loadAll = async () => {
  loading += 1;
  const specs = [];
  for (const spec of specsFor('')) specs.push(...(await testsOf(spec)));
  loaded = specs;
};

/** A mutant that is met while a module loads: each spec is loaded anew, the nearest first, until a test fails. */
const reloaded = async (file) => {
  loading += 1;
  const done = [];
  for (const spec of specsFor(file)) {
    try {
      done.push(...(await untilOneFails(await testsOf(spec))));
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      done.push({ id: spec, name: spec, timeSpentMs: 0, status: TestStatus.Failed, failureMessage });
    }
    if (done.at(-1)?.status === TestStatus.Failed) break;
  }
  return done;
};

let times;
const spentOn = (id) => (times ??= new Map(JSON.parse(readFileSync(TIMES, 'utf8')))).get(id);

/** The tests that meet a mutant, those of its own spec first, then the quick ones, as far as the time goes. */
const filtered = async (testFilter, file) => {
  const wanted = new Set(testFilter);
  const rank = ({ fileName }) => Math.min(near(file)(fileName), 1);
  const tests = loaded.filter(({ id }) => wanted.has(id));
  tests.sort((a, b) => rank(a) - rank(b) || spentOn(a.id) - spentOn(b.id));
  let spent = 0;
  return untilOneFails(tests.filter(({ id }) => (spent += spentOn(id)) <= PART));
};

const mutantRun = async ({ activeMutant, testFilter, hitLimit, sandboxFileName, disableBail }) => {
  const apart = testFilter === undefined || KEEPS_ANSWERS.test(sandboxFileName);
  Object.assign(context, {
    activeMutant: activeMutant.id,
    hitLimit,
    hitCount: hitLimit === undefined ? undefined : 0,
  });
  try {
    const tests = await (apart ? reloaded(sandboxFileName) : filtered(testFilter, sandboxFileName));
    const endless = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
  } finally {
    context.activeMutant = undefined;
  }
};

const dryRun = async () => {
  const tests = [];
  for (const test of loaded) tests.push(await runTest(test));
  const all = tests.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0);
  writeFileSync(TIMES, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs / all])));
  return { status: DryRunStatus.Complete, tests, mutantCoverage: context.mutantCoverage };
};

/** Runs the specs of the law in this process, without loading them again for a mutant that a test meets. */
const lawRunner = () => ({
  capabilities: () => ({ reloadEnvironment: true }),
  init: async () => {
    loadTypeScript();
    await loadAll();
  },
  dryRun,
  mutantRun,
});
lawRunner.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'law', lawRunner)];
