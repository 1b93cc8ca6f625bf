import type { Analysis } from '../language/analysis.ts';
import { factsOfForm, factsOfLemma, hashOfRelation, hashOfTag, MARK } from './page-words.ts';

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
    const form = factsOfForm(token.form);
    const lemma = factsOfLemma(token.lemma);
    page.lemma[index] = lemma.hash;
    page.classes[index] = lemma.classes;
    page.form[index] = form.hash;
    page.shape[index] = form.shape;
    page.mark[index] = form.mark;
    page.xpos[index] = hashOfTag(token.xpos);
    page.deprel[index] = hashOfRelation(token.deprel);
    page.head[index] = token.head;
    page.sentence[index] = token.sentence;
    page.quote[index] = Math.min(2, token.quoteDepth);
    page.paragraph[index] = paragraph;
    page.marksBefore[index] = marksIn[paragraph]!;
    if (page.mark[index] === MARK.quote) marksIn[paragraph]!++;
  }
  layTree(page);
  countMarks(page);
  return page;
};
