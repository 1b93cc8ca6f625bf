import type { Lexemes } from './lexemes.ts';
import { compilePattern } from './pattern.ts';
import type { Found } from './sense.ts';

/** A match of a finder's pattern; labels are the pattern's named groups. */
export type Match = {
  readonly lexemes: Lexemes;
  /** Lexemes of the whole match, `next` exclusive. */
  readonly first: number;
  readonly next: number;
  readonly has: (label: string) => boolean;
  /** First lexeme of a group; -1 where it did not take part. */
  readonly at: (label: string) => number;
  readonly value: (label: string) => number;
  readonly code: (label: string) => string;
  readonly word: (label: string) => string;
};

/** Looks for one surface form. It knows nothing of the other finders: refiners settle what overlaps. */
export type Finder = {
  readonly rule: string;
  readonly pattern: RegExp;
  /** The sense of a match; null where it is none after all. */
  readonly read: (match: Match) => Found | null;
};

export const finder = (rule: string, pattern: string, read: Finder['read']): Finder => ({
  rule,
  pattern: compilePattern(pattern),
  read,
});

export type Candidate = Found & {
  readonly rule: string;
  readonly first: number;
  readonly next: number;
};

const matchOf = (lexemes: Lexemes, found: RegExpExecArray): Match => {
  const at = (label: string): number => found.indices?.groups?.[label]?.[0] ?? -1;
  return {
    lexemes,
    first: found.index,
    next: found.index + found[0].length,
    has: (label) => at(label) >= 0,
    at,
    value: (label) => lexemes.value[at(label)] ?? 0,
    code: (label) => lexemes.code[at(label)] ?? '',
    word: (label) => lexemes.words.lower[lexemes.first[at(label)] ?? -1] ?? '',
  };
};

/** Adds all that one finder proposes, left to right. */
export const propose = (finder: Finder, lexemes: Lexemes, candidates: Candidate[]): void => {
  finder.pattern.lastIndex = 0;
  for (let found = finder.pattern.exec(lexemes.letters); found; found = finder.pattern.exec(lexemes.letters)) {
    const match = matchOf(lexemes, found);
    const sense = finder.read(match);
    if (sense) candidates.push({ ...sense, rule: finder.rule, first: match.first, next: match.next });
  }
};
