import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { LIMIT_OPTION } from '../limits.ts';

const EXAMPLES = `
Examples:
  $ hearsay read article.txt --published 2025-07-12
  $ hearsay read https://example.org/news/bridge --json
  $ curl -s https://example.org/news/bridge | hearsay read - --outlet "Example News"`;

/** `hearsay read`: who says what in one article. */
export const addReadCommand = (program: Command): void => {
  program
    .command('read')
    .description('read one article and show who says what, on whose word, how surely, about when')
    .argument('<source>', 'a file, an address, or - for standard input')
    .option('--published <date>', 'when it was published, as 2025-07-12; times like "last week" are counted from it')
    .option('--outlet <name>', 'who published it')
    .option('--json', 'print the reading as JSON (hearsay schema prints its schema)')
    .option(...LIMIT_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/read.ts')).run));
};
