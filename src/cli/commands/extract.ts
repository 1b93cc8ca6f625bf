import type { Command } from 'commander';
import { lazily } from '../lazily.ts';
import { LIMIT_OPTION } from '../limits.ts';
import { readCount } from '../numbers.ts';

const EXAMPLES = `
Examples:
  $ hearsay extract corpus/ --jsonl > readings.jsonl
  $ hearsay extract archive.jsonl.gz --workers 4 | jq '.attributions | length'

A .jsonl or .jsonl.gz file gives one article a line: id, text or html, and published, title, url, outlet where known.`;

/** `hearsay extract`: a reading a line, for any number of articles, on all cores. */
export const addExtractCommand = (program: Command): void => {
  program
    .command('extract')
    .description('read any number of articles and print a reading a line (JSONL), in their order')
    .argument('<source...>', 'files, folders, .jsonl or .jsonl.gz files, addresses, or - for standard input')
    .option('--jsonl', 'one reading a line (the only form there is; said for clarity)')
    .option('--published <date>', 'when they were published, where they do not say')
    .option('--outlet <name>', 'who published them')
    .option('--workers <n>', 'how many threads read (default: one for each core)', readCount)
    .option('--quiet', 'no closing line on the terminal')
    .option(...LIMIT_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/extract.ts')).run));
};
