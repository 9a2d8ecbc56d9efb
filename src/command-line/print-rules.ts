import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { release } from '../law/release.js';
import { rulesPage } from '../law/rules-page.js';

const file = fileURLToPath(new URL('../../../docs/rules.md', import.meta.url));
const text = rulesPage(release);
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('docs/rules.md is not what the code says. Run "npm run rules" and review the change.');
  process.exitCode = 1;
}
