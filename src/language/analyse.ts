import { interned } from '../text/interned.ts';
import type { Analysis, Name, Paragraph, Sentence, Token } from './analysis.ts';
import { lemmaOf } from './lemmas.ts';
import type { LanguageModels } from './models.ts';
import { labelNames, type Memory, namesOf } from './names.ts';
import { createWorkspace, parseSentence } from './parser.ts';
import { findQuotations, quoteDepths } from './quotations.ts';
import { type Layout, LONGEST, type SentenceRange, splitSentences } from './sentences.ts';
import { settleNames } from './settle-names.ts';
import { capsOf, REACH, tagSentence } from './tagger.ts';
import { type Offsets, tokenise } from './tokenise.ts';
import { lowerTitle, mayBeTitle } from './true-case.ts';
import type { Word } from './words.ts';

/** The words of one sentence between their padding, and the labels the tagger gives them. */
type Line = { readonly words: Word[]; labels: Int32Array };

const readLine = (
  text: string,
  offsets: Offsets,
  { first, last, kind }: SentenceRange,
  models: LanguageModels,
  line: Line,
): void => {
  const { words } = models;
  line.words.length = 0;
  for (let i = 0; i < REACH; i++) line.words.push(words.before);
  for (let i = first; i < last; i++) line.words.push(words.at(text, offsets.starts[i]!, offsets.ends[i]!));
  for (let i = 0; i < REACH; i++) line.words.push(words.after);
  if (mayBeTitle(kind)) lowerTitle(words, line.words);
  if (line.labels.length < line.words.length) line.labels = new Int32Array(2 * line.words.length);
};

/** The lemma of a word under a tag, kept with the word: words that may have several tags come up under each again and again. */
const lemmaFor = (models: LanguageModels, word: Word, tag: number): string => {
  if (word.lastTag !== tag) {
    word.lastLemma = keptLemma(models, word, tag);
    word.lastTag = tag;
  }
  return word.lastLemma;
};

const keptLemma = ({ lemmatiser, tagger }: LanguageModels, word: Word, tag: number): string => {
  const { lemmaTags, lemmas } = word;
  for (let i = 0; i < lemmaTags.length; i++) if (lemmaTags[i] === tag) return lemmas[i]!;
  const lemma = interned(lemmaOf(lemmatiser, word, tagger.tags[tag]!.xpos));
  lemmaTags.push(tag);
  lemmas.push(lemma);
  return lemma;
};

/** What every text is parsed in: its arrays lie outside the heap, and two dozen of them anew for each text took longer than to fill them. */
const workspace = createWorkspace();

/** Tags and parses one sentence and adds its tokens to `tokens`. */
const pushTokens = (
  tokens: Token[],
  text: string,
  offsets: Offsets,
  { first, last, kind }: SentenceRange,
  sentence: number,
  depths: Uint8Array,
  models: LanguageModels,
  line: Line,
): void => {
  const { tagger, parser, upos } = models;
  tagSentence(tagger, line.words, line.labels);
  parseSentence(parser, workspace, line.words, line.labels, REACH, last - first, upos);
  const { heads, labels } = workspace.tree;
  const asWritten = !mayBeTitle(kind);
  for (let i = first; i < last; i++) {
    const at = i - first;
    const word = line.words[at + REACH]!;
    const label = line.labels[at + REACH]!;
    const tag = tagger.tags[label]!;
    const head = heads[at]!;
    tokens.push({
      start: offsets.starts[i]!,
      end: offsets.ends[i]!,
      form: asWritten ? word.form : models.words.at(text, offsets.starts[i]!, offsets.ends[i]!).form,
      lower: word.lower,
      lemma: lemmaFor(models, word, label),
      upos: tag.upos,
      xpos: tag.xpos,
      head: head < 0 ? -1 : head + first,
      deprel: head < 0 ? 'root' : parser.relations[labels[at]!]!,
      sentence,
      quoteDepth: depths[i]!,
      memo: word.memo,
    });
  }
};

/** Adds the names of one sentence, tagged before, to `names`. */
const pushNames = (
  names: Name[],
  text: string,
  { starts, ends }: Offsets,
  { first }: SentenceRange,
  { recogniser }: LanguageModels,
  { words, labels }: Line,
  found: Int32Array,
  memory: Memory,
): void => {
  const caps = capsOf(words, REACH, words.length - REACH);
  labelNames(recogniser, words, labels, caps, memory, found);
  const textOf = (from: number, until: number): string => text.slice(starts[first + from]!, ends[first + until - 1]!);
  for (const name of namesOf(words, found, textOf)) {
    const span = [starts[first + name.first]!, ends[first + name.last - 1]!] as const;
    names.push({ span, first: first + name.first, last: first + name.last, type: name.type });
  }
};

const sentenceOf = ({ starts, ends }: Offsets, { first, last, paragraph, kind }: SentenceRange): Sentence => ({
  span: [starts[first]!, ends[last - 1]!],
  first,
  last,
  paragraph,
  kind,
});

/** Paragraphs in terms of sentences, as the contract has them. */
const paragraphsOf = ({ paragraphs, sentences }: Layout): Paragraph[] => {
  let at = 0;
  return paragraphs.map(({ span }, index) => {
    const first = at;
    while (at < sentences.length && sentences[at]!.paragraph === index) at++;
    return { span, first, last: at };
  });
};

/** Everything the language stage knows of a text: tokens with tags and syntax, sentences, paragraphs, quotations, names. Linear in the text. */
export const analyse = (text: string, models: LanguageModels): Analysis => {
  const offsets = tokenise(text);
  const layout = splitSentences(text, offsets);
  const quotations = findQuotations(
    text,
    layout.paragraphs.map(({ span }) => span),
  );
  const depths = quoteDepths(quotations, offsets.starts, offsets.count);
  const tokens: Token[] = [];
  const names: Name[] = [];
  const line: Line = { words: [], labels: new Int32Array(256) };
  const found = new Int32Array(LONGEST + 2 * REACH);
  const memory: Memory = new Map();
  // pushed one by one: `map` makes an array of another kind once this function is optimised, and all that read it before have to be compiled anew
  const sentences: Sentence[] = [];
  for (const range of layout.sentences) {
    readLine(text, offsets, range, models, line);
    pushTokens(tokens, text, offsets, range, sentences.length, depths, models, line);
    pushNames(names, text, offsets, range, models, line, found, memory);
    sentences.push(sentenceOf(offsets, range));
  }
  return {
    text,
    tokens,
    sentences,
    paragraphs: paragraphsOf(layout),
    quotations,
    names: settleNames(tokens, names),
  };
};
