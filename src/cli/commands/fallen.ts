import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

/** `hearsay fallen SOURCE`: what a source's word carries, for when it no longer can. */
export const addFallenCommand = (program: Command): void => {
  program
    .command('fallen')
    .description('show what would fall with a source: every claim that leans on its word, and what is left of it')
    .argument('<source>', 'the source by its id, as p3, or by its name')
    .option('--story <name>', 'only the claims of one story')
    .option('--json', 'print it as JSON')
    .option(...DB_OPTION)
    .addHelpText(
      'after',
      '\nExample:\n  $ hearsay fallen "Interior Ministry"\n\nNothing is written: what becomes of each claim is for a person to decide.',
    )
    .action(lazily(async () => (await import('../actions/fallen.ts')).run));
};
