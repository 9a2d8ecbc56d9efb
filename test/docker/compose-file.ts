import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const DOCKER = join(import.meta.dirname, '..', '..', 'docker');
export const read = (...path: string[]): string => readFileSync(join(DOCKER, ...path), 'utf8');

export interface ComposeService {
  readonly image: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly init?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly env_file?: readonly (string | { readonly path: string })[];
  readonly secrets?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly profiles?: readonly string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
}

type Given = Readonly<Record<string, string>>;

/** `${NAME:-otherwise}` and `${NAME:?what to do}`, as compose fills them in. @throws Error with what to do */
const filledIn = (text: string, given: Given): string =>
  text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) => {
    const value = given[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(rest);
  });

const filled = (value: unknown, given: Given): unknown => {
  if (typeof value === 'string') return filledIn(value, given);
  if (Array.isArray(value)) return value.map((one) => filled(one, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, given)]));
};

/** compose.yml, with its settings filled in. @param given what `.env` says @throws Error naming what is missing */
export const composeFile = (given: Given): ComposeFile =>
  filled(parse(read('compose.yml'), { merge: true }), given) as ComposeFile;

/** The settings of `.env.example`. */
export const exampleSettings = (): Given =>
  Object.fromEntries(
    [...read('.env.example').matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
  );
