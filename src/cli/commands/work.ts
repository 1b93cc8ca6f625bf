import type { Command } from 'commander';
import { lazily } from '../lazily.ts';

const EXAMPLES = `
Examples:
  $ export DATABASE_URL=postgres://desk@db.example/hearsay
  $ hearsay add archive.warc.gz --queue      put articles in the queue, without reading them here
  $ hearsay work                             read and add them; on as many machines as there are`;

/** `hearsay work`: one of any number of workers on a shared ledger. */
export const addWorkCommand = (program: Command): void => {
  program
    .command('work')
    .description('read and add what waits in the queue of a ledger on PostgreSQL, until stopped')
    .option('--until-empty', 'stop when nothing waits')
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/work.ts')).run));
};
