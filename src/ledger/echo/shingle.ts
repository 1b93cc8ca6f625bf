import type { Span } from '../../text/span.ts';
import { findWords, type Word } from '../linking/terms.ts';

/** Words in a shingle: long enough that two writers seldom hit on the same eight by chance. */
export const SHINGLE = 8;
/** Winnowing window (Schleimer, Wilkerson and Aiken 2003): any copied run of SHINGLE + WINDOW - 1 words shares a fingerprint. */
const WINDOW = 5;

/** A shingle and where it stands. `quoted` counts its words inside quotation marks: quoting the same person is no copying. */
export type Shingle = { readonly hash: number; readonly span: Span; readonly word: number; readonly quoted: number };

const hashWords = (words: readonly Word[], from: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at++) {
    const { lower } = words[at]!;
    for (let n = 0; n < lower.length; n++) hash = Math.imul(hash ^ lower.charCodeAt(n), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
};

/** A quotation that is not closed before its paragraph ends goes on in the next: all of it is quoted. */
const QUOTED =
  /[“„][^“”„\n]{1,1200}(?:[”“]|(?=\n)|$)|"[^"\n]{1,1200}"|«[^«»\n]{1,1200}»|(?<![\p{L}\p{N}])‘[^‘\n]{1,1200}?’(?![\p{L}\p{N}])/gu;

/** Which of a text's words stand inside quotation marks. */
export const findQuoted = (text: string, words: readonly Word[]): boolean[] => {
  const flags = new Array<boolean>(words.length).fill(false);
  let at = 0;
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length;
    while (at < words.length && words[at]!.start < match.index) at++;
    for (; at < words.length && words[at]!.end <= end; at++) flags[at] = true;
  }
  return flags;
};

/** Every shingle of a text, in order. */
export const findShingles = (text: string): Shingle[] => {
  const words = findWords(text);
  const flags = findQuoted(text, words);
  const out: Shingle[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let quoted = 0;
    for (let n = at; n < at + SHINGLE; n++) if (flags[n]) quoted++;
    out.push({ hash: hashWords(words, at), span: [words[at]!.start, words[at + SHINGLE - 1]!.end], word: at, quoted });
  }
  return out;
};

/** The shingles the index keeps: the least of every window, so that both texts choose the same ones of a copied run. */
export const winnow = (shingles: readonly Shingle[]): Shingle[] => {
  const kept: Shingle[] = [];
  if (shingles.length === 0) return kept;
  let last = -1;
  for (let from = 0; from + Math.min(WINDOW, shingles.length) <= shingles.length; from++) {
    let least = from;
    for (let at = from + 1; at < Math.min(from + WINDOW, shingles.length); at++)
      if (shingles[at]!.hash <= shingles[least]!.hash) least = at;
    if (least !== last) kept.push(shingles[least]!);
    last = least;
  }
  return kept;
};
