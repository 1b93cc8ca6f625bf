import {
  beginOf,
  labelNames,
  type Memory,
  mayBeName,
  mayFollow,
  NAME_FEATURES,
  NAME_LABELS,
  nameFeatures,
  noNameOf,
  OUTSIDE,
  type Recogniser,
  remember,
} from '../../src/language/names.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { capsOf, padded, REACH, type Tagger, tagSentence } from '../../src/language/tagger.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import type { Word, Words } from '../../src/language/words.ts';
import { clipOf, Perceptron, quantise } from '../../src/learn/perceptron.ts';
import { shuffled } from '../../src/learn/random.ts';
import { type Entity, gumEntities, silverEntities, typeNumber } from './entities.ts';
import type { SilverArticle } from './silver.ts';
import type { GoldSentence } from './treebank.ts';

const BITS = 20;

/** A sentence with automatic tags and the labels its names should have, padded as its words are. */
export type NameSentence = { readonly words: readonly Word[]; readonly tags: Int32Array; readonly gold: Int32Array };
/** Sentences that stand in one text and share a memory. */
export type NameDocument = readonly NameSentence[];

const nameSentence = (
  forms: readonly string[],
  entities: readonly Entity[],
  words: Words,
  tagger: Tagger,
): NameSentence => {
  const sentence = padded(words, forms);
  const tags = new Int32Array(sentence.length);
  tagSentence(tagger, sentence, tags);
  const gold = new Int32Array(sentence.length);
  for (const { first, last, type } of entities)
    for (let i = first; i < last; i++) gold[i + REACH] = beginOf(typeNumber(type)) + (i > first ? 1 : 0);
  return { words: sentence, tags, gold };
};

/** The texts of GUM. */
export const gumDocuments = (gold: readonly GoldSentence[], words: Words, tagger: Tagger): NameDocument[] => {
  const documents: NameSentence[][] = [];
  gold.forEach((sentence) => {
    if (sentence.opensText || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(nameSentence(sentence.forms, gumEntities(sentence), words, tagger));
  });
  return documents;
};

/** Documents from CoreNLP's analysis, its names carried over to our own tokens. */
export const silverDocuments = (articles: readonly SilverArticle[], words: Words, tagger: Tagger): NameDocument[] =>
  articles.map((article) => {
    const { text } = article;
    const offsets = tokenise(text);
    const names = silverEntities(article);
    let next = 0;
    return splitSentences(text, offsets).sentences.map(({ first, last }) => {
      const forms: string[] = [];
      const entities: Entity[] = [];
      for (let i = first; i < last; i++) {
        const start = offsets.starts[i]!;
        forms.push(text.slice(start, offsets.ends[i]!));
        while (next < names.length && names[next]!.end <= start) next++;
        const name = names[next];
        if (!name || name.start > start) continue;
        const at = i - first;
        const open = entities.at(-1);
        if (open && open.last === at && at > 0 && name.start < offsets.starts[i]!)
          entities[entities.length - 1] = { ...open, last: at + 1 };
        else if (name.start === start) entities.push({ first: at, last: at + 1, type: name.type });
      }
      return nameSentence(forms, entities, words, tagger);
    });
  });

const features = new Int32Array(NAME_FEATURES);

const learnSentence = (
  model: Perceptron,
  { words, tags, gold }: NameSentence,
  noName: Uint8Array,
  memory: Memory,
  labels: Int32Array,
): number => {
  const last = words.length - REACH;
  const caps = capsOf(words, REACH, last);
  labels.fill(OUTSIDE, 0, words.length);
  let wrong = 0;
  for (let at = REACH; at < last; at++) {
    const previous = labels[at - 1]!;
    if (!mayBeName(words, tags, noName, at, previous)) continue;
    const count = nameFeatures(words, tags, labels, at, caps, memory, features);
    let best = OUTSIDE;
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < NAME_LABELS; label++) {
      if (!mayFollow(previous, label)) continue;
      const score = model.scoreOf(features, count, label);
      if (score > most) {
        most = score;
        best = label;
      }
    }
    model.step();
    // Where an earlier mistake makes the gold label impossible, the name begins here.
    const right = mayFollow(previous, gold[at]!) ? gold[at]! : gold[at]! - 1;
    if (best !== right) {
      model.add(features, count, right, 1);
      model.add(features, count, best, -1);
      wrong++;
    }
    labels[at] = best;
  }
  remember(words, labels, memory);
  return wrong;
};

/** Trains the recogniser; each document begins with an empty memory. */
export const trainNames = (
  documents: readonly NameDocument[],
  tagger: Tagger,
  rounds: number,
  log: (line: string) => void,
): Recogniser => {
  const model = new Perceptron(BITS, NAME_LABELS);
  const labels = new Int32Array(4096);
  const noName = noNameOf(tagger.tags);
  for (let round = 0; round < rounds; round++) {
    let wrong = 0;
    for (const document of shuffled(documents, round)) {
      const memory: Memory = new Map();
      for (const sentence of document) wrong += learnSentence(model, sentence, noName, memory, labels);
    }
    log(`names: round ${round + 1}, ${wrong} mistakes`);
  }
  const average = model.average();
  return { weights: quantise(average, clipOf(average, 1)), mask: 2 ** BITS - 1, noName };
};

/** The labels the recogniser gives to a document's sentences. */
export const labelDocument = (recogniser: Recogniser, document: NameDocument): Int32Array[] => {
  const memory: Memory = new Map();
  return document.map(({ words, tags }) => {
    const labels = new Int32Array(words.length);
    labelNames(recogniser, words, tags, capsOf(words, REACH, words.length - REACH), memory, labels);
    return labels;
  });
};
