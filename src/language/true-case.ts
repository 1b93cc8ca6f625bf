import { slotOf } from '../learn/hashing.ts';
import type { SentenceKind } from './analysis.ts';
import { capsOf, REACH } from './tagger.ts';
import type { Word, Words } from './words.ts';

const TITLE = /^\p{Lu}\p{Ll}+$/u;

const knows = ({ lexicon }: Words, hash: number): boolean => lexicon.keys[slotOf(lexicon.keys, hash)] !== 0;

/** Lines of these kinds may be in title case. */
export const mayBeTitle = (kind: SentenceKind): boolean => kind === 'headline' || kind === 'heading';

/**
 * Gives the words of a line in title case ("Kesra Confirms Talks Have Failed") the small letters they would have in a sentence, so
 * that they are tagged as what they are: those known with small letters and not with a capital, which leaves names alone. The
 * line keeps its capitals where they do not stand in most words.
 */
export const lowerTitle = (words: Words, line: Word[]): void => {
  const last = line.length - REACH;
  if (capsOf(line, REACH, last) === 0) return;
  for (let at = REACH; at < last; at++) {
    const { form, lower, hash, lowerHash } = line[at]!;
    if (TITLE.test(form) && !knows(words, hash) && knows(words, lowerHash)) line[at] = words.of(lower);
  }
};
