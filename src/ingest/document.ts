import type { Span } from '../text/span.ts';

/** What is known of an article beside its text; the shape that a reading carries on. */
export type ArticleDetails = {
  readonly title: string | null;
  /** Where it was fetched or said to be; see `canonicalUrl` for the address that tells two copies are one article. */
  readonly url: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 date or date-time, with its zone where the page gives one. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
};

/** Bytes fetched or given, kept unchanged, and where they came from. */
export type Capture = {
  /** SHA-256 of `bytes`, in hex: the capture's name. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly url: string | null;
  /** When they were fetched, ISO 8601; null for a file given by hand. */
  readonly fetchedAt: string | null;
  /** The answer they came in, for a fetched or archived page. */
  readonly http: HttpAnswer | null;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
};

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'item' | 'tweet';
/** One block of the cleaned text, in order. Plain text and JSONL `text` have none: they are taken as they are. */
export type Block = { readonly kind: BlockKind; readonly span: Span };

/** What a parser makes of a capture: the cleaned text and what the page says of it. Pure data, made again at will. */
export type Extract = {
  readonly article: ArticleDetails;
  /** The cleaned text; every offset of a reading points into it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly publisher: string | null;
  readonly modified: string | null;
  readonly canonicalUrl: string | null;
  /** Whose copy it is, as the page says it: "Reuters", "With files from AFP". */
  readonly creditLine: string | null;
  /** "SEOUL, July 3 (Yonhap)": the words, without the dash that ends them. */
  readonly dateline: string | null;
  readonly correctionsNote: string | null;
};

/**
 * Where an item lies in its source. Handing `next` back through `IngestOptions.resume` goes on behind the item.
 */
export type Position = {
  readonly source: string;
  readonly item: number;
  readonly next: ResumePoint;
};
export type ResumePoint = {
  /** The number the next item has. */
  readonly item: number;
  /** Where to enter the source. */
  readonly byte: number;
  /** How many items behind that byte were read already. */
  readonly skip: number;
};

/** One article as it came in. */
export type Document = Extract & {
  readonly kind: 'document';
  /** The id given with it, the file's name without its extension, or its address. */
  readonly id: string;
  readonly capture: Capture;
  readonly position: Position;
};

/** Something that could not be read: data, not an exception, so that the rest of the source goes on. */
export type Failure = {
  readonly kind: 'failure';
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly position: Position;
};

export type Item = Document | Failure;
