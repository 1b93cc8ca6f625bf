import { placeOfTag, placesOfTags, REACH, type Tagger, tagSentence } from '../../src/language/tagger.ts';
import type { Word } from '../../src/language/words.ts';
import { nothingUsual, type Usual } from '../../src/learn/usual.ts';
import { count, type Tally, usualOf } from './usual-labels.ts';

/** Which tags a tagger gives to words of one kind after each tag, counted over `sentences`: what it chooses itself where nothing is usual yet. */
export const findUsualTags = (tagger: Tagger, sentences: Iterable<readonly Word[]>): Usual => {
  const size = placesOfTags(tagger);
  const free = { ...tagger, usual: nothingUsual(size) };
  const tally: Tally = new Map();
  for (const words of sentences) {
    const labels = new Int32Array(words.length);
    tagSentence(free, words, labels);
    for (let at = REACH; at < words.length - REACH; at++)
      if (words[at]!.labels.length > 1) count(tally, placeOfTag(tagger, words[at]!, labels[at - 1]!), labels[at]!);
  }
  return usualOf(tally, size);
};
