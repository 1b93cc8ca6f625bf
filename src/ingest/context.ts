import { HearsayError } from '../text/error.ts';
import type { ByteSource } from './byte-source.ts';
import { captureOf } from './capture.ts';
import type { ArticleDetails, Document, Failure, Item, Position, ResumePoint } from './document.ts';
import { type Limits, raiseHint } from './limits.ts';
import type { Listing } from './listing.ts';
import type { Parsed, ParseHints } from './parse.ts';
import type { Kind } from './sniff.ts';

/** What every reader of a source is handed. */
export type Context = {
  readonly limits: Limits;
  /** How many sources lie around this one. */
  readonly depth: number;
  /** Whether the source was come upon in a folder. */
  readonly inFolder: boolean;
  /** How many documents may be parsed at once. */
  readonly ahead: number;
  /** Details a person gave, which hold against what the document says. */
  readonly given: Partial<ArticleDetails>;
  parse(bytes: Uint8Array, hints: ParseHints): Promise<Parsed>;
  parseListing(bytes: Uint8Array, hints: ParseHints): Promise<Listing>;
  /** Where to go on in a source that was read before; `done` to pass over it. */
  resume(source: string): ResumePoint | 'done' | null;
  /** Fetches an address and reads what is there. */
  readUrl(url: string, context: Context): AsyncIterable<Item>;
  /** Reads bytes found inside another source. */
  readInner(source: ByteSource, context: Context): AsyncIterable<Item>;
};

export const deeper = (context: Context): Context => {
  if (context.depth + 1 < context.limits.nesting) return { ...context, depth: context.depth + 1 };
  throw new HearsayError(
    'too-nested',
    `It lies more than ${context.limits.nesting} sources deep.`,
    `Unpack it. ${raiseHint('nesting')}`,
  );
};

export const only = (source: string): Position => ({ source, item: 0, next: { item: 1, byte: 0, skip: 1 } });

/** An error as an item of the source it belongs to. */
export const failureOf = (id: string, error: unknown, position: Position): Failure => {
  const known =
    error instanceof HearsayError
      ? error
      : new HearsayError('unreadable', `It cannot be read: ${(error as Error).message}`, 'Check the source.');
  return { kind: 'failure', id, code: known.code, message: known.message, hint: known.hint, position };
};

const withGiven = (details: ArticleDetails, given: Partial<ArticleDetails>): ArticleDetails => {
  const set = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return { ...details, ...Object.fromEntries(set) };
};

/** Parses one document of a source; a failure where that is not possible. */
export const readDocumentItem = async (
  bytes: Uint8Array,
  as: { readonly kind: Kind; readonly id: string; readonly position: Position },
  from: Omit<ByteSource, 'head' | 'size' | 'stream'>,
  context: Context,
): Promise<Document | Failure> => {
  try {
    const hints = { kind: as.kind, url: from.url, contentType: from.contentType };
    const { id, extract } = await context.parse(bytes, hints);
    const capture = captureOf(bytes, as.kind, from);
    const article = withGiven(extract.article, context.given);
    return { kind: 'document', id: id ?? as.id, ...extract, article, capture, position: as.position };
  } catch (error) {
    return failureOf(as.id, error, as.position);
  }
};
