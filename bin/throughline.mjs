#!/usr/bin/env node
// Runs throughline. Under a Node that is too old, it starts itself again with the Node that `npm ci` installed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { enoughNode, installedNode, sayWhatToDo } from '../scripts/node-version.mjs';

if (enoughNode()) {
  const { runBuilt } = await import('../scripts/run-built.mjs');
  await runBuilt('src/main.js', process.argv.slice(2));
} else {
  const node = installedNode();
  if (node === undefined) sayWhatToDo();
  else again(node);
}

function again(node) {
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to the child as well. Wait for it to close its files, then leave as it left.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.removeAllListeners(signal ?? 'exit');
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}
