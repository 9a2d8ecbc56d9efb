// Changes the law one expression at a time, and says which changes no specification noticed:
//   npm run mutants -- [--files 'src/law/calendar/**'] [--tables] [any option of stryker run]
// Kept results are used again for what has not changed since (.mutants/incremental.json).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const NOT_SPECS = '!src/law/**/*.spec.ts,!src/law/**/*.md';
const stryker = fileURLToPath(import.meta.resolve('@stryker-mutator/core')).replace(
  /dist.src.index\.js$/,
  'bin/stryker.js',
);

/** `--files` may be given several times; `--tables` also mutates what is reckoned while a module loads. */
const optionsOf = (args) => {
  const globs = [];
  const rest = [];
  let tables = false;
  for (let index = 0; index < args.length; index += 1) {
    const [name, value] = args[index].split('=');
    if (name === '--files') globs.push(value ?? args[(index += 1)]);
    else if (name === '--tables') tables = true;
    else rest.push(args[index]);
  }
  return [
    ...(globs.length > 0 ? ['--mutate', [...globs, NOT_SPECS].join(',')] : []),
    ...(tables ? [] : ['--ignoreStatic']),
    ...rest,
  ];
};

const { status } = spawnSync(process.execPath, [stryker, 'run', ...optionsOf(process.argv.slice(2))], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
