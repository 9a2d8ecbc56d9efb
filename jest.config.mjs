/** SWC strips types and keeps decorators; it checks no types, so `npm run check` runs tsc as well. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** @type {import("jest").Config} */
export default {
  testEnvironment: '<rootDir>/test/support/first-error.mjs',
  roots: ['<rootDir>/src', '<rootDir>/projections', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  maxWorkers: 2,
  // No spec is about time: a machine that does other work too may take as long as it needs.
  testTimeout: 60_000,
};
