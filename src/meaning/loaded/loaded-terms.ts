import type { Analysis, Token } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import type { LoadedTerm } from '../meaning.ts';

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

type TermIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The list in use is the same for every article: its index is made once. */
const INDEXES = new WeakMap<readonly string[], TermIndex>();

const indexed = (terms: readonly string[]): TermIndex => {
  const known = INDEXES.get(terms);
  if (known) return known;
  const byFirst = new Map<string, string[][]>();
  for (const term of terms) {
    for (const words of [wordsOf(term), [term.toLowerCase()]]) {
      if (words[0]) byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), words]);
    }
  }
  INDEXES.set(terms, byFirst);
  return byFirst;
};

/** Where any of the terms is used, as whole words, whatever their case; the longest where several begin at one place. */
export const findLoadedTerms = ({ tokens }: Analysis, terms: readonly string[]): LoadedTerm[] => {
  const byFirst = indexed(terms);
  const found: LoadedTerm[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const possible = byFirst.get(tokens[i]!.lower);
    if (!possible) continue;
    const after = Math.max(...possible.map((words) => matchAt(tokens, i, words)));
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
