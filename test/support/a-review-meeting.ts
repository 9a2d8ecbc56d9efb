/** Two lines of a journeys file: a child is registered, and a meeting is held. */
export const registered = {
  ...{ child: 'C1', type: 'ChildRegistered', occurredOn: '2020-01-06', knownAt: '2020-01-06T09:00:00.000Z' },
  data: { names: { surname: 'Tangledene', forename: 'Pip' }, dateOfBirth: '2011-12-05', birthCohort: 2011 },
};
export const meeting = {
  ...{ child: 'C1', type: 'AnnualReviewMeetingHeld', occurredOn: '2025-11-24', sourceRef: 'F2' },
  ...{ knownAt: '2025-12-01', data: { alias: 'R1' } },
};
