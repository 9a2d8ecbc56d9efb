import { readFileSync } from 'node:fs';
import { WrongUse } from './failures.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that hold a secret: each may lie in a file instead, which its name with `_FILE` gives. */
export const SECRET_SETTINGS = [
  'THROUGHLINE_TOKEN',
  'THROUGHLINE_KEK',
  'THROUGHLINE_KEK_NEXT',
  'EVENT_STORE_URL',
  'READ_DATABASE_URL',
  'KEY_DATABASE_URL',
] as const;

const secretIn = (file: string, setting: string, read: (path: string) => string): string => {
  let text: string;
  try {
    text = read(file).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new WrongUse(`${setting} names ${file}, which cannot be read (${code ?? 'no reason given'}).`);
  }
  if (text === '') throw new WrongUse(`${setting} names ${file}, which is empty.`);
  return text;
};

/**
 * The environment with what lies in files: an environment is shown by many tools, a file of one reader is not.
 * @throws WrongUse, naming setting and file, where both forms are given, or a file is empty or cannot be read
 */
export const withSecretsFromFiles = (
  env: Env,
  read: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Env => {
  const found: Record<string, string> = {};
  for (const name of SECRET_SETTINGS) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new WrongUse(`Give ${name} or ${name}_FILE, and not both.`);
    found[name] = secretIn(file, `${name}_FILE`, read);
  }
  return { ...env, ...found };
};
