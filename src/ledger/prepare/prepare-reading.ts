import type { Reading } from '../../reading/reading.ts';
import { findShingles, type Shingle, winnow } from '../echo/shingle.ts';
import { speakingEntities } from '../linking/draft.ts';
import { packMentions, unpackMentions } from './pack-mentions.ts';
import { packShingles, unpackShingles } from './pack-shingles.ts';
import type { PackedReading, Prepared, PreparedMention } from './prepared.ts';

const fingerprintsOf = (shingles: readonly Shingle[]): number[] => [
  ...new Set(winnow(shingles).map((shingle) => shingle.hash)),
];

/** Prepares a reading to be added, on whatever thread: this is most of the work that an article is. */
export const packReading = (reading: Reading): PackedReading => {
  const shingles = findShingles(reading.text);
  return {
    text: reading.text,
    article: JSON.stringify(reading.article),
    entities: JSON.stringify(speakingEntities(reading)),
    ...packMentions(reading),
    shingles: packShingles(shingles),
    fingerprints: Int32Array.from(fingerprintsOf(shingles)),
  };
};

/** Most articles are like no other: their shingles stay packed. */
export const unpackReading = (packed: PackedReading): Prepared => {
  let shingles: readonly Shingle[] | null = null;
  return {
    reading: {
      article: JSON.parse(packed.article) as Reading['article'],
      text: packed.text,
      entities: JSON.parse(packed.entities) as Reading['entities'],
    },
    mentions: unpackMentions(packed),
    fingerprints: [...packed.fingerprints],
    get shingles() {
      shingles ??= unpackShingles(packed.shingles);
      return shingles;
    },
  };
};

/** Prepares a reading that the ledger holds. A text that another is only compared with needs no mentions. */
export const prepareReading = (reading: Reading): Prepared => {
  const shingles = findShingles(reading.text);
  let mentions: readonly PreparedMention[] | null = null;
  return {
    reading: { article: reading.article, text: reading.text, entities: speakingEntities(reading) },
    shingles,
    fingerprints: fingerprintsOf(shingles),
    get mentions() {
      mentions ??= unpackMentions(packMentions(reading));
      return mentions;
    },
  };
};
