import type { Span } from '../text/span.ts';
import type { Quotation } from './analysis.ts';
import { classAt, DIGIT, isWordAt, LETTER, SPACE } from './characters.ts';

type Family = 'double' | 'single';
type Side = 'open' | 'close' | 'either';
type Mark = { readonly family: Family; readonly side: Side; readonly width: number };
/** A mark that stands open: where it begins, where what it quotes begins. */
type Open = { readonly family: Family; readonly outer: number; readonly inner: number };
type Draft = { inner: [number, number]; outer: [number, number]; continues: boolean };

const DOUBLE: Readonly<Record<string, Side>> = {
  '"': 'either',
  '\uff02': 'either',
  '“': 'open',
  '„': 'open',
  '‟': 'open',
  '”': 'close',
  '«': 'open',
  '»': 'close',
  '〝': 'open',
  '〞': 'close',
};
const SINGLE: Readonly<Record<string, Side>> = {
  "'": 'either',
  '‘': 'open',
  '‚': 'open',
  '‛': 'open',
  '’': 'close',
  '‹': 'open',
  '›': 'close',
  '`': 'open',
};
const DEEPEST = 8;
/** How far a single mark may stand open: beyond that it was an apostrophe. */
const LONGEST_SINGLE = 400;

/** 1 for the first code unit of a mark: nearly every character is none, and is passed over without a string being made of it. */
const IS_MARK = new Uint8Array(0x10000);
for (const mark of [...Object.keys(DOUBLE), ...Object.keys(SINGLE)]) IS_MARK[mark.charCodeAt(0)] = 1;

const markAt = (text: string, at: number): Mark | undefined => {
  if (at >= text.length || IS_MARK[text.charCodeAt(at)] === 0) return undefined;
  const character = text.charAt(at);
  const double = DOUBLE[character];
  if (double) return { family: 'double', side: double, width: 1 };
  const single = SINGLE[character];
  if (!single) return undefined;
  if (text.charAt(at + 1) === character && character !== '‚')
    return { family: 'double', side: character === "'" ? 'either' : single, width: 2 };
  return { family: 'single', side: single, width: 1 };
};

const OPENERS = '([{—–-/"“‘«„\'';
const CLOSERS = '.,;:!?)]}—–-…"”’»\'';

const freeBefore = (text: string, at: number): boolean =>
  classAt(text, at - 1) === SPACE || OPENERS.includes(text.charAt(at - 1));
const freeAfter = (text: string, at: number): boolean =>
  classAt(text, at) === SPACE || CLOSERS.includes(text.charAt(at));

/** Which way a double mark faces: by its glyph, unless what stands around it says otherwise. */
const sideOfDouble = (text: string, at: number, mark: Mark, open: boolean): 'open' | 'close' | undefined => {
  const before = freeBefore(text, at);
  const after = freeAfter(text, at + mark.width);
  if (mark.side === 'either') {
    if (!open && classAt(text, at - 1) === DIGIT && after) return undefined;
    if (before === after) return open ? 'close' : 'open';
    return before ? 'open' : 'close';
  }
  const spaced = classAt(text, at - 1) === SPACE;
  if (mark.side === 'close' && spaced && !after && !open) return 'open';
  if (mark.side === 'open' && !spaced && !before && after && open) return 'close';
  return mark.side;
};

const ELIDED = /^(?:\d\ds?|em|til|till|tis|twas|cause|bout|n)(?![\p{L}\p{N}])/iu;

/** Single marks are mostly apostrophes: one opens only before a word and after a gap, and closes only after something. */
const sideOfSingle = (text: string, at: number, mark: Mark, open: boolean): 'open' | 'close' | undefined => {
  const inside = isWordAt(text, at - 1) && isWordAt(text, at + 1);
  if (inside) return undefined;
  if (open && mark.side !== 'open' && classAt(text, at - 1) !== SPACE && freeAfter(text, at + 1)) return 'close';
  if (open || mark.side === 'close' || !freeBefore(text, at)) return undefined;
  const next = classAt(text, at + 1);
  const begins = next === LETTER || next === DIGIT || '"“…[('.includes(text.charAt(at + 1) || ' ');
  return begins && !ELIDED.test(text.slice(at + 1, at + 7)) ? 'open' : undefined;
};

/** After "s" a closing single mark may be a possessive: "the 'hawks' view". */
const looksPossessive = (text: string, at: number): boolean =>
  text.charAt(at - 1) === 's' && text.charAt(at + 1) === ' ' && isWordAt(text, at + 2);

/** Reads the marks of one paragraph from left to right; what is closed goes to `found`, what stays open is left on `stack`. */
class ParagraphQuotes {
  readonly text: string;
  readonly found: Draft[] = [];
  readonly stack: Open[] = [];
  /** A mark that could close the open single quotation, or be a possessive. */
  #weak = -1;

  constructor(text: string) {
    this.text = text;
  }

