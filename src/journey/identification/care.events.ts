import { code, date, fact, id, optional } from '../../domain/fact-schema.js';

export const ChildLookedAfterStarted = fact(
  'ChildLookedAfterStarted',
  { startedOn: date, authority: optional(id) },
  { occursOn: 'startedOn' },
);
export const ChildLookedAfterEnded = fact(
  'ChildLookedAfterEnded',
  { endedOn: date },
  { occursOn: 'endedOn' },
);
export const PathwayPlanAgreed = fact(
  'PathwayPlanAgreed',
  { agreedOn: date, reviewOn: optional(date) },
  {
    occursOn: 'agreedOn',
  },
);
const care = code('social-care', 'short-breaks');
export const ChildrensCareStarted = fact(
  'ChildrensCareStarted',
  { care, startedOn: date },
  {
    occursOn: 'startedOn',
    key: ({ data, occurredOn }) => [data.care, occurredOn],
  },
);
export const ChildrensCareEndPlanned = fact(
  'ChildrensCareEndPlanned',
  { care, plannedOn: date, endsOn: date },
  { occursOn: 'plannedOn', key: ({ data, occurredOn }) => [data.care, occurredOn] },
);
export const ChildrensCareEnded = fact(
  'ChildrensCareEnded',
  { care, endedOn: date },
  {
    occursOn: 'endedOn',
    rank: 60,
    key: ({ data, occurredOn }) => [data.care, occurredOn],
  },
);
export const ChildrensContinuingCareStarted = fact(
  'ChildrensContinuingCareStarted',
  { startedOn: date },
  {
    occursOn: 'startedOn',
  },
);
export const ChildrensContinuingCareEnded = fact(
  'ChildrensContinuingCareEnded',
  { endedOn: date },
  {
    occursOn: 'endedOn',
    rank: 60,
  },
);
