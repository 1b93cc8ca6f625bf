import { HearsayError } from '../text/error.ts';

const LABEL = /^[\w.:-]{1,40}$/;

const decoderFor = (label: string, fatal: boolean): InstanceType<typeof TextDecoder> | undefined => {
  if (!LABEL.test(label)) return undefined;
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
};

/** What windows-1252 makes of 0x80 to 0x9f; Node's own decoder leaves them controls. */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
/** Puts right text in which windows-1252 was read as Latin-1. */
export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80] ?? '');
const decodeWestern = (bytes: Uint8Array): string => mendControls(new TextDecoder('latin1').decode(bytes));
const WESTERN = /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/i;

const attempt = (bytes: Uint8Array, label: string): string | undefined => {
  if (WESTERN.test(label)) return decodeWestern(bytes);
  try {
    return decoderFor(label, true)?.decode(bytes);
  } catch {
    return undefined;
  }
};

/** The encoding a byte-order mark names. */
const markOf = (bytes: Uint8Array): string | undefined => {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
};

/** UTF-16 without its mark shows as zero bytes at every other place. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2]! += 1;
  const half = head.length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return 'utf-16be';
  return undefined;
};

/** The place of the first byte that is not UTF-8; -1 where all are. */
const firstInvalid = (bytes: Uint8Array): number => {
  let low = 0;
  let high = bytes.length;
  const validUpTo = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  if (validUpTo(high)) return -1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (validUpTo(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/** Bytes windows-1252 leaves undefined, and controls no text holds. */
const UNLIKELY = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const CONTINUATION =
  /[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/**
 * Whether bytes that are not UTF-8 read as windows-1252: no byte it leaves undefined, and no pairs that only broken UTF-8
 * gives ("Ã©", "â€™").
 */
const readsAsWindows1252 = (bytes: Uint8Array, text: string): boolean => {
  let high = 0;
  for (const byte of bytes) {
    if (UNLIKELY.has(byte) || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12)) return false;
    if (byte >= 0x80) high += 1;
  }
  if (high > bytes.length * 0.3) return false;
  const broken = [...text.matchAll(/[\u00c2-\u00f4]([\u0080-\u2122])/g)].filter((match) =>
    CONTINUATION.test(match[1] ?? ''),
  ).length;
  return broken * 4 < high;
};

const invalid = (bytes: Uint8Array): HearsayError => {
  const at = firstInvalid(bytes);
  return new HearsayError(
    'bad-encoding',
    `The text is broken: byte ${at} (0x${(bytes[at] ?? 0).toString(16)}) is neither UTF-8 nor any other encoding known here.`,
    'Save the file as UTF-8, for example with: iconv -f ENCODING -t UTF-8 FILE',
  );
};

/**
 * The text of bytes that were given as text. A byte-order mark decides and is not part of the text; then UTF-8; then what
 * was declared; then windows-1252 where the bytes read as such. Throws `bad-encoding`; nothing is replaced or dropped.
 */
export const decodeText = (bytes: Uint8Array, declared?: string | null): string => {
  const mark = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (mark) {
    const text = attempt(bytes, mark);
    if (text === undefined) throw invalid(bytes);
    return text;
  }
  const known = attempt(bytes, 'utf-8') ?? (declared ? attempt(bytes, declared) : undefined);
  if (known !== undefined) return known;
  const western = decodeWestern(bytes);
  if (!readsAsWindows1252(bytes, western)) throw invalid(bytes);
  return western;
};

const META_CHARSET =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})/i;

/** The encoding a page or feed declares in its first kilobytes. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const match = META_CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
  return match?.[1] ?? match?.[2] ?? null;
};

/**
 * The text of a web page or feed, the way browsers read it: never fails. A mark, valid UTF-8, the HTTP header, the
 * page's own declaration, then windows-1252; what does not decode becomes U+FFFD.
 */
export const decodeMarkup = (bytes: Uint8Array, fromHeader?: string | null): string => {
  const mark = markOf(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined && !/\u001b\$/.test(utf8)) return utf8;
  for (const label of [fromHeader, declaredCharset(bytes), unmarkedUtf16(bytes), 'windows-1252']) {
    if (label && WESTERN.test(label)) return decodeWestern(bytes);
    const decoder = label ? decoderFor(label, false) : undefined;
    if (decoder) return decoder.decode(bytes);
  }
  return new TextDecoder().decode(bytes);
};

/** The `charset` of a content type. */
export const charsetOf = (contentType: string | null | undefined): string | null =>
  /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