  #has(family: Family): boolean {
    return this.stack.some((open) => open.family === family);
  }

  #close(family: Family, at: number, width: number): boolean {
    let i = this.stack.length - 1;
    while (i >= 0 && this.stack[i]!.family !== family) i--;
    const open = this.stack[i];
    if (!open) return false;
    this.stack.length = i;
    if (at > open.inner)
      this.found.push({ inner: [open.inner, at], outer: [open.outer, at + width], continues: false });
    return true;
  }

  /** Gives up a single mark that stood open too long, or closes it where it may have closed. */
  settleSingle(): void {
    const i = this.stack.findIndex((open) => open.family === 'single');
    if (i < 0) return;
    if (this.#weak >= 0) this.#close('single', this.#weak, 1);
    else this.stack.splice(i, 1);
    this.#weak = -1;
  }

  #readSingle(at: number, mark: Mark): void {
    const open = this.stack.find((each) => each.family === 'single');
    if (open && at - open.outer > LONGEST_SINGLE) this.settleSingle();
    const side = sideOfSingle(this.text, at, mark, this.#has('single'));
    if (side === 'open') {
      this.#weak = -1;
      this.stack.push({ family: 'single', outer: at, inner: at + 1 });
    } else if (side === 'close') {
      if (looksPossessive(this.text, at)) this.#weak = at;
      else this.#close('single', at, 1);
    }
  }

  /** Takes in the mark at `at`; returns the index of a closing double mark that nothing opened, or -1. */
  read(at: number, mark: Mark): number {
    if (mark.family === 'single') {
      this.#readSingle(at, mark);
      return -1;
    }
    const side = sideOfDouble(this.text, at, mark, this.#has('double'));
    if (side === 'open' && this.stack.length < DEEPEST)
      this.stack.push({ family: 'double', outer: at, inner: at + mark.width });
    return side === 'close' && !this.#close('double', at, mark.width) ? at : -1;
  }
}

const opensWithMark = (text: string, [start, end]: Span): boolean => {
  let at = start;
  while (at < end && classAt(text, at) === SPACE) at++;
  const mark = markAt(text, at);
  return mark !== undefined && mark.family === 'double' && mark.side !== 'close';
};

/** The first full stop, question or exclamation mark from `start` that a gap follows: where a mark left open gives up. */
const sentenceEnd = (text: string, start: number, end: number): number => {
  for (let at = start; at < end; at++)
    if ('.!?'.includes(text.charAt(at)) && classAt(text, at + 1) === SPACE) return at + 1;
  return end;
};

const trimEnd = (text: string, start: number, end: number): number => {
  let at = end;
  while (at > start && classAt(text, at - 1) === SPACE) at--;
  return at;
};

/** Reads one paragraph; returns the closing double mark that nothing opened, where it comes before any quotation, or -1. */
const readParagraph = (reader: ParagraphQuotes, [start, end]: Span): number => {
  let orphan = -1;
  for (let at = start; at < end; at++) {
    const mark = markAt(reader.text, at);
    if (!mark) continue;
    const unopened = reader.read(at, mark);
    if (unopened >= 0 && orphan < 0 && reader.found.length === 0) orphan = unopened;
    at += mark.width - 1;
  }
  reader.settleSingle();
  return orphan;
};

/** What a mark left open quotes: all the rest of its paragraph where it opens that or the next goes on, else the rest of its sentence. */
const leftOpen = (text: string, open: Open, [start, end]: Span, next: Span | undefined): Draft | undefined => {
  const goesOn = next !== undefined && opensWithMark(text, next);
  const opensParagraph = text.slice(start, open.outer).trim() === '';
  const stop = trimEnd(text, open.inner, goesOn || opensParagraph ? end : sentenceEnd(text, open.inner, end));
  return stop > open.inner ? { inner: [open.inner, stop], outer: [open.outer, stop], continues: false } : undefined;
};

/** The quotations of one paragraph, in order; `carried` says that the paragraph before left one open. */
const quotationsOf = (
  text: string,
  paragraph: Span,
  next: Span | undefined,
  carried: boolean,
): { drafts: Draft[]; carries: boolean } => {
  const [start] = paragraph;
  const reader = new ParagraphQuotes(text);
  const orphan = readParagraph(reader, paragraph);
  const drafts = reader.found;
  const resumed = carried && opensWithMark(text, paragraph);
  if (carried && !resumed && orphan > start)
    drafts.push({ inner: [start, orphan], outer: [start, orphan + 1], continues: true });
  const open = reader.stack.find(({ family }) => family === 'double');
  const rest = open && leftOpen(text, open, paragraph, next);
  if (rest) drafts.push(rest);
  drafts.sort((a, b) => a.outer[0] - b.outer[0] || b.outer[1] - a.outer[1]);
  const first = drafts[0];
  if (resumed && first && text.slice(start, first.outer[0]).trim() === '') first.continues = true;
  return { drafts, carries: open !== undefined };
};

/**
 * Quotations in double and single marks of every style ("…", “…”, „…“, «…», »…«, ``…'', ‘…’), nested ones too.
 * A quotation over several paragraphs, each opened by a mark and only the last closed, comes out as one per paragraph, joined by `continues`.
 * A mark left open elsewhere reaches to the end of its paragraph where it opens the paragraph, of its sentence otherwise;
 * a closing mark that nothing opened counts only where the paragraph before left one open. Sorted by start; linear in the text.
 */
export const findQuotations = (text: string, paragraphs: readonly Span[]): Quotation[] => {
  const all: Draft[] = [];
  let carried = false;
  paragraphs.forEach((paragraph, index) => {
    const { drafts, carries } = quotationsOf(text, paragraph, paragraphs[index + 1], carried);
    carried = carries;
    for (const draft of drafts) all.push(draft);
  });
  return all;
};

/** For each token, how many quotations it stands in; a mark has the depth it opens or closes. */
export const quoteDepths = (quotations: readonly Quotation[], starts: Int32Array, count: number): Uint8Array => {
  const depths = new Uint8Array(count);
  let first = 0;
  for (const { outer } of quotations) {
    while (first < count && starts[first]! < outer[0]) first++;
    for (let i = first; i < count && starts[i]! < outer[1]; i++) depths[i] = Math.min(255, depths[i]! + 1);
  }
  return depths;
};
