import type { Reading } from '../../reading/reading.ts';
import { findShingles, winnow } from '../echo/shingle.ts';
import { speakingEntities } from '../linking/draft.ts';
import { packMentions, unpackMentions } from './pack-mentions.ts';
import type { PackedReading, Prepared } from './prepared.ts';

/** Prepares a reading to be added, on whatever thread: this is most of the work that an article is. */
export const packReading = (reading: Reading): PackedReading => {
  const shingles = findShingles(reading.text);
  return {
    text: reading.text,
    article: JSON.stringify(reading.article),
    entities: JSON.stringify(speakingEntities(reading)),
    ...packMentions(reading),
    shingles,
    fingerprints: Int32Array.from(new Set(winnow(shingles))),
  };
};

/** Its mentions are made anew whenever they are asked for: once added, an article is only compared with, and hundreds are kept at hand. */
export const unpackReading = (packed: PackedReading): Prepared => ({
  reading: {
    article: JSON.parse(packed.article) as Reading['article'],
    text: packed.text,
    entities: JSON.parse(packed.entities) as Reading['entities'],
  },
  fingerprints: [...packed.fingerprints],
  shingles: packed.shingles,
  get mentions() {
    return unpackMentions(packed);
  },
});

/** The same with its mentions at hand, for as long as it is being added. */
export const withMentions = (prepared: Prepared): Prepared => ({
  reading: prepared.reading,
  fingerprints: prepared.fingerprints,
  shingles: prepared.shingles,
  mentions: prepared.mentions,
});

/** Prepares a reading that the ledger holds. */
export const prepareReading = (reading: Reading): Prepared => {
  const shingles = findShingles(reading.text);
  return {
    reading: { article: reading.article, text: reading.text, entities: speakingEntities(reading) },
    shingles,
    fingerprints: [...new Set(winnow(shingles))],
    get mentions() {
      return unpackMentions(packMentions(reading));
    },
  };
};
