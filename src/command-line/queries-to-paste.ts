import type { Platform } from '../platform/platform.module.js';
import { transitionRisks } from '../work-list/transition-risks.queries.js';
import { addDays } from '../domain/plain-date.js';

interface Served {
  readonly url: string;
  readonly token: string;
}

const ask = ({ url, token }: Served, query: string): string =>
  `curl -s ${url}/graphql -H 'authorization: Bearer ${token}' -H 'content-type: application/json' \\\n` +
  `  -d '${JSON.stringify({ query })}'`;

const RISKS =
  '{ transitionRisks(first: 5) { totalCount edges { node { severity rule reason clears child { id name dateOfBirth } } } } }';

const asKnown = (child: string, day: string): string =>
  `{ child(id: "${child}", asKnownAt: "${day}T12:00:00Z") { name senStatus ` +
  'journey(last: 5) { edges { node { occurredOn type knownAt source data } } } } }';

const duties = (child: string): string =>
  `{ child(id: "${child}") { name duties { rule law state startedOn due { from to } metOn } gaps { gap since } } }`;

/** Queries that show what this log holds, with a real id of it; empty for a log without a child at risk. */
export const queriesToPaste = async ({ tables }: Platform, served: Served): Promise<string> => {
  const now = tables.now();
  const { items } = await tables.read((reading) => transitionRisks(reading, { now }, { first: 1 }));
  const [found] = items;
  if (!found) return '';
  const aYearAgo = addDays(now.slice(0, 10), -365);
  const queries = [
    ['Who is near a cliff edge', RISKS],
    ['One of them as known a year ago', asKnown(found.child, aYearAgo)],
    ['Their statutory clocks', duties(found.child)],
  ] as const;
  return queries.map(([title, query]) => `\n# ${title}\n${ask(served, query)}\n`).join('');
};
