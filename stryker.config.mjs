/**
 * Mutants of the law: each is a change of one expression that some specification has to notice.
 * Only the law's own specs are run, and in one process, so that a mutant costs milliseconds; `npm run mutants` starts it.
 */
export default {
  testRunner: 'law',
  plugins: ['./scripts/mutants/runner.mjs'],
  mutate: ['src/law/**/*.ts', '!src/law/**/*.spec.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant of what is reckoned while a module loads leaves that loading behind: new processes from time to time.
  maxTestRunnerReuse: 2000,
  // Endless loops are counted, not timed: time runs out only where the machine is busy.
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: '.mutants/incremental.json',
  tempDirName: '.mutants/sandbox',
  ignorePatterns: ['bench', 'data', 'dist', '.bench', '.mutants'],
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: '.mutants/report.json' },
  htmlReporter: { fileName: '.mutants/report.html' },
  thresholds: { high: 95, low: 90, break: 90 },
};
