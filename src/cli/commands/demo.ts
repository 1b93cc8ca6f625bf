import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { LIMIT_OPTION } from '../limits.ts';
import { DEFAULT_PORT, readPort } from '../numbers.ts';

/** `hearsay demo`: the example story, read and served. */
export const addDemoCommand = (program: Command): void => {
  program
    .command('demo')
    .description('read the example story that comes along, print its brief, and open the desk on it')
    .option('--port <n>', 'the port of the desk, 0 for any free one', readPort, DEFAULT_PORT)
    .option('--no-serve', 'end after the brief')
    .option(...LIMIT_OPTION)
    .option('--db <path>', 'the ledger of the demo (default: demo.db in the data folder)')
    .addHelpText('after', '\nExamples:\n  $ hearsay demo\n  $ hearsay demo --no-serve          only the brief')
    .action(lazily(async () => (await import('../actions/demo.ts')).run));
};
