import { hashText } from '../learn/hashing.ts';
import { MARK, type Page } from './page.ts';
import { put, type Sink } from './sink.ts';

const NOTHING = 0x51ed27;
const ROOT = 0x3ab1;
const CCOMP = hashText('ccomp');
const MARKER = hashText('mark');
const CASE = hashText('case');
const CONJ = hashText('conj');
const OBL = hashText('obl');
const NMOD = hashText('nmod');

const at = (column: Int32Array, index: number, page: Page): number =>
  index >= 0 && index < page.size ? column[index]! : NOTHING;

const childWith = (page: Page, token: number, deprel: number): number => {
  for (let child = page.firstChild[token]!; child >= 0; child = page.nextSibling[child]!)
    if (page.deprel[child] === deprel) return child;
  return -1;
};

const bucket = (distance: number): number => {
  const size = Math.abs(distance);
  const step = size < 4 ? size : size < 7 ? 5 : size < 12 ? 8 : size < 25 ? 15 : 30;
  return distance < 0 ? -step : step;
};

/** The word and its neighbours. */
const putWords = (page: Page, t: number, sink: Sink): void => {
  const { lemma, form, xpos, shape } = page;
  put(sink, 1, lemma[t]!);
  put(sink, 2, form[t]!);
  put(sink, 3, lemma[t]!, xpos[t]!);
  put(sink, 4, xpos[t]!);
  put(sink, 5, shape[t]!, xpos[t]!);
  for (let offset = -3; offset <= 3; offset++) {
    if (offset === 0) continue;
    put(sink, 10 + offset, at(lemma, t + offset, page));
    put(sink, 20 + offset, at(xpos, t + offset, page));
    if (offset >= -2 && offset <= 2) put(sink, 30 + offset, at(lemma, t + offset, page), lemma[t]!);
  }
  put(sink, 40, at(xpos, t - 1, page), at(xpos, t + 1, page));
  put(sink, 41, at(xpos, t + 1, page), at(xpos, t + 2, page));
  put(sink, 42, at(lemma, t + 1, page), at(lemma, t + 2, page));
  put(sink, 43, at(lemma, t - 1, page), at(lemma, t - 2, page));
};

/** What the lexicon says of the word, and of those around it. */
const putClasses = (page: Page, t: number, sink: Sink): void => {
  const { classes, xpos, head, deprel } = page;
  for (let bits = classes[t]!, bit = 0; bits !== 0; bits >>>= 1, bit++)
    if (bits & 1) {
      put(sink, 50, bit, xpos[t]!);
      put(sink, 51, bit, deprel[t]!);
    }
  put(sink, 52, classes[t] === 0 ? 0 : 1, head[t]! < 0 ? ROOT : classes[head[t]!] === 0 ? 2 : 3);
};

/** Head, grandparent, and whether a word of the lexicon governs. */
const putGovernors = (page: Page, t: number, sink: Sink): void => {
  const { lemma, xpos, deprel, head, classes } = page;
  const parent = head[t]!;
  const over = parent < 0 ? -1 : head[parent]!;
  put(sink, 60, deprel[t]!);
  put(sink, 61, deprel[t]!, lemma[t]!);
  put(sink, 62, deprel[t]!, at(lemma, parent, page));
  put(sink, 63, at(lemma, parent, page), lemma[t]!);
  put(sink, 64, deprel[t]!, at(xpos, parent, page));
  put(sink, 65, deprel[t]!, at(deprel, parent, page));
  put(sink, 66, at(lemma, over, page), at(deprel, parent, page));
  let governed = 0;
  let path = 0;
  for (let up = t, steps = 0; up >= 0 && steps < 6; up = head[up]!, steps++) {
    const next = head[up]!;
    if (next < 0 || classes[next] === 0 || deprel[up] === CONJ) continue;
    governed = deprel[up] === CCOMP ? 2 : Math.max(governed, 1);
    if (path === 0) {
      path = deprel[up]!;
      put(sink, 67, path, steps);
      put(sink, 68, path, lemma[next]!);
    }
  }
  put(sink, 69, governed);
};

/** Dependents: subject, object, clauses and their markers, prepositions. */
const putDependents = (page: Page, t: number, sink: Sink): void => {
  const { lemma, xpos, deprel, firstChild, nextSibling, left, form, classes } = page;
  let frame = 0;
  let count = 0;
  for (let child = firstChild[t]!; child >= 0 && count < 12; child = nextSibling[child]!, count++) {
    const side = child < t ? 1 : 2;
    put(sink, 70 + side, deprel[child]!);
    put(sink, 73, deprel[child]!, lemma[child]!);
    put(sink, 74 + side, deprel[child]!, xpos[child]!);
    put(sink, 77, deprel[child]!, lemma[t]!);
    put(sink, 78, deprel[child]!, classes[t] === 0 ? 0 : 1);
    if (page.mark[child] === MARK.none) frame = (Math.imul(frame, 31) + deprel[child]! + side) | 0;
    const marker = childWith(page, child, MARKER);
    if (marker >= 0) put(sink, 79, deprel[child]!, lemma[marker]!);
    if (deprel[child] === OBL || deprel[child] === NMOD) {
      const preposition = childWith(page, child, CASE);
      if (preposition >= 0) {
        put(sink, 80, lemma[preposition]!, lemma[t]!);
        put(sink, 81, lemma[preposition]!, xpos[t]!);
      }
    }
    if (child > t) put(sink, 82, deprel[child]!, form[left[child]!]!);
  }
  put(sink, 83, frame, xpos[t]!);
  put(sink, 84, frame, lemma[t]!);
};

/** Quotation marks and punctuation near by, and where in the text the token stands. */
const putSurroundings = (page: Page, t: number, sink: Sink): void => {
  const { analysis, sentence, mark, quote, xpos, lemma } = page;
  const { first, last, kind } = analysis.sentences[sentence[t]!]!;
  let leftMark = 0;
  let rightMark = 0;
  for (let index = t - 1; index >= first && leftMark === 0; index--)
    if (mark[index] === MARK.quote) leftMark = index - t;
  for (let index = t + 1; index < last && rightMark === 0; index++)
    if (mark[index] === MARK.quote) rightMark = index - t;
  put(sink, 90, quote[t]!);
  put(sink, 91, quote[t]!, lemma[t]!);
  put(sink, 92, bucket(leftMark), quote[t]!);
  put(sink, 93, bucket(rightMark), quote[t]!);
  put(sink, 94, (leftMark === 0 ? 0 : 1) + (rightMark === 0 ? 0 : 2) + 4 * quote[t]!, xpos[t]!);
  let stop = t + 1;
  while (stop < last && mark[stop] === MARK.none && stop < t + 12) stop++;
  put(sink, 95, stop < last ? mark[stop]! : NOTHING, bucket(stop - t));
  let back = t - 1;
  while (back >= first && mark[back] === MARK.none && back > t - 12) back--;
  put(sink, 96, back >= first ? mark[back]! : NOTHING, bucket(t - back));
  put(sink, 97, hashText(kind), xpos[t]!);
  put(sink, 98, bucket(t - first));
  put(sink, 99, bucket(last - t));
  put(sink, 100, sentence[t] === 0 ? 1 : 0, xpos[t]!);
  put(sink, 101, bucket(last - first), first === t ? 1 : 0);
};

/** All features of token `t` as a possible cue. */
export const cueFeatures = (page: Page, t: number, sink: Sink): void => {
  sink.count = 0;
  putWords(page, t, sink);
  putClasses(page, t, sink);
  putGovernors(page, t, sink);
  putDependents(page, t, sink);
  putSurroundings(page, t, sink);
};
