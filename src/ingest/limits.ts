const MEGABYTE = 1024 * 1024;

/** What one source may cost. Every one can be set; none can be switched off. */
export type Limits = {
  /** Bytes of one document, after decompression. */
  readonly documentBytes: number;
  /** Bytes of one line of JSONL. */
  readonly lineBytes: number;
  /** Bytes that one archive or compressed stream may unpack to. */
  readonly unpackedBytes: number;
  /** Records of one archive, lines of one JSONL file, entries of one feed. */
  readonly records: number;
  /** Addresses fetched because one list names them. */
  readonly followed: number;
  /** How deep folders, sitemaps, feeds and compressions may nest. */
  readonly nesting: number;
  /** Milliseconds one document may take to parse. */
  readonly parseMs: number;
  /** Megabytes of heap one parser may use. */
  readonly parseMegabytes: number;
};

export const DEFAULT_LIMITS: Limits = {
  documentBytes: 32 * MEGABYTE,
  lineBytes: 32 * MEGABYTE,
  unpackedBytes: 1024 * 1024 * MEGABYTE,
  records: 50_000_000,
  followed: 1000,
  nesting: 8,
  parseMs: 20_000,
  parseMegabytes: 512,
};
