import { readFileSync, writeFileSync } from 'node:fs';
import { publishedCasesPage } from './page.js';
import { publishedCases } from './published-case.js';
import { replay } from './replay.js';

// Run by: npm run published-cases
const file = 'docs/published-cases.md';
const cases = publishedCases();
const text = publishedCasesPage(cases, await replay(cases));
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error(`${file} is not what the service says. Run "npm run published-cases" and review the change.`);
  process.exitCode = 1;
}
