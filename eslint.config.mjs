import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A file with one of these suffixes meets the framework. One without a suffix is a rule: pure, and fed by its caller. */
const roles = ['handlers', 'module', 'resolver', 'queries', 'pages', 'spec'].map((role) => `**/*.${role}.ts`);
const specs = ['**/*.spec.ts', 'test/**'];

const noClockNoChanceNoWaiting = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'A rule is told what day it is.'],
  ['CallExpression[callee.name="Date"]', 'A rule is told what day it is.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'A rule is told what time it is.'],
  [
    'MemberExpression[object.name="Math"][property.name="random"]',
    'The same facts must give the same answer.',
  ],
  [
    'CallExpression[callee.property.name=/^get(Date|Day|Month|FullYear|Hours|Minutes|TimezoneOffset)$/]',
    "Reads the machine's time zone. Use the UTC method.",
  ],
  ['AwaitExpression', 'A rule answers at once.'],
  [':function[async=true]', 'A rule answers at once.'],
  ['ForOfStatement[await=true]', 'A rule answers at once.'],
  ['ImportExpression', 'A rule imports at the top of the file, and only its own kind.'],
];

const pure = {
  'no-restricted-syntax': [
    'error',
    ...noClockNoChanceNoWaiting.map(([selector, message]) => ({ selector, message })),
  ],
  'no-restricted-globals': [
    'error',
    ...['process', 'fetch', 'crypto', 'performance', 'globalThis', 'setTimeout', 'setInterval'].map(
      (name) => ({
        name,
        message: 'A rule asks nothing of the world outside its arguments.',
      }),
    ),
  ],
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: '^[^.]', message: 'A rule imports no package and nothing of Node.' }] },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'data/', '.bench/', '.mutants/'] },
  { files: ['**/*.mjs'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // What has methods here is a record of closures: nothing reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An in-memory store keeps the promise of its port without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  { files: ['src/domain/**/*.ts', 'src/journey/**/*.ts'], ignores: roles, rules: pure },
  { files: ['src/law/**/*.ts', 'projections/**/*.ts'], ignores: specs, rules: pure },
  { files: ['src/command-line/**/*.ts', 'src/main.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: specs,
    rules: {
      // What comes back over HTTP has no type here, and asserting on it is the test.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['bench/**/*.ts'], rules: { 'max-lines': 'off' } },
);
