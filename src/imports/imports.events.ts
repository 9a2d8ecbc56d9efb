import { code, fact, id } from '../domain/fact-schema.js';

/** An `import-<id>` stream is about no person. It fixes, once, the instant of a file that has no time of its own. */
export const ImportBegun = fact(
  'ImportBegun',
  {
    kind: code('sen2', 'annex-a', 'journeys', 'register', 'register-links'),
    source: id,
    edition: id,
    digest: id,
    knownAtOfLoad: id,
    precision: code('instant', 'day', 'by'),
  },
  { speaksOf: 'record', rank: 1, inJourneys: false, key: ({ data }) => [data.digest] },
);
