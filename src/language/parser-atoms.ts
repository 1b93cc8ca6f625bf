import { stir } from '../learn/hashing.ts';
import { UPOS } from './analysis.ts';
import type { Word } from './words.ts';

const PUNCT = UPOS.indexOf('PUNCT');
const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');
const CCONJ = UPOS.indexOf('CCONJ');
const SCONJ = UPOS.indexOf('SCONJ');

/**
 * What the parser's features are made of, one number a token, stirred so that any two can be combined cheaply: word, tag, universal tag,
 * fine and coarse class. ROOT and NONE stand behind the tokens. `commas`, `verbs` and `links` count what stands before each token.
 */
export class Atoms {
  word = new Int32Array(0);
  tag = new Int32Array(0);
  both = new Int32Array(0);
  fine = new Int32Array(0);
  coarse = new Int32Array(0);
  upos = new Int32Array(0);
  /** The tag as a number from 1 on; 0 for ROOT. */
  label = new Int32Array(0);
  commas = new Int32Array(0);
  verbs = new Int32Array(0);
  links = new Int32Array(0);
  /** The tag of the next verb at or after each token. */
  nextVerb = new Int32Array(0);
  /** The punctuation between each word and the one before it, as one hash; 0 for none. */
  gap = new Int32Array(0);
  /** Where each word stands among all tokens of the sentence. */
  kept = new Int32Array(0);
  /** How many words there are. */
  length = 0;

  #grow(size: number): void {
    this.word = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.both = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.upos = new Int32Array(size);
    this.label = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.verbs = new Int32Array(size);
    this.links = new Int32Array(size);
    this.nextVerb = new Int32Array(size);
    this.gap = new Int32Array(size);
    this.kept = new Int32Array(size);
  }

  #set(at: number, word: number, tag: number, upos: number, fine: number, coarse: number): void {
    this.word[at] = stir(word + 0x1000193);
    this.tag[at] = stir(tag + 0x51ed270);
    this.both[at] = stir(Math.imul(word, 0x2c1b3c6d) + tag);
    this.fine[at] = stir(fine + 0x3779b1);
    this.coarse[at] = stir(coarse + 0x7f4a7c);
    this.upos[at] = upos;
    this.label[at] = tag < 0 ? 0 : tag + 1;
  }

  /**
   * Reads the `length` tokens of a sentence that stand from `from` on. Punctuation is left out, and known to the features only as the gap before
   * a word (Ma, Zhang and Zhu 2014); a sentence of nothing but punctuation keeps all of it.
   */
  read(words: readonly Word[], labels: Int32Array, from: number, length: number, upos: Int32Array): void {
    if (this.word.length < length + 3) this.#grow(2 * length + 64);
    this.#keep(words, labels, from, length, upos);
    if (this.length === 0) this.#keep(words, labels, from, length, undefined);
    const end = this.length;
    let verb = -1;
    for (let i = end - 1; i >= 0; i--) {
      if (this.upos[i] === VERB || this.upos[i] === AUX) verb = labels[from + this.kept[i]!]!;
      this.nextVerb[i] = verb;
    }
    for (const at of [end, end + 1, end + 2]) {
      this.#set(at, at - end - 9, -2 - (at - end), Math.min(18, 17 + at - end), 300 + at - end, 300 + at - end);
      this.#count(at, this.#marks, this.#verbs, this.#links);
      if (at > end) this.gap[at] = 0;
      this.nextVerb[at] = -1;
    }
  }

  #marks = 0;
  #verbs = 0;
  #links = 0;

  #count(at: number, marks: number, verbs: number, links: number): void {
    this.commas[at] = marks;
    this.verbs[at] = verbs;
    this.links[at] = links;
  }

  #keep(words: readonly Word[], labels: Int32Array, from: number, length: number, upos: Int32Array | undefined): void {
    let at = 0;
    let gap = 0;
    this.#marks = 0;
    this.#verbs = 0;
    this.#links = 0;
    for (let i = 0; i < length; i++) {
      const word = words[from + i]!;
      const label = labels[from + i]!;
      const universal = upos ? upos[label]! : PUNCT - 1;
      if (universal === PUNCT) {
        gap = stir(Math.imul(gap, 31) + word.hash);
        this.#marks++;
        continue;
      }
      this.kept[at] = i;
      this.#set(at, word.lowerHash, label, universal, word.fine, word.coarse);
      this.#count(at, this.#marks, this.#verbs, this.#links);
      this.gap[at++] = gap;
      gap = 0;
      if (universal === VERB) this.#verbs++;
      else if (universal === CCONJ || universal === SCONJ) this.#links++;
    }
    this.gap[at] = gap;
    this.length = at;
  }
}
