import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const compiled = new Map();

/** A reading keeps its last answer: one made under a mutant, or before it, must not be given under another. */
const KEPT = 'if (last === undefined) last = make(history);';
const KEPT_FOR_ONE_MUTANT = `if (last === undefined || madeUnder !== globalThis.__stryker__.activeMutant) {
  last = make(history);
  madeUnder = globalThis.__stryker__.activeMutant;
}`;

const sourceOf = (path) => {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('journey/belief/as-at.ts')) return text;
  const forOne = text.replace(KEPT, KEPT_FOR_ONE_MUTANT).replace('let last:', 'let madeUnder; let last:');
  if (!forOne.includes('madeUnder !==') || !forOne.includes('let madeUnder'))
    throw new Error(
      'How a reading keeps its last answer (as-at.ts) has changed: see scripts/mutants/load.mjs.',
    );
  return forOne;
};

const compile = (path) => {
  const known = compiled.get(path);
  if (known !== undefined) return known;
  const { code } = transformSync(sourceOf(path), {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'es6' },
  });
  compiled.set(path, code);
  return code;
};

const withoutQuery = (url) => url.replace(/\?.*$/, '');

/** A source imports `.js` and is a `.ts`; what it imports is of the same loading (`?loading=2`) as itself. */
const resolve = (specifier, context, next) => {
  const parent = context.parentURL ?? '';
  if (!specifier.startsWith('.') || !withoutQuery(parent).endsWith('.ts')) return next(specifier, context);
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  if (!existsSync(fileURLToPath(url))) return next(specifier, context);
  return { url: url.href + new URL(parent).search, format: 'module', shortCircuit: true };
};

const load = (url, context, next) => {
  const plain = withoutQuery(url);
  if (!plain.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: compile(fileURLToPath(plain)), shortCircuit: true };
};

/** From here on this process imports TypeScript as it stands. */
export const loadTypeScript = () => registerHooks({ resolve, load });
