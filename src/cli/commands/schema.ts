import type { Command } from 'commander';
import { lazily } from '../lazily.ts';

/** `hearsay schema`: the reading contract as JSON Schema. */
export const addSchemaCommand = (program: Command): void => {
  program
    .command('schema')
    .description('print the JSON Schema of a reading')
    .addHelpText('after', '\nExample:\n  $ hearsay schema > reading.schema.json')
    .action(lazily(async () => (await import('../actions/schema.ts')).run));
};
