import type { Document } from '../../ingest/document.ts';
import { readPublished } from '../../ingest/published.ts';
import { readSources } from '../../ingest/read-sources.ts';
import { modelsOnDisk } from '../../reader/models-on-disk.ts';
import { read } from '../../reading/read.ts';
import { HearsayError } from '../../text/error.ts';
import { renderReading } from '../render-reading.ts';
import { terminalOf } from '../terminal.ts';

export type Options = { readonly published?: string; readonly outlet?: string; readonly json?: boolean };

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

export const run = async (source: string, options: Options): Promise<void> => {
  const { id, text, article } = await firstDocument(source, options);
  const reading = read({ id, text, article }, modelsOnDisk());
  const shown = options.json ? JSON.stringify(reading, null, 2) : renderReading(reading, terminalOf(process.stdout));
  process.stdout.write(`${shown}\n`);
};
