import type { Attribution } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { FIELD_BITS } from './check-fields.ts';
import { SHOWN } from './check-words.ts';
import { isContentWord, numberOf } from './said.ts';

/** What a stretch of text holds: content words and names as lemmas, numbers as digits, fields of checking as bits. */
export type Words = {
  readonly content: Set<string>;
  readonly names: Set<string>;
  readonly numbers: Set<string>;
  fields: number;
};

/** Shorter lemmas say nothing: "be", "go". */
const SHORTEST = 3;

export const emptyWords = (): Words => ({ content: new Set(), names: new Set(), numbers: new Set(), fields: 0 });

/** Adds the tokens from `first` up to but without `last`. */
export const addWords = ({ tokens, facts, lemmas }: Syntax, words: Words, first: number, last: number): void => {
  for (let i = first; i < last; i++) {
    const { lemma, upos, lower } = tokens[i]!;
    words.fields |= lemmas[i]!.fields | facts[i]!.fields;
    if (upos === 'NUM') {
      if (lower !== 'one') words.numbers.add(numberOf(lower));
    } else if (isContentWord(upos) && lemma.length >= SHORTEST) words.content.add(lemma);
    if (upos === 'PROPN') words.names.add(lemma);
  }
};

/** Whether they hold a word of denial. */
export const denies = ({ fields }: Words): boolean => (fields & FIELD_BITS.not) !== 0;

/** How many of some words others have too. */
export const sharedCount = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of some) if (others.has(word)) count++;
  return count;
};

/** Where an attribution stands. */
export type ReportPlace = {
  readonly at: number;
  readonly attribution: Attribution;
  /** Its tokens, source and cue included, and where its content ends; last exclusive. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
  /** The sentence and paragraph that its content ends in: a remark on a long quotation stands after its last sentence. */
  readonly sentence: number;
  readonly paragraph: number;
};

/** What an attribution says, as far as it matters to which remark speaks of it. */
export type ReportWords = {
  readonly words: Words;
  readonly source: Words;
  /** The hash of the last noun or verb of its cue. */
  readonly cue: number;
  /** How many tokens its content has. */
  readonly length: number;
  /** Whether it speaks of something shown, such as a video. */
  readonly shown: boolean;
};

const lastWordOf = ({ tokens, lemmas }: Syntax, cue: Attribution['cue'], fallback: number): number => {
  let hash = lemmas[fallback]?.hash ?? 0;
  for (const span of cue) {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++)
      if (tokens[i]!.upos === 'VERB' || tokens[i]!.upos === 'NOUN') hash = lemmas[i]!.hash;
  }
  return hash;
};

const hasShown = ({ content }: Words): boolean => [...content].some((word) => SHOWN.has(word));

/** The attributions in the order in which their contents end. */
export const placeReports = ({ tokens, analysis }: Syntax, attributions: readonly Attribution[]): ReportPlace[] =>
  attributions
    .map((attribution, at): ReportPlace => {
      let [first, last, end] = [tokens.length, 0, 0];
      for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) {
        const [from, to] = tokensOf(tokens, span);
        first = Math.min(first, from);
        last = Math.max(last, to);
      }
      for (const span of attribution.content) end = Math.max(end, tokensOf(tokens, span)[1]);
      const sentence = tokens[end - 1]?.sentence ?? 0;
      const paragraph = analysis.sentences[sentence]?.paragraph ?? 0;
      return { at, attribution, first, last, end, sentence, paragraph };
    })
    .sort((a, b) => a.end - b.end);

/** The words of an attribution. */
export const readReport = (syntax: Syntax, { attribution, first }: ReportPlace): ReportWords => {
  const words = emptyWords();
  const source = emptyWords();
  let length = 0;
  for (const span of attribution.source) addWords(syntax, source, ...tokensOf(syntax.tokens, span));
  for (const span of attribution.content) {
    const [from, to] = tokensOf(syntax.tokens, span);
    addWords(syntax, words, from, to);
    length += to - from;
  }
  return {
    words,
    source,
    cue: lastWordOf(syntax, attribution.cue, first),
    length,
    shown: hasShown(words) || hasShown(source),
  };
};
