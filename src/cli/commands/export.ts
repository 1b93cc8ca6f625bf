import { type Command, Option } from 'commander';
import { lazily } from '../lazily.ts';
import { DB_OPTION } from '../ledger-option.ts';

export const EXPORT_FORMATS = ['csv', 'json', 'readings', 'warc'] as const;

const EXAMPLES = `
Examples:
  $ hearsay export --as csv > claims.csv
  $ hearsay export --as warc --story "The Kesra bridge" --out kesra.warc.gz
  $ hearsay export --as readings | jq '.attributions | length'`;

/** `hearsay export`: the ledger in the formats of others. */
export const addExportCommand = (program: Command): void => {
  program
    .command('export')
    .description('write the claims, the readings or the kept pages for other programs')
    .addOption(
      new Option('--as <format>', 'csv or json: the claims; readings: as JSONL; warc: the pages as they came')
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option('--story <name>', 'one story (default: everything)')
    .option('--out <file>', 'where to (default: standard output)')
    .option(...DB_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(lazily(async () => (await import('../actions/export.ts')).run));
};
