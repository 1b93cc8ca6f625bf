import type { Span } from '../text/span.ts';
import { ABBREVIATIONS, REPORTING, STARTERS, TITLES } from './abbreviations.ts';
import type { SentenceKind } from './analysis.ts';
import { classAt, DIGIT, isLowerAt, isUpperAt, LETTER, SPACE } from './characters.ts';
import { kindOfLine } from './lines.ts';
import type { Offsets } from './tokenise.ts';

/** A stretch of tokens, last exclusive, with what it is. */
export type SentenceRange = {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly kind: SentenceKind;
};
/** A stretch between line breaks. */
export type ParagraphRange = { readonly span: Span; readonly first: number; readonly last: number };
export type Layout = { readonly paragraphs: readonly ParagraphRange[]; readonly sentences: readonly SentenceRange[] };

/** A stretch of tokens without any end is cut here, so that no later stage meets a sentence of a megabyte. */
export const LONGEST = 400;

const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85;

/** Whether a lone line break only wraps a line: no end of sentence before it, a small letter after it. */
const isWrap = (text: string, lastEnd: number, nextStart: number): boolean => {
  if (!isLowerAt(text, nextStart)) return false;
  let breaks = 0;
  for (let at = lastEnd; at < nextStart; at++) if (isBreak(text.charCodeAt(at))) breaks++;
  return breaks === 1 && !'.!?:;"”'.includes(text.charAt(lastEnd - 1));
};

const hasBreak = (text: string, from: number, until: number): boolean => {
  for (let at = from; at < until; at++) if (isBreak(text.charCodeAt(at))) return true;
  return false;
};

/** Paragraphs lie between line breaks; a single break in the middle of a sentence is taken for a wrapped line. */
export const splitParagraphs = (text: string, { count, starts, ends }: Offsets): ParagraphRange[] => {
  const paragraphs: ParagraphRange[] = [];
  let first = 0;
  for (let i = 1; i <= count; i++) {
    const ended = i === count || (hasBreak(text, ends[i - 1]!, starts[i]!) && !isWrap(text, ends[i - 1]!, starts[i]!));
    if (!ended) continue;
    paragraphs.push({ span: [starts[first]!, ends[i - 1]!], first, last: i });
    first = i;
  }
  return paragraphs;
};

const CLOSING = '"”’\')]}»';
const OPENING = '"“‘\'([{«„';

const isTerminator = (text: string, start: number, end: number): boolean => {
  const last = text.charAt(end - 1);
  return '.!?…。'.includes(last) && (end - start === 1 || '.!?…'.includes(text.charAt(start)));
};

/** Ends in a full stop of its own: "U.S.", "Inc.", "J.". */
const isShortened = (text: string, start: number, end: number): boolean =>
  end - start > 1 && text.charAt(end - 1) === '.' && classAt(text, start) === LETTER;

const lowerOf = (text: string, { starts, ends }: Offsets, i: number): string =>
  ends[i]! - starts[i]! > 24 ? '' : text.slice(starts[i]!, ends[i]!).toLowerCase();

/** Whether "Trump said" or "asked the senator" stands at `i`: it belongs to the quoted question or exclamation before it. */
const reportsBack = (text: string, offsets: Offsets, i: number, last: number): boolean => {
  for (let at = i; at < Math.min(i + 5, last); at++) {
    const word = lowerOf(text, offsets, at);
    if (REPORTING.has(word)) return at > i;
    if (/^[,.:;!?“”"(]/.test(word)) return false;
  }
  return false;
};

/** Whether a sentence may end with the shortened word at `i`, the token at `next` following. */
const endsAfterShortened = (text: string, offsets: Offsets, i: number, next: number): boolean => {
  const word = lowerOf(text, offsets, i).slice(0, -1);
  if (TITLES.has(word)) return false;
  const start = offsets.starts[next]!;
  const opens = OPENING.includes(text.charAt(start));
  const begins = opens ? next + 1 : next;
  if (begins >= offsets.count || !isUpperAt(text, offsets.starts[begins]!)) return false;
  if (word.length === 1) return false;
  return (
    opens || STARTERS.has(lowerOf(text, offsets, begins)) || (ABBREVIATIONS.has(word) && /^(?:etc|al)$/.test(word))
  );
};

/** Whether a sentence ends with the terminator at `i`, with `next` the first token after it and its closing marks. */
const endsAfterTerminator = (text: string, offsets: Offsets, i: number, next: number, last: number): boolean => {
  const start = offsets.starts[next]!;
  const kind = classAt(text, start);
  const glued = classAt(text, start - 1) !== SPACE;
  const quoted = next > i + 1 && '"”’\'»'.includes(text.charAt(offsets.starts[next - 1]!));
  if (kind === LETTER && isLowerAt(text, start)) return false;
  if (glued && !(kind === LETTER && isUpperAt(text, start)) && !OPENING.includes(text.charAt(start))) return false;
  if (kind === DIGIT && glued) return false;
  if (',;:—–-'.includes(text.charAt(start))) return false;
  if (OPENING.includes(text.charAt(start)) && next + 1 < last && isLowerAt(text, offsets.starts[next + 1]!))
    return glued;
  const shout = text.charAt(offsets.ends[i]! - 1) !== '.';
  return !(quoted && shout && reportsBack(text, offsets, next, last));
};

/** A note's number in brackets, "[12]", goes with the sentence it follows. */
const isCitation = (text: string, { starts }: Offsets, i: number): boolean =>
  text.charAt(starts[i]!) === '[' && classAt(text, starts[i + 1]!) === DIGIT && text.charAt(starts[i + 2]!) === ']';

/** The first token of the next sentence after `i`, or -1 where none begins there. */
const breakAfter = (text: string, offsets: Offsets, i: number, last: number): number => {
  const { starts, ends } = offsets;
  const terminator = isTerminator(text, starts[i]!, ends[i]!);
  if (!terminator && !isShortened(text, starts[i]!, ends[i]!)) return -1;
  let next = i + 1;
  while (next < last && CLOSING.includes(text.charAt(starts[next]!)) && starts[next] === ends[next - 1]) next++;
  while (next + 2 < last && isCitation(text, offsets, next)) next += 3;
  if (next >= last) return -1;
  if (!terminator && next === i + 1) return endsAfterShortened(text, offsets, i, next) ? next : -1;
  return endsAfterTerminator(text, offsets, i, next, last) ? next : -1;
};

const splitParagraph = (
  text: string,
  offsets: Offsets,
  { first, last }: ParagraphRange,
  push: (first: number, last: number) => void,
): void => {
  let begin = first;
  for (let i = first; i < last; i++) {
    const next = breakAfter(text, offsets, i, last);
    const cut = next > 0 ? next : i + 1 - begin >= LONGEST ? i + 1 : -1;
    if (cut < 0 || cut >= last) continue;
    push(begin, cut);
    begin = cut;
    i = cut - 1;
  }
  if (begin < last) push(begin, last);
};

/** Parts a text into paragraphs and sentences, and says of each sentence what it is. Linear in the text. */
export const splitSentences = (text: string, offsets: Offsets): Layout => {
  const paragraphs = splitParagraphs(text, offsets);
  const sentences: SentenceRange[] = [];
  paragraphs.forEach((paragraph, index) => {
    const kind = kindOfLine(text, offsets, paragraphs, index);
    splitParagraph(text, offsets, paragraph, (first, last) => {
      const opens = first === paragraph.first;
      sentences.push({ first, last, paragraph: index, kind: kind === 'turn' && !opens ? 'prose' : kind });
    });
  });
  return { paragraphs, sentences };
};
