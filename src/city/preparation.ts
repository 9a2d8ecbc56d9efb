import { addDays } from '../domain/plain-date.js';
import { tell, type Life } from './life.js';
import type { Review } from './plan-time.js';

const outcomes = ['employment-or-higher-education', 'independent-living', 'community', 'health'] as const;
const aspirations: Record<(typeof outcomes)[number], readonly string[]> = {
  'employment-or-higher-education': [
    'Work with animals',
    'A job in a kitchen',
    'Study art',
    'Repair bicycles',
  ],
  'independent-living': ['Live with friends one day', 'Travel by bus alone', 'Cook a meal a week'],
  community: ['Join a drama group', 'Keep two good friends', 'Help at the allotment'],
  health: ['See the doctor without worry', 'Swim every week', 'Sleep through the night'],
};

/** What a review from Year 9 on recorded of preparing for adulthood: all four outcomes, some, or nothing. */
export const tellPreparationForAdulthood = (life: Life, review: Review): void => {
  const { random } = life;
  const quality = random.weighted([88, 8, 4]);
  if (quality === 2) return;
  const recorded = quality === 0 ? outcomes : outcomes.slice(0, random.whole(1, 3));
  tell(life, 'PreparationForAdulthoodRecorded', review.heldOn, {
    reviewRef: review.ref,
    outcomes: recorded.map((outcome) => ({
      outcome,
      aspiration: random.pick(aspirations[outcome]),
      provision: 'As in Section F, reviewed each term',
      provided: true,
      owner: random.pick(['setting', 'authority', 'health'] as const),
      reviewOn: addDays(review.heldOn, 330),
    })),
  });
};
