/** Fifty rows of twelve fields, as a page of the risk list. */
export const FIFTY_ROWS =
  '{ transitionRisks(first: 50) { edges { node { rule severity amberFrom redFrom reason clears ' +
  'child { name dateOfBirth upn ncYear age senStatus } } } } }';

/** The same fields of the bare server. */
export const FIFTY_BARE_ROWS =
  '{ rows { rule severity amberFrom redFrom reason clears name dateOfBirth upn ncYear age senStatus } }';

interface Node {
  readonly child: object;
}

/** What the bare server holds in memory: the very rows that ours answered. */
export const bareRowsOf = (answer: string): object[] => {
  const parsed = JSON.parse(answer) as { data: { transitionRisks: { edges: { node: Node }[] } } };
  return parsed.data.transitionRisks.edges.map(({ node: { child, ...risk } }) => ({ ...risk, ...child }));
};

/** The list's first page, with what narrows it written as GraphQL arguments and as the query function takes it. */
export const FILTERS = [
  { text: '', filter: {} },
  { text: ', view: YEAR_9', filter: { view: 'year-9' } },
  { text: ', view: POST_19', filter: { view: 'post-19' } },
  { text: ', severity: RED', filter: { severity: 'red' } },
  { text: ', ncYear: [11, 12]', filter: { ncYear: [11, 12] } },
  { text: ', ageFrom: 16, ageTo: 18', filter: { ageFrom: 16, ageTo: 18 } },
  { text: ', need: ["ASD"]', filter: { need: ['ASD'] } },
  { text: ', rule: ["TR-01", "TR-08"]', filter: { rule: ['TR-01', 'TR-08'] } },
] as const;

/** Asked with a day of its own (`$on`). */
export const firstPage = (filter: string): string =>
  `query ($on: Date) { transitionRisks(first: 20, asEffectiveAt: $on${filter}) { edges { node { rule severity redFrom reason child { id name dateOfBirth ncYear } } } } }`;

/** The same fields of the bare server, but the id, which its rows have not. */
export const FIRST_BARE_PAGE = '{ rows { rule severity redFrom reason name dateOfBirth ncYear } }';
