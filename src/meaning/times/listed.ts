import { ORDINALS, SCALES, UNITS } from '../quantities/number-words.ts';
import { type Entry, NAMES_OF_TIMES, TIME_WORDS, WEAK_KINDS } from './lexicon.ts';
import { letterOf } from './pattern.ts';

/** A word of time expressions: as such, or only where it is written as a name. */
export type ListedWord = {
  readonly kind: 'word' | 'name';
  readonly letter: string;
  readonly value: number;
  readonly code: string;
  readonly weak: boolean;
};

/** What the first look at a word says: most words are in none of the lists. */
export type Listed = ListedWord | { readonly kind: 'number' } | { readonly kind: 'ordinal'; readonly value: number };

const listed = (kind: 'word' | 'name', entry: Entry): Listed => ({
  kind,
  letter: letterOf(entry.kind),
  value: entry.value,
  code: entry.code,
  weak: WEAK_KINDS.has(entry.kind),
});

/** The words of all lists; a word has one kind only. */
export const LISTED: ReadonlyMap<string, Listed> = new Map<string, Listed>([
  ...[...UNITS.keys(), ...SCALES.keys()].map((word): [string, Listed] => [word, { kind: 'number' }]),
  ...[...ORDINALS].map(([word, value]): [string, Listed] => [word, { kind: 'ordinal', value }]),
  ...[...NAMES_OF_TIMES].flatMap(([word, entry]): [string, Listed][] => [
    [word, listed('name', entry)],
    [`${word}.`, listed('name', entry)],
  ]),
  ...[...TIME_WORDS].map(([word, entry]): [string, Listed] => [word, listed('word', entry)]),
]);
