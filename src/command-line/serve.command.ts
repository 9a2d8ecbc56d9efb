import type { Command } from 'commander';
import type { Io } from './io.js';

const EXAMPLES = `
Examples:
  throughline serve
  PORT=8080 THROUGHLINE_TOKEN=a-secret-of-your-own throughline serve

The first start with an empty data folder makes a demonstration of about a thousand fictitious children;
THROUGHLINE_DEMO=0 starts empty. Ctrl-C ends it.
`;

/** `serve`: the GraphQL server. */
export const addServe = (program: Command, io: Io): Command =>
  program
    .command('serve')
    .description('Serve GraphQL on HOST and PORT (127.0.0.1:3000), and keep the lists up to date.')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const { serve } = await import('./serve.js');
      await serve(io);
    });
