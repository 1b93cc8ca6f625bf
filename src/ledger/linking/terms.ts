import { remember } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import { EMPTY_WORDS, IRREGULAR } from './concepts.ts';
import { termOf } from './stem.ts';

export type Word = { readonly start: number; readonly end: number; readonly lower: string };

const LETTER = /[\p{L}\p{N}]/u;
/** 1 for the letters and figures among the first characters. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));

/** How many code units the letter or figure at a place takes; 0 for anything else. */
const letterAt = (text: string, at: number, end: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return PLAIN[code]!;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return at + character.length <= end && LETTER.test(character) ? character.length : 0;
};

/** Whether a character may stand inside a word: an apostrophe, a full stop, a hyphen. */
const joins = (code: number): boolean => code === 0x27 || code === 0x2e || code === 0x2d || code === 0x2019;

const plainWord = (word: string): string => {
  const lower = word.toLowerCase();
  const straight = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  return straight.endsWith("'s") ? straight.slice(0, -2) : straight;
};

/** The words of a stretch of text, with their places in the whole: letters and figures, joined by single marks. */
export const findWords = (text: string, [start, end]: Span = [0, text.length]): Word[] => {
  const words: Word[] = [];
  const last = Math.min(end, text.length);
  for (let at = Math.max(0, start); at < last; ) {
    let size = letterAt(text, at, last);
    if (size === 0) {
      at++;
      continue;
    }
    const from = at;
    while (size > 0) {
      at += size;
      size = at < last ? letterAt(text, at, last) : 0;
      if (size > 0 || at + 1 >= last || !joins(text.charCodeAt(at))) continue;
      const next = letterAt(text, at + 1, last);
      if (next > 0) size = 1 + next;
    }
    words.push({ start: from, end: at, lower: plainWord(text.slice(from, at)) });
  }
  return words;
};

const NUMERAL = /^[\d.,]+$/;

/** Verbs of two words that have one for the same. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:step|steps|stepped|stepping|stand|stands|stood) (?=down\b)/gi, 'resign '],
  [/\b(?:blow|blows|blew|blown|blowing) (?=up\b)/gi, 'explode '],
  [/\b(?:take|takes|took|taken|taking|pull|pulls|pulled) (?=off the (?:market|shelves)\b)/gi, 'suspend '],
  [/\bpass(?:ed|es)? (?=away\b)/gi, 'die '],
  [/\b(?:secret|special) (?=services?\b)/gi, 'intelligence '],
  [/\b(?:call|calls|called|calling) (?=off\b)/gi, 'cancel '],
  [/\b(?:lose|loses|lost|losing) (?=(?:their|his|her) (?:lives|life)\b)/gi, 'die '],
  [/\b(?:come|comes|came) (?=(?:across|upon)\b)/gi, 'find '],
  [/\b(?:put|puts|putting) (?=off\b)/gi, 'delay '],
  [/\b(?:put|puts|putting) (?=out\b)/gi, 'extinguish '],
  [/\b(?:give|gives|gave|given|hand|hands|handed) (?=\w+ ?\w* ?back\b)/gi, 'return '],
  [/\b(?:tear|tears|tore|torn|pull|pulls|pulled|knock|knocked) (?=down\b)/gi, 'demolish '],
  [/\b(?:stay|stays|stayed) (?=away from\b)/gi, 'boycott '],
  [/\bon (?=board\b)/gi, 'aboard '],
  [/\b(?:is|are|was|were|be|been) (?=over\b(?! \d))/gi, 'end '],
];

/** The content terms of a stretch of text, phrases taken for their word. */
export const phraseTerms = (text: string): string[] =>
  PHRASES.filter(([pattern]) => text.search(pattern) >= 0).map(([, word]) => termOf(word.trim()));

const readTerm = (lower: string): string | null => {
  if (EMPTY_WORDS.has(lower) || EMPTY_WORDS.has(IRREGULAR.get(lower) ?? '') || NUMERAL.test(lower) || lower.length < 2)
    return null;
  return termOf(lower);
};

/** The term a word counts as; null where it says nothing or is a number (numbers are compared as quantities). */
export const contentTerm: (lower: string) => string | null = remember(8192, readTerm);

const SENTENCE_END = /[.!?]["”’')\]]*\s|\n/g;
const ABBREVIATION =
  /(?:^|[\s(“"])(?:[A-Z]\.|Mr\.|Mrs\.|Ms\.|Dr\.|St\.|Gen\.|Col\.|Sen\.|Rep\.|No\.|[ap]\.m\.|(?:[A-Z]\.)+)$/;

/** Ends of sentences inside a stretch of text: where the next one begins. */
const sentenceEnds = (text: string): { readonly mark: number; readonly next: number }[] =>
  [...text.matchAll(SENTENCE_END)]
    .filter(
      (match) => match[0] === '\n' || !ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1)),
    )
    .map((match) => ({ mark: match.index + match[0].trimEnd().length, next: match.index + match[0].length }));

/** The sentence or sentences around a stretch, found by marks alone; at most `limit` characters on either side. */
export const sentencesAround = (text: string, [start, end]: Span, limit = 400): Span => {
  const least = Math.max(0, start - limit);
  const most = Math.min(text.length, end + limit);
  const last = Math.max(start, end - 1);
  const before = sentenceEnds(text.slice(least, start)).at(-1);
  const after = sentenceEnds(text.slice(last, most))[0];
  return [least + (before?.next ?? 0), Math.max(end, after ? last + after.mark : most)];
};
