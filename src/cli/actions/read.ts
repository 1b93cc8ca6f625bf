import { articleInfo } from '../../ingest/article-info.ts';
import type { Document } from '../../ingest/document.ts';
import { readSources } from '../../ingest/read-sources.ts';
import { modelsOnDisk } from '../../reader/models-on-disk.ts';
import { read } from '../../reading/read.ts';
import { HearsayError } from '../../text/error.ts';
import { fetchOptions } from '../fetch-options.ts';
import { type DetailOptions, givenDetails } from '../given-details.ts';
import { type LimitOption, limitsOf } from '../limits.ts';
import { renderReading } from '../render-reading.ts';
import { terminalOf } from '../terminal.ts';

export type Options = DetailOptions & LimitOption & { readonly json?: boolean };

/** The first article of a source, and whether it holds more. Throws what kept it from being read. */
const firstDocument = async (
  source: string,
  options: Options,
): Promise<{ readonly document: Document; readonly more: boolean }> => {
  const ingest = { given: givenDetails(options), fetch: fetchOptions(), limits: limitsOf(options) };
  let document: Document | undefined;
  for await (const item of readSources([source], ingest)) {
    if (document) return { document, more: true };
    if (item.kind !== 'document') throw new HearsayError(item.code, item.message, item.hint);
    document = item;
  }
  if (document) return { document, more: false };
  throw new HearsayError('empty', `${source} holds no article.`, 'Give a file or an address with one.');
};

export const run = async (source: string, options: Options): Promise<void> => {
  const { document, more } = await firstDocument(source, options);
  const reading = read({ id: document.id, text: document.text, article: articleInfo(document) }, modelsOnDisk());
  const shown = options.json ? JSON.stringify(reading, null, 2) : renderReading(reading, terminalOf(process.stdout));
  process.stdout.write(`${shown}\n`);
  if (more)
    process.stderr.write(
      `${source} holds more than one article; this is the first. To read them all: hearsay extract ${source}\n`,
    );
};
