import { hashPart, hashText, slotOf, stir } from '../learn/hashing.ts';
import type { Section } from '../learn/model-file.ts';
import { interned } from '../text/interned.ts';
import type { Memo } from './analysis.ts';

/** What the models know of one word form. Made once for each form and kept: most tokens of a text repeat. */
export type Word = {
  readonly form: string;
  readonly lower: string;
  /** Hash of the form, digits as "0". */
  readonly hash: number;
  readonly lowerHash: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Whether it has capitals (1), or is a word of four letters or more that does without (2); else 0. */
  readonly letters: number;
  /** Capitals, digits and marks in outline: "Xx", "X.X.", "0-x". */
  readonly shape: number;
  /** Distributional classes learnt from unlabelled text, fine and coarse; 0 for a word without. */
  readonly fine: number;
  readonly coarse: number;
  /** The Penn tag an automatic tagger mostly gave the form in news; 0 where it never met it. */
  readonly silver: number;
  /** Index of the set of tags the treebanks give it, 0 where they do not know it well. */
  readonly tagset: number;
  /** What other lists know of the form, as bits (see NAME_BITS). */
  readonly bits: number;
  /** The tags it may have and their scores from the features of the word alone; filled by the tagger when it first meets the word. */
  labels: Uint8Array;
  base: Int32Array | undefined;
  /** The tags it was met with, and its lemma under each. */
  readonly lemmaTags: number[];
  readonly lemmas: string[];
  /** The tag it was met with last, and its lemma under that: most words are met with the same tag again. */
  lastTag: number;
  lastLemma: string;
  readonly memo: Memo;
};

/** What word lists say of a form, as bits of `Word.bits`. */
export const NAME_BITS = { place: 1, demonym: 2, outlet: 4, organisation: 8, title: 16, month: 32 } as const;

/** Per-form knowledge, found by the hash of the form: open addressing over typed arrays. */
export type Lexicon = {
  readonly keys: Int32Array;
  readonly fine: Uint8Array;
  readonly coarse: Uint8Array;
  readonly silver: Uint8Array;
  readonly tagset: Uint16Array;
  readonly bits: Uint8Array;
};

const LONGEST = 64;

export const lexiconOf = (sections: Readonly<Record<string, Section>>): Lexicon => ({
  keys: sections.lexiconKeys as Int32Array,
  fine: sections.lexiconFine as Uint8Array,
  coarse: sections.lexiconCoarse as Uint8Array,
  silver: sections.lexiconSilver as Uint8Array,
  tagset: sections.lexiconTagset as Uint16Array,
  bits: sections.lexiconBits as Uint8Array,
});

const NO_LABELS = new Uint8Array(0);
const PLAIN = /^[a-z]+$/;
const TITLE = /^[A-Z][a-z]+$/;

const signOf = (character: string): string => {
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/[\p{L}\p{M}]/u.test(character)) return 'x';
  return /\p{Nd}/u.test(character) ? '0' : character;
};

/** Letters as X and x, digits as 0, runs of the same sign as the sign and a plus. */
const outlineOf = (form: string): string => {
  if (PLAIN.test(form)) return form.length > 1 ? 'x+' : 'x';
  let outline = '';
  let last = '';
  for (const character of form) {
    const sign = signOf(character);
    if (sign !== last) outline += sign;
    else if (!outline.endsWith('+')) outline += '+';
    last = sign;
  }
  return outline;
};

/** Digits as "0", curly apostrophes straight: the form under which a word is looked up. */
export const normalForm = (form: string): string =>
  PLAIN.test(form) || TITLE.test(form) ? form : form.replace(/\p{Nd}/gu, '0').replace(/[’ʼ]/g, "'");

const lettersOf = (form: string, lower: string): number => {
  if (lower !== form) return 1;
  return form.length > 3 && form !== form.toUpperCase() ? 2 : 0;
};

export const makeWord = (written: string, lexicon: Lexicon): Word => {
  const form = interned(written);
  const key = normalForm(form.length > LONGEST ? form.slice(0, LONGEST) : form);
  const lower = interned(form.toLowerCase());
  const small = key.toLowerCase();
  const hash = hashText(key);
  const lowerHash = small === key ? hash : hashText(small);
  let slot = slotOf(lexicon.keys, hash);
  if (lexicon.keys[slot] === 0) slot = slotOf(lexicon.keys, lowerHash);
  const part = (from: number, until?: number): number => hashText(small.slice(from, until));
  return {
    form,
    lower,
    hash,
    lowerHash,
    prefix2: part(0, 2),
    prefix3: part(0, 3),
    suffix1: part(-1),
    suffix2: part(-2),
    suffix3: part(-3),
    suffix4: part(-4),
    letters: lettersOf(form, lower),
    shape: hashText(outlineOf(key)),
    fine: lexicon.fine[slot]!,
    coarse: lexicon.coarse[slot]!,
    silver: lexicon.silver[slot]!,
    tagset: lexicon.tagset[slot]!,
    bits: lexicon.bits[slot]!,
    labels: NO_LABELS,
    base: undefined,
    lemmaTags: [],
    lemmas: [],
    lastTag: -1,
    lastLemma: '',
    memo: { known: undefined },
  };
};

const MOST = 100_000;
const FEWEST_SLOTS = 1 << 13;

const isWritten = (form: string, text: string, start: number): boolean => {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
};

/**
 * The words met so far: a memory with a bound, emptied when full. It changes speed, never what is read. Open addressing by the hash of what is written,
 * so that a word met before is found where it stands in the text, without a string being cut out of it.
 */
export class Words {
  readonly lexicon: Lexicon;
  /** Stand before the first and after the last word of a sentence. */
  readonly before: Word;
  readonly after: Word;
  #slots: (Word | undefined)[] = Array(FEWEST_SLOTS).fill(undefined);
  #hashes = new Int32Array(FEWEST_SLOTS);
  #size = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.before = makeWord('\u0002', lexicon);
    this.after = makeWord('\u0003', lexicon);
  }

  of(form: string): Word {
    return this.at(form, 0, form.length);
  }

  /** The word written from `start` to `end` of `text`. */
  at(text: string, start: number, end: number): Word {
    const hash = hashPart(text, start, end);
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    for (let slot = stir(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot];
      if (word === undefined) return this.#meet(text.slice(start, end), hash);
      if (hashes[slot] === hash && word.form.length === end - start && isWritten(word.form, text, start)) return word;
    }
  }

  #meet(form: string, hash: number): Word {
    const word = makeWord(form, this.lexicon);
    if (this.#size >= MOST) this.#lay(FEWEST_SLOTS, []);
    else if (2 * this.#size >= this.#slots.length) this.#lay(2 * this.#slots.length, this.#slots);
    this.#put(word, hash);
    return word;
  }

  #put(word: Word, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = stir(hash) & mask;
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.#slots[slot] = word;
    this.#hashes[slot] = hash;
    this.#size++;
  }

  /** Begins a table of `size` slots with the words of `old`. */
  #lay(size: number, old: readonly (Word | undefined)[]): void {
    const hashes = this.#hashes;
    this.#slots = Array(size).fill(undefined);
    this.#hashes = new Int32Array(size);
    this.#size = 0;
    old.forEach((word, at) => {
      if (word !== undefined) this.#put(word, hashes[at]!);
    });
  }
}
