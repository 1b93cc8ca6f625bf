const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const GIGABYTE = 1024 * MEGABYTE;
const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** What is counted: bytes and milliseconds are written with their unit (`64MB`, `30s`), a count without. */
export type LimitUnit = 'bytes' | 'milliseconds' | 'count';

type Spec = {
  readonly name: string;
  readonly unit: LimitUnit;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly says: string;
};

const bytes = { unit: 'bytes', least: KILOBYTE } as const;
const time = { unit: 'milliseconds', least: 100, most: 24 * HOUR } as const;
const count = { unit: 'count', least: 1, most: 1_000_000_000 } as const;

/**
 * What a source may cost, each with the name it is set by, its default, and between what it may be set. None can be switched off.
 * No value past `most` works: a buffer holds 4 GB, a timer a month, a stack so many calls.
 */
export const LIMITS = {
  documentBytes: {
    ...bytes,
    name: 'document-size',
    value: 32 * MEGABYTE,
    most: 2 * GIGABYTE,
    says: 'one document, unpacked',
  },
  innerBytes: {
    ...bytes,
    name: 'inner-size',
    value: 256 * MEGABYTE,
    most: 2 * GIGABYTE,
    says: 'what one Word document unpacks to, pictures and all',
  },
  lineBytes: { ...bytes, name: 'line-size', value: 32 * MEGABYTE, most: GIGABYTE, says: 'one line of JSONL' },
  unpackedBytes: {
    ...bytes,
    name: 'unpacked-size',
    value: 1024 * GIGABYTE,
    most: 1024 * 1024 * GIGABYTE,
    says: 'what one archive or compressed stream unpacks to',
  },
  records: { ...count, name: 'records', value: 50_000_000, says: 'records of one archive, lines of one JSONL file' },
  entries: {
    ...count,
    name: 'entries',
    value: 100_000,
    says: 'entries of one feed, sitemap or list that are looked at',
  },
  followed: { ...count, name: 'followed', value: 1000, says: 'addresses fetched because one list names them' },
  pages: { ...count, name: 'pages', value: 2000, says: 'pages of one PDF' },
  nesting: {
    ...count,
    name: 'nesting',
    value: 8,
    most: 100,
    says: 'how deep folders, lists and compressions may nest',
  },
  parseMs: { ...time, name: 'parse-time', value: 20 * SECOND, says: 'parsing one document' },
  parseBytes: {
    ...bytes,
    name: 'parse-memory',
    value: 512 * MEGABYTE,
    least: 64 * MEGABYTE,
    most: 64 * GIGABYTE,
    says: 'the memory one parser may use',
  },
  fetchBytes: {
    ...bytes,
    name: 'fetch-size',
    value: 32 * MEGABYTE,
    most: 2 * GIGABYTE,
    says: 'one page fetched, packed and unpacked',
  },
  fetchMs: { ...time, name: 'fetch-time', value: 30 * SECOND, says: 'one fetch, redirects and all' },
  connectMs: { ...time, name: 'connect-time', value: 10 * SECOND, says: 'until a server takes the call' },
  redirects: { ...count, name: 'redirects', value: 8, least: 0, most: 50, says: 'redirects of one fetch' },
  hostMs: {
    ...time,
    name: 'host-pause',
    value: 5 * SECOND,
    least: 0,
    says: 'watch: between two fetches from one host',
  },
  hosts: { ...count, name: 'hosts', value: 4, most: 100, says: 'watch: hosts fetched from at the same time' },
  newPages: { ...count, name: 'new-pages', value: 200, says: 'watch: new pages taken from one visit to a list' },
  uploadBytes: {
    ...bytes,
    name: 'upload-size',
    value: 24 * MEGABYTE,
    most: 512 * MEGABYTE,
    says: 'serve: one file or text handed in at the desk',
  },
} as const satisfies Record<string, Spec>;

export type LimitKey = keyof typeof LIMITS;

/** What may be spent on a source: sizes in bytes, times in milliseconds, the rest counts. */
export type Limits = { readonly [Key in LimitKey]: number };

export const LIMIT_KEYS = Object.keys(LIMITS) as readonly LimitKey[];

export const DEFAULT_LIMITS = Object.fromEntries(LIMIT_KEYS.map((key) => [key, LIMITS[key].value])) as Limits;

/** What to do about a limit that was met: its name, to be found where limits are set. */
export const raiseHint = (key: LimitKey): string =>
  `If it is meant to be so, raise the limit ${LIMITS[key].name}; hearsay limits shows how.`;

const STEPS = {
  bytes: [
    ['TB', 1024 * GIGABYTE],
    ['GB', GIGABYTE],
    ['MB', MEGABYTE],
    ['KB', KILOBYTE],
  ],
  milliseconds: [
    ['h', HOUR],
    ['min', 60 * SECOND],
    ['s', SECOND],
    ['ms', 1],
  ],
  count: [],
} as const satisfies Record<LimitUnit, readonly (readonly [string, number])[]>;

/** A limit's value as a person writes it: `32 MB`, `20 s`, `1,000`. */
export const renderLimit = (value: number, unit: LimitUnit): string => {
  const step = STEPS[unit].find(([, size]) => value >= size) ?? STEPS[unit].at(-1);
  if (!step) return value.toLocaleString('en');
  return `${Number((value / step[1]).toFixed(1))} ${step[0]}`;
};

/** `64MB`, `1.5 GB`, `30s`, `2min`, `5000`: a limit's value, or null for what is none. */
export const readLimitValue = (text: string, unit: LimitUnit): number | null => {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  if (!match) return null;
  const [, number, suffix = ''] = match;
  if (unit === 'count') return suffix === '' && Number.isInteger(Number(number)) ? Number(number) : null;
  // `64M` and `2m` are understood as well: the unit's beginning is enough
  const size = suffix && STEPS[unit].find(([name]) => name.toLowerCase().startsWith(suffix.toLowerCase()))?.[1];
  return !size ? null : Math.round(Number(number) * size);
};
