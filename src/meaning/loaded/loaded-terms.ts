import type { Analysis, Token } from '../../language/analysis.ts';
import { hashText } from '../../learn/hashing.ts';
import { rememberOf } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import type { LoadedTerm } from '../meaning.ts';
import { factsIn } from '../word-facts.ts';

/** Words that take a side by being used. A start, meant to be replaced by the user's own list. */
export const DEFAULT_LOADED_TERMS: readonly string[] = [
  'regime',
  'terrorist',
  'terrorists',
  'freedom fighters',
  'martyr',
  'martyrs',
  'puppet',
  'puppet government',
  'puppet state',
  'special military operation',
  'invasion',
  'liberation',
  'liberated',
  'aggression',
  'aggressor',
  'occupier',
  'occupiers',
  'so-called',
  'self-proclaimed',
  'propaganda',
  'thugs',
  'mercenaries',
  'bandits',
  'traitor',
  'traitors',
  'genocide',
  'ethnic cleansing',
  'collaborators',
  'separatists',
  'radicals',
  'extremists',
  'hardliners',
  'strongman',
  'illegal aliens',
  'denazification',
  'provocation',
  'hostile forces',
  'splittists',
  'saboteurs',
  'stooge',
  'stooges',
  'neutralised',
  'neutralized',
];

const wordsOf = (term: string): string[] =>
  term
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');

/** Whether the words of a term stand at a token; gives the token after them, or -1. */
const matchAt = (tokens: readonly Token[], at: number, words: readonly string[]): number => {
  let token = at;
  for (const word of words) {
    while (token > at && tokens[token]?.form === '-') token++;
    if (tokens[token]?.lower !== word) return -1;
    token++;
  }
  return token;
};

/** Terms by their first words; and for the last bits of a word's hash whether any begins with such a word, since few words do. */
type TermIndex = { readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>; readonly begins: Uint8Array };

const SLOTS = 2048;

/** The list in use is the same for every article: its index is made once. */
const indexed = rememberOf((terms: readonly string[]): TermIndex => {
  const byFirst = new Map<string, string[][]>();
  const begins = new Uint8Array(SLOTS);
  for (const term of terms) {
    for (const words of [wordsOf(term), [term.toLowerCase()]]) {
      const [first] = words;
      if (!first) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
      begins[hashText(first) & (SLOTS - 1)] = 1;
    }
  }
  return { byFirst, begins };
});

/** Where any of the terms is used, as whole words, whatever their case; the longest where several begin at one place. */
export const findLoadedTerms = (analysis: Analysis, terms: readonly string[]): LoadedTerm[] => {
  const { tokens } = analysis;
  const { facts } = factsIn(analysis);
  const { byFirst, begins } = indexed(terms);
  const found: LoadedTerm[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (begins[facts[i]!.hash & (SLOTS - 1)] === 0) continue;
    let after = -1;
    for (const words of byFirst.get(tokens[i]!.lower) ?? []) after = Math.max(after, matchAt(tokens, i, words));
    if (after < 0) continue;
    const span: Span = [tokens[i]!.start, tokens[after - 1]!.end];
    found.push({
      span,
      term: tokens
        .slice(i, after)
        .map(({ lower }) => lower)
        .join(' ')
        .replace(/ - /g, '-'),
    });
    i = after - 1;
  }
  return found;
};
