import type { Analysis } from '../language/analysis.ts';
import { hashText } from '../learn/hashing.ts';
import { cueBits } from './cue-lexicon.ts';

/**
 * An analysis as flat arrays by token, the form in which the feature extractors read it. They run on every likely cue and every
 * token around it, so strings are hashed once, here.
 */
export type Page = {
  readonly analysis: Analysis;
  readonly size: number;
  readonly lemma: Int32Array;
  readonly form: Int32Array;
  readonly xpos: Int32Array;
  readonly deprel: Int32Array;
  /** Head by token index; -1 for a root. */
  readonly head: Int32Array;
  readonly sentence: Int32Array;
  /** Leftmost dependent, then the next one to the right; -1 at the end. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The reach of the subtree: first token inclusive, last exclusive. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly depth: Int32Array;
  /** One bit for each class of the lexicon, and one for cue nouns. */
  readonly classes: Int32Array;
  readonly shape: Int32Array;
  readonly quote: Int32Array;
  /** 0 a word, else a kind of punctuation. */
  readonly mark: Int32Array;
  /** Quotation marks seen before the token in its paragraph. */
  readonly marksBefore: Int32Array;
  readonly paragraph: Int32Array;
  /** How many of each stand before a token; one longer than the text. */
  readonly commas: Int32Array;
  readonly colons: Int32Array;
  readonly dashes: Int32Array;
  readonly stops: Int32Array;
};

export const MARK = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  quote: 4,
  dash: 5,
  bracket: 6,
  question: 7,
  other: 8,
} as const;

const MARKS: Readonly<Record<string, number>> = {
  ',': MARK.comma,
  '.': MARK.stop,
  '...': MARK.stop,
  '…': MARK.stop,
  ';': MARK.stop,
  ':': MARK.colon,
  '"': MARK.quote,
  '“': MARK.quote,
  '”': MARK.quote,
  '``': MARK.quote,
  "''": MARK.quote,
  '—': MARK.dash,
  '–': MARK.dash,
  '--': MARK.dash,
  '-': MARK.dash,
  '(': MARK.bracket,
  ')': MARK.bracket,
  '[': MARK.bracket,
  ']': MARK.bracket,
  '?': MARK.question,
  '!': MARK.question,
};

const LETTER = /[\p{L}\p{N}]/u;

const markOf = (form: string): number => {
  const known = MARKS[form];
  if (known !== undefined) return known;
  const code = form.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return MARK.none;
  return LETTER.test(form) ? MARK.none : MARK.other;
};

/** 1 lower, 2 Capital, 3 CAPITALS, 4 with a figure, 5 other. */
const shapeOf = (form: string): number => {
  if (/\d/.test(form)) return 4;
  const first = form.charCodeAt(0);
  if (first >= 97 && first <= 122) return 1;
  if (first < 65 || first > 90) return 5;
  return form.length > 1 && form === form.toUpperCase() ? 3 : 2;
};

/** Subtypes that matter for who says what; all others are read as their main relation. */
const KEPT = new Set(['nsubj:pass', 'acl:relcl', 'nmod:poss', 'compound:prt', 'obl:agent', 'aux:pass']);

export const relationName = (deprel: string): string => {
  if (KEPT.has(deprel)) return deprel;
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

const layTree = (page: Page): void => {
  const { size, head, firstChild, nextSibling, left, right, depth } = page;
  firstChild.fill(-1);
  nextSibling.fill(-1);
  for (let index = size - 1; index >= 0; index--) {
    left[index] = index;
    right[index] = index + 1;
    const parent = head[index]!;
    if (parent < 0 || parent >= size) continue;
    nextSibling[index] = firstChild[parent]!;
    firstChild[parent] = index;
  }
  for (let index = 0; index < size; index++) {
    let steps = 0;
    for (let at = head[index]!; at >= 0 && steps < 60; at = head[at]!, steps++) {
      if (index < left[at]!) left[at] = index;
      if (index >= right[at]!) right[at] = index + 1;
    }
    depth[index] = steps;
  }
};

const countMarks = ({ size, mark, commas, colons, dashes, stops }: Page): void => {
  for (let index = 0; index < size; index++) {
    const kind = mark[index]!;
    commas[index + 1] = commas[index]! + (kind === MARK.comma ? 1 : 0);
    colons[index + 1] = colons[index]! + (kind === MARK.colon ? 1 : 0);
    dashes[index + 1] = dashes[index]! + (kind === MARK.dash ? 1 : 0);
    stops[index + 1] = stops[index]! + (kind === MARK.stop || kind === MARK.question ? 1 : 0);
  }
};

/** Lays out an analysis as flat arrays. */
export const pageOf = (analysis: Analysis): Page => {
  const { tokens, sentences } = analysis;
  const size = tokens.length;
  const column = (): Int32Array => new Int32Array(size);
  const page: Page = {
    analysis,
    size,
    lemma: column(),
    form: column(),
    xpos: column(),
    deprel: column(),
    head: column(),
    sentence: column(),
    firstChild: column(),
    nextSibling: column(),
    left: column(),
    right: column(),
    depth: column(),
    classes: column(),
    shape: column(),
    quote: column(),
    mark: column(),
    marksBefore: column(),
    paragraph: column(),
    commas: new Int32Array(size + 1),
    colons: new Int32Array(size + 1),
    dashes: new Int32Array(size + 1),
    stops: new Int32Array(size + 1),
  };
  const marksIn = new Int32Array(analysis.paragraphs.length + 1);
  for (let index = 0; index < size; index++) {
    const token = tokens[index]!;
    const paragraph = sentences[token.sentence]?.paragraph ?? 0;
    page.lemma[index] = hashText(token.lemma);
    page.form[index] = hashText(token.lower);
    page.xpos[index] = hashText(token.xpos);
    page.deprel[index] = hashText(relationName(token.deprel));
    page.head[index] = token.head;
    page.sentence[index] = token.sentence;
    page.shape[index] = shapeOf(token.form);
    page.quote[index] = Math.min(2, token.quoteDepth);
    page.mark[index] = markOf(token.form);
    page.paragraph[index] = paragraph;
    page.marksBefore[index] = marksIn[paragraph]!;
    if (page.mark[index] === MARK.quote) marksIn[paragraph]!++;
    page.classes[index] = cueBits(token.lemma);
  }
  layTree(page);
  countMarks(page);
  return page;
};
