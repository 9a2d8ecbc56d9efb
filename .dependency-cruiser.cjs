/**
 * Who may import whom. Read a rule as: what `from` matches may not import what `to` matches.
 * Specs may import anything, so every rule leaves them out.
 */
const SPEC = '\\.spec\\.ts$';
const ROLE = '\\.(handlers|module|resolver|queries|pages|spec)\\.ts$';
const EVENTS = '\\.events\\.ts$';
const DOMAIN = '^src/domain/';
const LAW = '^src/law/';
const BELIEF = '^src/journey/belief/';
/** What the facts are, in words: the catalogue, shared pieces of events, and each stage's readers of a history. */
const VOCABULARY = [
  '^src/journey/(?:catalogue|parts|gaps)\\.ts$',
  '^src/journey/([^/]+)/\\1\\.ts$',
  EVENTS,
  BELIEF,
];
/** What decisions of every stage share: the shape of a command, and the questions asked first. */
const DECIDING = '^src/journey/(command|guards|episode-guards|place-guards|plan-guards)\\.ts$';
/** How an import says what a file reports of a child. */
const REPORTING =
  '^src/journey/(catalogue|record/(reported-load|own-record|record-reported-facts)|journey-desk\\.handlers)\\.ts$';
const FEATURE = '^src/(journey|authority|work-list|case-replay|settings|imports|partners|access|city)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      from: { path: '^(src|projections)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-test-support-at-run-time',
      severity: 'error',
      from: { path: '^(src|projections)/', pathNot: SPEC },
      to: { path: ['^test/', '^bench/', SPEC] },
    },
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: DOMAIN, pathNot: SPEC },
      to: { pathNot: DOMAIN },
    },
    {
      name: 'law-reads-facts-only',
      severity: 'error',
      from: { path: LAW, pathNot: SPEC },
      to: { pathNot: [LAW, DOMAIN, ...VOCABULARY] },
    },
    {
      name: 'a-rule-stays-in-its-stage',
      comment: 'A file with no role suffix knows the domain, the law, facts, and its own stage.',
      severity: 'error',
      from: { path: '^(src/journey/[^/]+)/', pathNot: [ROLE, EVENTS] },
      to: { pathNot: ['^$1/', DOMAIN, LAW, DECIDING, ...VOCABULARY] },
    },
    {
      name: 'a-rule-meets-no-framework',
      comment: 'The same for the files that compose the stages.',
      severity: 'error',
      from: { path: '^src/journey/[^/]+\\.ts$', pathNot: ROLE },
      to: { pathNot: ['^src/journey/', DOMAIN, LAW, EVENTS] },
    },
    {
      name: 'an-event-knows-no-rule',
      severity: 'error',
      from: { path: EVENTS },
      to: { pathNot: [DOMAIN, EVENTS, '^src/journey/parts\\.ts$'] },
    },
    {
      name: 'a-handler-decides-and-appends',
      severity: 'error',
      from: { path: '\\.handlers\\.ts$' },
      to: { path: '^src/(web|read-model)/' },
    },
    {
      name: 'a-query-only-reads',
      severity: 'error',
      from: { path: '\\.queries\\.ts$' },
      to: { path: ['^src/event-store/', '\\.handlers\\.ts$'] },
    },
    {
      name: 'a-resolver-or-page-only-asks',
      severity: 'error',
      from: { path: '\\.(resolver|pages)\\.ts$' },
      to: { path: '^src/event-store/' },
    },
    {
      name: 'a-feature-keeps-its-inside',
      comment: 'Other features see its events and its queries.',
      severity: 'error',
      from: { path: '^src/(work-list|case-replay|settings|imports|partners|access)/', pathNot: SPEC },
      to: { path: FEATURE, pathNot: ['^src/$1/', ...VOCABULARY, '\\.(events|queries)\\.ts$', REPORTING] },
    },
    {
      name: 'the-journey-leans-on-no-feature',
      severity: 'error',
      from: { path: '^src/journey/', pathNot: SPEC },
      to: { path: FEATURE, pathNot: ['^src/journey/', '\\.(events|queries)\\.ts$'] },
    },
    {
      name: 'what-is-underneath-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(event-store|read-model|answers-given|web)/', pathNot: SPEC },
      to: { path: FEATURE },
    },
    {
      name: 'the-log-is-at-the-bottom',
      severity: 'error',
      from: { path: '^src/event-store/', pathNot: SPEC },
      to: { path: '^src/', pathNot: ['^src/(event-store|postgres)/', DOMAIN] },
    },
    {
      name: 'a-connection-knows-nobody',
      comment: 'How PostgreSQL is reached; what is kept there is for others to say.',
      severity: 'error',
      from: { path: '^src/postgres/', pathNot: SPEC },
      to: { path: '^src/', pathNot: '^src/postgres/' },
    },
    {
      name: 'the-read-model-knows-no-pages',
      severity: 'error',
      from: { path: '^src/read-model/', pathNot: SPEC },
      to: { path: '^src/web/' },
    },
    {
      name: 'projections-read-facts-and-law',
      comment: 'And the types of the rows that they give.',
      severity: 'error',
      from: { path: '^projections/', pathNot: SPEC },
      to: { pathNot: ['^projections/', DOMAIN, LAW, ...VOCABULARY, '^src/read-model/[^/]*rows?\\.ts$'] },
    },
    {
      name: 'projections-are-handed-over-once',
      severity: 'error',
      from: { path: '^src/', pathNot: [SPEC, '^src/platform/platform\\.module\\.ts$'] },
      to: { path: '^projections/' },
    },
    {
      name: 'projections-have-one-door',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { path: '^projections/', pathNot: '^projections/index\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
