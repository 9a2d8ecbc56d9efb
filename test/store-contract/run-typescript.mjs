import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const jsc = {
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true },
  target: 'es2023',
};

/** Lets a child process of a spec run the sources as they are: imports end in .js, files in .ts. */
registerHooks({
  resolve: (specifier, context, next) => {
    // A thread is started with the address of its module.
    if (specifier.startsWith('file:') && specifier.endsWith('.js')) {
      const source = specifier.replace(/\.js$/, '.ts');
      return next(existsSync(fileURLToPath(source)) ? source : specifier, context);
    }
    if (!specifier.startsWith('.') || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
    return next(specifier.replace(/\.js$/, '.ts'), context);
  },
  load: (url, context, next) => {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      jsc,
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
