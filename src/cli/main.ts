#!/usr/bin/env node
import { programVersion } from '../reader/host.ts';
import { reportFailure } from './fail.ts';
import { createProgram } from './program.ts';

// a reader that has seen enough (`hearsay extract … | head`) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const program = createProgram(await programVersion());
  // called without a word, it says what it can do
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  reportFailure(error);
}
