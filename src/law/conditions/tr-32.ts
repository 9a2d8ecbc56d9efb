import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { ncYearOn } from '../readings/cohort.js';
import { onDay } from '../readings/in-words.js';
import { requestsOf } from '../readings/requests.js';
import { born } from './born.js';
import { fails, type Condition, type RuleWhy } from './condition.js';
import { byFact, onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, notBefore, plus, sooner } from './terms.js';

const FROM_YEAR = 9;
const NOUN = 'EHC needs assessment request';

const isInYear9 = (history: History, { latestOn }: BelievedFact): boolean =>
  history.dateOfBirth !== undefined && ncYearOn(history, history.dateOfBirth, latestOn) >= FROM_YEAR;

const inYear9: Condition = {
  says: 'A request was made in Year 9 or later',
  ask: (history) => {
    const last = history.latest('AssessmentRequested');
    const found = history.of('AssessmentRequested').find((fact) => isInYear9(history, fact));
    if (found === undefined && last !== undefined)
      return fails(`The last request, made ${onDay(last)}, was before Year 9.`, last);
    return byFact(found, `${NOUN} in Year 9 or later`, 'made');
  },
};

const decidedHere: Condition = {
  says: "Such a request was decided in these records, not before the authority's records began",
  ask: (history) =>
    byFact(
      requestsOf(history).find(
        ({ requested, takenEarlier }) => takenEarlier.size === 0 && isInYear9(history, requested),
      )?.requested,
      `${NOUN} in Year 9 or later, with every step of it in these records,`,
      'made',
    ),
};

export const why32: RuleWhy = {
  conditions: [
    born,
    onRecord(NOUN, 'made', (history) => history.latest('AssessmentRequested')),
    inYear9,
    decidedHere,
  ],
  reckon: (of) => {
    const asked = dayOfFact('request', shownBy(of, 'AssessmentRequested')!);
    const draft = shownBy(of, 'DraftPlanIssued');
    const eightWeeks = plus(asked, leadTime(of.policy, 'tr-32.amberWeeks'), 'week');
    if (draft === undefined) return { amber: eightWeeks };
    const issued = dayOfFact('draft plan issued', draft);
    return { amber: sooner(eightWeeks, issued), red: notBefore(issued, asked) };
  },
  lapse: { by: ['PlanFinalised', 'AssessmentWithdrawn', 'AssessmentDecided', 'IssueDecided'] },
};
