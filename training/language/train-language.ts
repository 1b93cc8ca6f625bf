import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TrainedLanguage, writeLanguageModels } from '../../src/language/models.ts';
import type { Recogniser } from '../../src/language/names.ts';
import type { Parser } from '../../src/language/parser.ts';
import { padded, REACH, type Tagger, tagSentence } from '../../src/language/tagger.ts';
import { Words } from '../../src/language/words.ts';
import { convertArticle } from './convert-silver.ts';
import { type BuiltLexicon, buildLexicon } from './lexicon.ts';
import { readNews, sentencesOf } from './plain-text.ts';
import { readSilver, type SilverArticle } from './silver.ts';
import { trainLemmas } from './train-lemmas.ts';
import { gumDocuments, silverDocuments, trainNames } from './train-names.ts';
import { ParserTrainer, type Tree, treeOf } from './train-parser.ts';
import { type PunctuationExample, trainPunctuation } from './train-punctuation.ts';
import { trainTagger } from './train-tagger.ts';
import { type GoldSentence, readTreebank } from './treebank.ts';
import { findUsualTags } from './usual-tags.ts';

export type Log = (line: string) => void;

const TREEBANKS = ['ewt', 'gum'];
const FOLDS = 5;
const TAGGER_ROUNDS = 8;
const NAME_ROUNDS = 6;
const PARSER = { tellingBits: 20, detailBits: 21, labelBits: 21, rounds: 10, silverRounds: 4, seed: 11 };

const labelsOf = (tagger: Tagger, words: Words, forms: readonly string[]): number[] => {
  const sentence = padded(words, forms);
  const labels = new Int32Array(sentence.length);
  tagSentence(tagger, sentence, labels);
  return [...labels.subarray(REACH, REACH + forms.length)];
};

/** Tags each sentence by a tagger that has not seen it, so that the parser learns to live with a tagger's mistakes. */
const jackknife = (gold: readonly GoldSentence[], built: BuiltLexicon): number[][] => {
  const tagged: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = trainTagger(
      gold.filter((_, i) => i % FOLDS !== fold),
      built,
      TAGGER_ROUNDS - 2,
      () => {},
    );
    const words = new Words(built.lexicon);
    gold.forEach(({ forms }, i) => {
      if (i % FOLDS === fold) tagged[i] = labelsOf(tagger, words, forms);
    });
  }
  return tagged;
};

/** Gold trees without their marks, for the model that hangs marks. */
const punctuationExamples = (gold: readonly GoldSentence[], trees: readonly Tree[]): PunctuationExample[] =>
  gold
    .map(({ heads, upos, deprels }, i) => {
      const { words, tags, relations } = trees[i]!;
      const bare = Int32Array.from(heads, (head, at) => (upos[at] === 'PUNCT' && deprels[at] === 'punct' ? -2 : head));
      return {
        tree: { words, from: REACH, length: heads.length, heads: bare, labels: relations, tags },
        gold: Int32Array.from(heads),
      };
    })
    .filter(({ tree }) => tree.heads.some((head) => head >= -1));

/** News teaches the parser only where words hang: the relations of CoreNLP's trees are of another version, so they are left out. */
const trainParser = (
  gold: readonly GoldSentence[],
  silver: readonly SilverArticle[],
  tagged: readonly number[][],
  built: BuiltLexicon,
  tagger: Tagger,
  log: Log,
): Parser => {
  const words = new Words(built.lexicon);
  const relations = [...new Set(gold.flatMap(({ deprels }) => deprels))].sort();
  const numbers = new Map(relations.map((relation, i) => [relation, i]));
  const trees = gold.map(({ forms, heads, deprels }, i) => treeOf(words, forms, tagged[i]!, heads, deprels, numbers));
  const news = silver
    .flatMap(convertArticle)
    .map(({ forms, heads, deprels }) =>
      treeOf(words, forms, labelsOf(tagger, words, forms), heads, deprels, new Map()),
    );
  const punctuation = trainPunctuation(punctuationExamples(gold, trees), 5, log);
  return new ParserTrainer(tagger.tags, relations, PARSER).train(trees, news, punctuation, log);
};

/** GUM's names count twice: they are made by hand, and of more than one country. */
const trainRecogniser = (
  corpora: string,
  silver: readonly SilverArticle[],
  built: BuiltLexicon,
  tagger: Tagger,
  log: Log,
): Recogniser => {
  const words = new Words(built.lexicon);
  const gum = gumDocuments(readTreebank(corpora, 'gum', 'train'), words, tagger);
  return trainNames([...silverDocuments(silver, words, tagger), ...gum, ...gum], tagger, NAME_ROUNDS, log);
};

/** A tagger as it reads: it gives up labels early, and knows which are usual from what it gives to news and the treebanks. */
const asInReading = (trained: Tagger, built: BuiltLexicon, news: readonly (readonly string[])[]): Tagger => {
  const tagger = { ...trained, hurries: true };
  const words = new Words(built.lexicon);
  const sentences = news.map((forms) => padded(words, forms));
  return { ...tagger, usual: findUsualTags(tagger, sentences) };
};

/** Trains every part of the language stage. The same corpora give the same weights. */
export const trainLanguage = (corpora: string, log: Log): TrainedLanguage => {
  const gold = TREEBANKS.flatMap((name) => readTreebank(corpora, name, 'train'));
  const news = [...readNews(corpora).flatMap(sentencesOf), ...gold.map(({ forms }) => forms)];
  const silver = readSilver(corpora, 'train');
  const built = buildLexicon(gold, silver, news);
  log(`lexicon: ${built.tags.length} tags, ${built.tagsets.length} sets of tags`);
  const tagger = asInReading(trainTagger(gold, built, TAGGER_ROUNDS, log), built, news);
  const tagged = jackknife(gold, built);
  return {
    lexicon: built.lexicon,
    tagger,
    parser: trainParser(gold, silver, tagged, built, tagger, log),
    lemmatiser: trainLemmas(gold, silver),
    recogniser: trainRecogniser(corpora, silver, built, tagger, log),
  };
};

/** Trains the language models and writes them to `folder`/language.bin. */
export const trainLanguageModels = (corpora: string, folder: string, log: Log): void => {
  const bytes = writeLanguageModels(trainLanguage(corpora, log));
  writeFileSync(join(folder, 'language.bin'), bytes);
  log(`language.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
};
