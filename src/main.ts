import { standardIo } from './command-line/io.js';
import { run } from './command-line/run.js';

process.exitCode = await run(process.argv.slice(2), standardIo());
