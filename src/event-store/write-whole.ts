import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const onFile = (path: string, flags: 'w' | 'r', work: (file: number) => void): void => {
  const file = openSync(path, flags, 0o600);
  try {
    work(file);
  } finally {
    closeSync(file);
  }
};

/** Writes a file that only its owner reads: whole and durable on return, or not there at all. */
export const writeWhole = (path: string, text: string): void => {
  const made = `${path}.made`;
  onFile(made, 'w', (file) => {
    writeFileSync(file, text);
    fsyncSync(file);
  });
  renameSync(made, path);
  // Windows has no handle on a folder; its renames are durable by themselves.
  if (process.platform !== 'win32') onFile(dirname(path), 'r', fsyncSync);
};
