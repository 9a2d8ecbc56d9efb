import type { AppProcess } from '../../../test/support/app-process.js';
import { Wrong } from '../check-log.js';
import type { Acknowledged } from './ledger.js';
import { until } from './until.js';

const answerOf = async <T>(app: AppProcess, query: string): Promise<T> => {
  const { status, text } = await app.ask(query);
  const { data } = JSON.parse(text) as { data?: T };
  if (status !== 200 || !data) throw new Error(`HTTP ${status}: ${text.slice(0, 300)}`);
  return data;
};

type Newest = Readonly<Record<string, { edges: { node: { event: { id: string } } }[] } | null>>;

const newest = (acknowledged: readonly Acknowledged[]): readonly Acknowledged[] => [
  ...new Map(acknowledged.map((one) => [one.child, one])).values(),
];

/** Every process shows every child, and of each what was acknowledged last. @throws Wrong */
export const checkAnswers = async (
  app: AppProcess,
  name: string,
  acknowledged: readonly Acknowledged[],
): Promise<void> => {
  const last = newest(acknowledged);
  const asked = last.map(
    ({ child }, i) => `c${i}: auditTrail(child: "${child}", last: 1) { edges { node { event { id } } } }`,
  );
  const list = `{ children(first: 100) { totalCount edges { node { id } } } }`;
  await until(`${name} shows all that was acknowledged`, async () => {
    const { children } = await answerOf<{ children: { edges: { node: { id: string } }[] } }>(app, list);
    const listed = new Set(children.edges.map(({ node }) => node.id));
    if (last.some(({ child }) => !listed.has(child))) throw new Wrong('A child is not in the list.');
    const cases = await answerOf<Newest>(app, `{ ${asked.join('\n')} }`);
    const wrong = last.find(({ event }, i) => cases[`c${i}`]?.edges[0]?.node.event.id !== event);
    if (wrong) throw new Wrong(`What caller ${wrong.caller} said last is not shown.`);
    return true;
  });
};
