import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { terminal } from './terminal.js';
import type { Terminal } from './terminal.js';

const FOLDER = 'docs/examples/cases';

interface Line {
  readonly child: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly knownAt?: string;
}

const linesOf = (file: string): readonly Line[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((text) => JSON.parse(text) as Line);

/** The day on which the authority's record first held a line; the lines of these files stand in the order of their days. */
const knownOn = ({ knownAt, occurredOn }: Line): string => (knownAt ?? occurredOn).slice(0, 10);

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));

describe('a published chronology', () => {
  let at: Terminal;
  beforeEach(() => {
    at = terminal('2026-11-02T09:00:00.000Z');
  });
  afterEach(() => at.done());

  it('is there thirteen times', () => {
    expect(files).toHaveLength(13);
  });

  it.each(files)(
    '%s replays, on each of its dates, as the authority knew it then',
    async (file) => {
      await at.must('import', `${FOLDER}/${file}`);
      const lines = linesOf(file).filter((line) => line.type !== 'ChildRegistered');
      const child = lines[0]!.child;
      const dates = [...new Set(lines.map(knownOn))];
      expect(dates.length).toBeGreaterThan(0);
      for (const date of dates) {
        const { out } = await at.must('case', child, '--known', date, '--format', 'json');
        const journey = (JSON.parse(out) as { journey: readonly Line[] }).journey;
        const held = lines.filter((line) => knownOn(line) <= date);
        expect(
          journey
            .filter(({ type }) => type !== 'ChildRegistered' && type !== 'SourceReported')
            .map(({ type }) => type),
        ).toEqual(held.map(({ type }) => type));
      }
    },
    60_000,
  );
});
