import type { Command } from 'commander';
import { readingJsonSchema } from '../../reading/schema.ts';

/** `hearsay schema`: the reading contract as JSON Schema. */
export const addSchemaCommand = (program: Command): void => {
  program
    .command('schema')
    .description('print the JSON Schema of a reading')
    .action(() => {
      process.stdout.write(`${JSON.stringify(readingJsonSchema(), null, 2)}\n`);
    });
};
