// Copies one database of a data folder, whole as at one moment, beside whoever writes there:
//   node scripts/copy-database.mjs data/log/log.db backup/log.db
// A plain copy of the file alone would leave out what still lies in its journal.
import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

const [from, to, ...more] = process.argv.slice(2);
const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};
if (!from || !to || more.length > 0) refuse('Usage: node scripts/copy-database.mjs FROM TO');
if (!existsSync(from)) refuse(`There is no ${from}.`);
if (existsSync(to)) refuse(`${to} is there already. Name another file: no backup is overwritten.`);

process.umask(0o077);
const unfinished = `${to}.unfinished`;
const source = new DatabaseSync(from, { readOnly: true });
// All pages in one step: a writer beside it would make a slower copy begin again.
await backup(source, unfinished, { rate: 2 ** 30 });
source.close();
const copy = new DatabaseSync(unfinished);
// One file, with no journal beside it.
copy.exec('PRAGMA journal_mode = DELETE');
const { quick_check: found } = copy.prepare('PRAGMA quick_check').get();
copy.close();
if (found !== 'ok') refuse(`${from} was copied, and the copy is damaged: ${found}`);
const file = openSync(unfinished, 'r+');
fsyncSync(file);
closeSync(file);
renameSync(unfinished, to);
