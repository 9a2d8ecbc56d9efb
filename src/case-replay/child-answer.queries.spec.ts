import { Child } from '../web/graphql/child.js';
import { newRequestContext } from '../web/graphql/request-context.js';
import type { TimesUsed } from '../read-model/question-times.js';
import { caseOf, withCase } from './child-answer.queries.js';
import type { FoundCase } from './find-case.queries.js';

const root = (key: string) => ({ fieldName: key, path: { key, prev: undefined, typename: 'Query' } });
const below = (key: string) => ({
  fieldName: 'duties',
  path: { key: 'duties', typename: 'Child', prev: { key: 0, typename: undefined, prev: root(key).path } },
});

/** A list's child, kept over answers, and the times at which its case was looked for. */
const keptChild = () => {
  const asked: TimesUsed[] = [];
  const child = withCase(new Child(), (times) => {
    asked.push(times);
    return { child: times.known } as FoundCase;
  });
  return { child, asked };
};

const answer = (...told: readonly [path: string, known: string][]) => {
  const context = newRequestContext();
  for (const [path, asKnownAt] of told)
    context.times.push({ path, asKnownAt, asEffectiveAt: '2026-03-01', position: 'p', rulesRelease: 'r' });
  return context;
};

describe('the case of a child that a list answers', () => {
  it('is found at the times of the root that answers, whoever asked for the list before', () => {
    const { child, asked } = keptChild();
    const context = answer(['early', '2026-01-01T00:00:00.000Z'], ['late', '2026-02-01T00:00:00.000Z']);
    caseOf(child, context, below('early'));
    expect(caseOf(child, context, below('late'))!.child).toBe('2026-02-01T00:00:00.000Z');
    expect(asked.map(({ known }) => known)).toEqual(['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z']);
  });
  it('is found once in an answer, and again in the next', () => {
    const { child, asked } = keptChild();
    const [first, second] = [
      answer(['list', '2026-01-01T00:00:00.000Z']),
      answer(['list', '2026-01-02T00:00:00.000Z']),
    ];
    caseOf(child, first, below('list'));
    caseOf(child, first, below('list'));
    caseOf(child, second, below('list'));
    expect(asked).toHaveLength(2);
  });
  it('is not guessed where no field above told its times', () => {
    const { child } = keptChild();
    expect(() => caseOf(child, answer(), below('list'))).toThrow('No field above this one told its times.');
  });
});
