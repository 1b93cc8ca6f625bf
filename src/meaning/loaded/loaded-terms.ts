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

/** Where any of the terms is used, as whole words, whatever their case; the longest where several begin at one place. */
export const findLoadedTerms = (text: string, terms: readonly string[]): LoadedTerm[] => {
  if (terms.length === 0) return [];
  const sorted = [...terms]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].map((match) => ({
    span: [match.index, match.index + match[0].length] satisfies Span,
    term: match[0].toLowerCase(),
  }));
};
