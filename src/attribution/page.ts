import type { Analysis } from '../language/analysis.ts';
import { hashText } from '../learn/hashing.ts';
import { cueBits } from './cue-lexicon.ts';
import { fillFacts, hashOfRelation, hashOfTag, MARK, newFacts } from './page-words.ts';

export { MARK };

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
  /** Head by token index; -1 for a root. Every way up ends at one, in the token's own sentence. */
  readonly head: Int32Array;
  readonly sentence: Int32Array;
  /** Leftmost dependent, then the next one to the right; -1 at the end. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** The reach of the subtree: first token inclusive, last exclusive. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The largest subtree that begins at the token, and the largest that ends with it; -1 for none. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** The tokens of every sentence with heads before their dependents, in the places of its tokens. */
  readonly order: Int32Array;
  /** The root over a token, and the token under that root on the way down; -1 for the root itself. */
  readonly top: Int32Array;
  readonly under: Int32Array;
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

/** Links the dependents of the tokens from `first` up to `last`, in the order of the text. */
const linkChildren = ({ head, firstChild, nextSibling }: Page, first: number, last: number): void => {
  firstChild.fill(-1, first, last);
  for (let index = last - 1; index >= first; index--) {
    const parent = head[index]!;
    nextSibling[index] = parent < 0 ? -1 : firstChild[parent]!;
    if (parent >= 0) firstChild[parent] = index;
  }
};

/** Puts a sentence in order, roots first; returns how many tokens the roots reach. */
const putInOrder = ({ head, firstChild, nextSibling, order }: Page, first: number, last: number): number => {
  let end = first;
  for (let index = first; index < last; index++) if (head[index]! < 0) order[end++] = index;
  for (let at = first; at < end; at++)
    for (let child = firstChild[order[at]!]!; child >= 0; child = nextSibling[child]!) order[end++] = child;
  return end - first;
};

/** Makes a root of a token that no root reaches: heads that run in a circle never reach a feature. */
const cutCircle = ({ head, order }: Page, first: number, reached: number, last: number): void => {
  const placed = new Set(order.subarray(first, first + reached));
  for (let index = first; index < last; index++)
    if (!placed.has(index)) {
      head[index] = -1;
      return;
    }
};

const layReach = ({ head, order, left, right, opens, closes }: Page, first: number, last: number): void => {
  for (let index = first; index < last; index++) {
    left[index] = index;
    right[index] = index + 1;
  }
  for (let at = last - 1; at >= first; at--) {
    const index = order[at]!;
    const parent = head[index]!;
    if (parent < 0) continue;
    if (left[index]! < left[parent]!) left[parent] = left[index]!;
    if (right[index]! > right[parent]!) right[parent] = right[index]!;
  }
  opens.fill(-1, first, last);
  closes.fill(-1, first, last);
  // larger subtrees come first
  for (let at = first; at < last; at++) {
    const index = order[at]!;
    if (opens[left[index]!]! < 0) opens[left[index]!] = index;
    if (closes[right[index]! - 1]! < 0) closes[right[index]! - 1] = index;
  }
};

const laySentence = (page: Page, first: number, last: number): void => {
  const { head, order, top, under } = page;
  for (let index = first; index < last; index++) if (head[index]! < first || head[index]! >= last) head[index] = -1;
  linkChildren(page, first, last);
  for (let reached = putInOrder(page, first, last); reached < last - first; ) {
    cutCircle(page, first, reached, last);
    linkChildren(page, first, last);
    reached = putInOrder(page, first, last);
  }
  for (let at = first; at < last; at++) {
    const index = order[at]!;
    const parent = head[index]!;
    top[index] = parent < 0 ? index : top[parent]!;
    under[index] = parent < 0 ? -1 : under[parent]! < 0 ? index : under[parent]!;
  }
  layReach(page, first, last);
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

/** The arrays of a page: as long as the text, or longer where they serve one text after another. */
type Columns = Omit<Page, 'analysis' | 'size'>;

const newColumns = (size: number): Columns => {
  const column = (): Int32Array => new Int32Array(size);
  return {
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
    opens: column(),
    closes: column(),
    order: column(),
    top: column(),
    under: column(),
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
};

/** Lays out an analysis as flat arrays. */
export const pageOf = (analysis: Analysis): Page => layPage(analysis, newColumns(analysis.tokens.length));

/** Arrays for longer texts are not kept. */
export const MOST_KEPT = 1 << 16;
let kept = newColumns(0);

/** The same in arrays that are kept from text to text, as making them anew costs more than filling them: good until the next call. */
export const passingPageOf = (analysis: Analysis): Page => {
  const { length } = analysis.tokens;
  if (length > MOST_KEPT) return pageOf(analysis);
  if (kept.lemma.length < length) kept = newColumns(2 * length);
  return layPage(analysis, kept);
};

const layPage = (analysis: Analysis, columns: Columns): Page => {
  const { tokens, sentences } = analysis;
  const size = tokens.length;
  const page: Page = { analysis, size, ...columns };
  const facts = newFacts();
  const marksIn = new Int32Array(analysis.paragraphs.length + 1);
  for (let index = 0; index < size; index++) {
    const token = tokens[index]!;
    const paragraph = sentences[token.sentence]?.paragraph ?? 0;
    fillFacts(token.form, facts);
    // most words are their own lemma
    const lemma = token.lemma === token.lower ? facts.hash : hashText(token.lemma);
    page.lemma[index] = lemma;
    page.classes[index] = cueBits(lemma);
    page.form[index] = facts.hash;
    page.shape[index] = facts.shape;
    page.mark[index] = facts.mark;
    page.xpos[index] = hashOfTag(token.xpos);
    page.deprel[index] = hashOfRelation(token.deprel);
    page.head[index] = token.head;
    page.sentence[index] = token.sentence;
    page.quote[index] = Math.min(2, token.quoteDepth);
    page.paragraph[index] = paragraph;
    page.marksBefore[index] = marksIn[paragraph]!;
    if (page.mark[index] === MARK.quote) marksIn[paragraph]!++;
  }
  for (const { first, last } of sentences) laySentence(page, first, last);
  countMarks(page);
  return page;
};
