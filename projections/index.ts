import { release } from '../src/law/release.js';
import { caseload } from './caseload.js';
import { childSummaries, summaryOf } from './child-summaries.js';
import { duties } from './duties.js';
import { placements } from './placements.js';
import { plansInForce } from './plans-in-force.js';
import { projectionSet } from './projection-set.js';
import { recordGaps } from './record-gaps.js';
import { reviews } from './reviews.js';
import { settingOf } from './setting.js';
import { transitionRisks } from './transition-risks.js';

/** The contents of the read database: what every history means, under the release of the rules shipped with it. */
export const projections = projectionSet(
  [childSummaries, plansInForce, reviews, placements, duties, transitionRisks, caseload, recordGaps],
  release,
);

/** Where threads load `projections` from; undefined where the program runs from its sources. */
export const projectionsUrl: string | undefined = import.meta.url.endsWith('.ts')
  ? undefined
  : import.meta.url;

/** What the answer about one child needs of the lists beside the case: asked at one day and moment alone. */
export const pointAnswers = { summaryOf, settingOf };
