import type { Command } from 'commander';
import type { Document } from '../../ingest/document.ts';
import { readPublished } from '../../ingest/published.ts';
import { readSources } from '../../ingest/read-sources.ts';
import { modelsOnDisk } from '../../reader/models-on-disk.ts';
import { read } from '../../reading/read.ts';
import { HearsayError } from '../../text/error.ts';
import { renderReading } from '../render-reading.ts';
import { terminalOf } from '../terminal.ts';

type Options = { readonly published?: string; readonly outlet?: string; readonly json?: boolean };

const EXAMPLES = `
Examples:
  $ hearsay read article.txt --published 2025-07-12
  $ hearsay read https://example.org/news/bridge --json
  $ curl -s https://example.org/news/bridge | hearsay read - --outlet "Example News"`;

/** The first article of a source. Throws what kept it from being read. */
const firstDocument = async (source: string, options: Options): Promise<Document> => {
  const given = {
    ...(options.published === undefined ? {} : { published: readPublished(options.published) }),
    ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
  };
  for await (const item of readSources([source], { given })) {
    if (item.kind === 'document') return item;
    throw new HearsayError(item.code, item.message, item.hint);
  }
  throw new HearsayError('empty', `${source} holds no article.`, 'Give a file or an address with one.');
};

const run = async (source: string, options: Options): Promise<void> => {
  const { id, text, article } = await firstDocument(source, options);
  const reading = read({ id, text, article }, modelsOnDisk());
  const shown = options.json ? JSON.stringify(reading, null, 2) : renderReading(reading, terminalOf(process.stdout));
  process.stdout.write(`${shown}\n`);
};

/** `hearsay read`: who says what in one article. */
export const addReadCommand = (program: Command): void => {
  program
    .command('read')
    .description('read one article and show who says what, on whose word, how surely, about when')
    .argument('<source>', 'a file, an address, or - for standard input')
    .option('--published <date>', 'when it was published, as 2025-07-12; times like "last week" are counted from it')
    .option('--outlet <name>', 'who published it')
    .option('--json', 'print the reading as JSON (hearsay schema prints its schema)')
    .addHelpText('after', EXAMPLES)
    .action(run);
};
