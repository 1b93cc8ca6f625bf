import type { WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { claimRowsAsCsv } from '../../export/claims-csv.ts';
import type { Capture } from '../../ingest/document.ts';
import { writeWarc } from '../../ingest/write-warc.ts';
import type { StoryDossier } from '../../ledger/dossier.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { HearsayError } from '../../text/error.ts';
import { claimBoard } from '../../views/claim-board.ts';
import type { EXPORT_FORMATS } from '../commands/export.ts';
import { findStory } from '../find-story.ts';
import type { LedgerOption } from '../ledger-option.ts';
import { today, withKeptLedger } from '../open.ts';

export type Options = LedgerOption & {
  readonly as: (typeof EXPORT_FORMATS)[number];
  readonly story?: string;
  readonly out?: string;
};

/** The kept bytes of every revision, each capture once, in the order the ledger came to know them. */
async function* captures(ledger: Ledger, { articles }: StoryDossier): AsyncGenerator<Capture> {
  const seen = new Set<string>();
  for (const { url, revisions } of articles)
    for (const { capture: id, known } of revisions) {
      if (id === null || seen.has(id)) continue;
      seen.add(id);
      const kept = await ledger.capture(id);
      if (kept) yield { sha256: id, bytes: kept.bytes, mediaType: kept.mediaType, url, fetchedAt: known, http: null };
    }
}

async function* readings(ledger: Ledger, { articles }: StoryDossier): AsyncGenerator<string> {
  for (const { revisions } of articles)
    for (const { id } of revisions) {
      const reading = await ledger.reading(id);
      if (reading) yield `${JSON.stringify(reading)}\n`;
    }
}

const board = (dossier: StoryDossier) => claimBoard(dossier, { today: today(), asOf: null });

const contentAs = (
  format: Options['as'],
  ledger: Ledger,
  dossier: StoryDossier,
): AsyncIterable<string | Uint8Array> | string[] => {
  switch (format) {
    case 'csv':
      return [claimRowsAsCsv(board(dossier).rows)];
    case 'json':
      return [`${JSON.stringify(board(dossier), null, 2)}\n`];
    case 'readings':
      return readings(ledger, dossier);
    case 'warc':
      return writeWarc(captures(ledger, dossier), new Date().toISOString());
  }
};

/** A file to write to, opened before anything is made for it. Throws `not-writable`. */
const openFile = async (path: string): Promise<WriteStream> => {
  try {
    return (await open(path, 'w')).createWriteStream();
  } catch {
    throw new HearsayError(
      'not-writable',
      `${path} cannot be written.`,
      'Name a file in a folder that is there and that you may write in.',
    );
  }
};

/** Writes a story, or everything, in one of the formats. */
export const run = (options: Options): Promise<void> =>
  withKeptLedger(options, async (ledger) => {
    const content = contentAs(options.as, ledger, await findStory(ledger, options.story));
    if (options.as === 'warc' && options.out === undefined && process.stdout.isTTY)
      throw new HearsayError(
        'no-terminal',
        'A web archive is not fit for a terminal.',
        'Name a file with --out, or pipe it.',
      );
    const target = options.out === undefined ? process.stdout : await openFile(options.out);
    await pipeline(Readable.from(content), target, { end: options.out !== undefined });
  });
