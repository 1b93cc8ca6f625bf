import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lemmaOf } from '../src/language/lemmas.ts';
import { type LanguageModels, loadLanguageModels } from '../src/language/models.ts';
import { namesOf } from '../src/language/names.ts';
import { createWorkspace, parseSentence } from '../src/language/parser.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { padded, REACH, tagSentence } from '../src/language/tagger.ts';
import { tokenise } from '../src/language/tokenise.ts';
import { readSilver } from '../training/language/silver.ts';
import { gumDocuments, labelDocument, type NameDocument, silverDocuments } from '../training/language/train-names.ts';
import { type GoldSentence, readTreebank } from '../training/language/treebank.ts';
import { readRawTexts, spanKey } from './language/raw-text.ts';
import { winkUpos } from './language/wink.ts';
import { percentages, type Score, type Suite } from './suite.ts';

const MODEL = join(import.meta.dirname, '../models/en/language.bin');
const TREEBANKS = ['ewt', 'gum'] as const;
type Part = 'dev' | 'test';

/** Tokens and sentence starts found in raw text. */
const splitting = (corpora: string, name: string, part: Part): Score[] => {
  const tokens = { right: 0, found: 0, wanted: 0 };
  const sentences = { right: 0, found: 0, wanted: 0 };
  for (const raw of readRawTexts(corpora, name, part)) {
    const offsets = tokenise(raw.text);
    for (let i = 0; i < offsets.count; i++)
      if (raw.tokens.has(spanKey(offsets.starts[i]!, offsets.ends[i]!))) tokens.right++;
    tokens.found += offsets.count;
    tokens.wanted += raw.tokens.size;
    const split = splitSentences(raw.text, offsets).sentences;
    sentences.right += split.filter(({ first }) => raw.sentences.has(offsets.starts[first]!)).length;
    sentences.found += split.length;
    sentences.wanted += raw.sentences.size;
  }
  const score = (what: string, { right, found, wanted }: typeof tokens): Score => ({
    name: `${name}: ${what} F1, raw text`,
    value: percentages(right, found, wanted).f1,
    size: wanted,
  });
  return [score('tokens', tokens), score('sentence starts', sentences)];
};

type Counts = { tokens: number; upos: number; xpos: number; lemma: number; head: number; labelled: number };
const noCounts = (): Counts => ({ tokens: 0, upos: 0, xpos: 0, lemma: 0, head: 0, labelled: 0 });

/** Tags, lemmas and trees on gold tokens and sentences, everything after the tokens predicted; punctuation counts. */
const countSyntax = (gold: readonly GoldSentence[], models: LanguageModels): Counts => {
  const counts = noCounts();
  const { words, tagger, parser, lemmatiser, upos } = models;
  const workspace = createWorkspace();
  for (const sentence of gold) {
    const line = padded(words, sentence.forms);
    const labels = new Int32Array(line.length);
    tagSentence(tagger, line, labels);
    parseSentence(parser, workspace, line, labels, REACH, sentence.forms.length, upos);
    sentence.forms.forEach((_, i) => {
      const tag = tagger.tags[labels[i + REACH]!]!;
      const head = workspace.tree.heads[i]!;
      const deprel = head < 0 ? 'root' : parser.relations[workspace.tree.labels[i]!]!;
      counts.tokens++;
      if (tag.upos === sentence.upos[i]) counts.upos++;
      if (tag.xpos === sentence.xpos[i]) counts.xpos++;
      if (lemmaOf(lemmatiser, line[i + REACH]!, tag.xpos) === sentence.lemmas[i]!.replace(/[’ʼ]/g, "'")) counts.lemma++;
      if (head === sentence.heads[i]) counts.head++;
      if (head === sentence.heads[i] && deprel === sentence.deprels[i]) counts.labelled++;
    });
  }
  return counts;
};

const syntaxScores = (name: string, counts: Counts): Score[] => {
  const share = (what: string, right: number): Score => ({
    name: `${name}: ${what}`,
    value: (100 * right) / counts.tokens,
    size: counts.tokens,
  });
  return [
    share('UPOS', counts.upos),
    share('XPOS', counts.xpos),
    share('lemma', counts.lemma),
    share('UAS', counts.head),
    share('LAS', counts.labelled),
  ];
};

/** The yardstick: it has no trees, and guards nothing. */
const winkScore = (name: string, gold: readonly GoldSentence[]): Score => {
  const { right, compared } = winkUpos(gold);
  return {
    name: `${name}: UPOS of wink-nlp, on tokens parted alike`,
    value: (100 * right) / compared,
    size: compared,
    guarded: false,
  };
};

const added = (a: Counts, b: Counts): Counts => {
  const sum = { ...a };
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += b[key];
  return sum;
};

/** Names with the same boundaries and the same type. */
const nameScores = (name: string, documents: readonly NameDocument[], { recogniser }: LanguageModels): Score[] => {
  const counts = { right: 0, found: 0, wanted: 0 };
  for (const document of documents) {
    const labels = labelDocument(recogniser, document);
    document.forEach(({ words, gold }, i) => {
      const textOf = (first: number, last: number): string =>
        words
          .slice(first + REACH, last + REACH)
          .map(({ form }) => form)
          .join(' ');
      const keys = (of: Int32Array): string[] =>
        namesOf(words, of, textOf).map(({ first, last, type }) => `${first}-${last}-${type}`);
      const wanted = new Set(keys(gold));
      const found = keys(labels[i]!);
      counts.right += found.filter((each) => wanted.has(each)).length;
      counts.found += found.length;
      counts.wanted += wanted.size;
    });
  }
  const { precision, recall, f1 } = percentages(counts.right, counts.found, counts.wanted);
  return [
    { name: `${name}: names F1`, value: f1, size: counts.wanted },
    { name: `${name}: names precision`, value: precision, size: counts.found, guarded: false },
    { name: `${name}: names recall`, value: recall, size: counts.wanted, guarded: false },
  ];
};

/**
 * The language stage against UD English EWT and GUM, and its names against GUM's entities (those with a proper noun for a head) and against CoreNLP's
 * on PolNeAR, which are automatic: agreement with them is no accuracy.
 */
export const language: Suite = {
  name: 'language',
  run: async ({ corpora, part }) => {
    if (!corpora) return null;
    const models = loadLanguageModels(readFileSync(MODEL));
    const gold = TREEBANKS.map((name) => readTreebank(corpora, name, part));
    const counts = gold.map((sentences) => countSyntax(sentences, models));
    const names = nameScores('gum', gumDocuments(gold[1]!, models.words, models.tagger), models);
    const silver =
      part === 'dev'
        ? nameScores(
            'CoreNLP on PolNeAR',
            silverDocuments(readSilver(corpora, 'dev'), models.words, models.tagger),
            models,
          )
        : [];
    return [
      ...TREEBANKS.flatMap((name, i) => [...splitting(corpora, name, part), ...syntaxScores(name, counts[i]!)]),
      ...syntaxScores('both', counts.reduce(added)).slice(-2),
      ...TREEBANKS.map((name, i) => winkScore(name, gold[i]!)),
      ...names,
      ...silver,
    ];
  },
};
