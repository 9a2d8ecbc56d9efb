import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { importLog } from '../../../test/support/import-log.js';
import { journeysText } from '../../../test/support/journeys-text.js';
import { journeysSchema, journeysSchemaText } from './schema.js';

const validate = new Ajv({ strict: false }).compile(journeysSchema());
const linesOf = (text: string): object[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);

const CASES = 'docs/examples/cases';
const examples = [
  'docs/examples/journeys.jsonl',
  ...readdirSync(CASES)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => `${CASES}/${name}`),
];

describe('the published schema of journeys', () => {
  it('is the one that the catalogue gives', () => {
    expect(readFileSync('docs/journeys.schema.json', 'utf8')).toBe(journeysSchemaText());
  });

  it.each(examples)('accepts every line of %s, which can be imported', async (path) => {
    const text = readFileSync(path, 'utf8');
    for (const line of linesOf(text)) expect([validate(line), validate.errors]).toEqual([true, null]);
    const log = importLog();
    expect(await log.import(path)).toMatchObject({ accepted: true, errors: 0, warnings: 0 });
    log.done();
  });

  it('refuses what the importer refuses', () => {
    const line = { child: 'C1', type: 'AnnualReviewMeetingHeld', occurredOn: '2025-11-24', data: {} };
    const bad = [
      { ...line, type: 'SourceReported' },
      { ...line, extra: 1 },
      { ...line, data: { colour: 'red' } },
      { ...line, data: { reviewId: 'x' } },
      { ...line, occurredOn: 'soon' },
    ];
    expect([line, ...bad].map((one) => validate(one))).toEqual([true, ...bad.map(() => false)]);
  });

  it('knows every kind of coverage that the importer knows', () => {
    const span = { from: '2020-01-01', to: '2021-01-01' };
    const [header] = linesOf(journeysText({ coverage: [{ kind: 'PlanFinalised/amended', ...span }] }, []));
    expect(validate(header)).toBe(true);
  });
});
