import { BREAK } from '../quantities/words.ts';
import type { Lexemes } from './lexemes.ts';
import {
  compilePattern,
  hasEach,
  kindsIn,
  type Needed,
  neededLetters,
  type Pattern,
  placeIn,
  withPlaces,
} from './pattern.ts';
import type { Found, Sense } from './sense.ts';

/** A match of a finder's pattern; labels are the pattern's named groups. */
export type Match = {
  readonly lexemes: Lexemes;
  /** Lexemes of the whole match, `next` exclusive. */
  readonly first: number;
  readonly next: number;
  /** The words around it in lower case; empty at the ends of the text. */
  readonly before: string;
  readonly after: string;
  /** Whether it begins with a capital inside its sentence, as a name does. */
  readonly isNamelike: boolean;
  readonly has: (label: string) => boolean;
  /** First lexeme of a group; -1 where it did not take part. */
  readonly at: (label: string) => number;
  readonly value: (label: string) => number;
  readonly code: (label: string) => string;
  readonly word: (label: string) => string;
};

/** Looks for one surface form. It knows nothing of the other finders: where two overlap, `settle` decides. */
export type Finder = {
  readonly rule: string;
  readonly pattern: Pattern;
  /** Letters that every match has. */
  readonly needs: Needed;
  /** The sense of a match; null where it is none after all. */
  readonly read: (match: Match) => Found | null;
};

export const finder = (rule: string, pattern: string, read: Finder['read']): Finder => ({
  rule,
  pattern: compilePattern(pattern),
  needs: neededLetters(pattern),
  read,
});

/** A sense with where it stands. All have all fields, so that what reads them meets one kind of object. */
export type Candidate = {
  readonly [Field in keyof Found]-?: Found[Field] | undefined;
} & {
  readonly sense: Sense;
  readonly rule: string;
  readonly first: number;
  readonly next: number;
  /** The last day of a length that a date ends: "the three months to the end of March". */
  readonly endsWith: Candidate | undefined;
  /** Whether it goes on the one before it ("from Monday to Friday"): then it does not lie before it. */
  readonly follows: boolean;
};

/** A stretch a finder's pattern matches, not read yet. */
export type Proposal = {
  readonly finder: Finder;
  readonly rank: number;
  readonly first: number;
  readonly next: number;
  readonly found: RegExpExecArray;
};

const matchOf = (lexemes: Lexemes, { finder, first: start, next: end, found }: Proposal): Match => {
  const { words, first, next } = lexemes;
  const { labels } = finder.pattern;
  const before = words.lower[first[start]! - 1] ?? '';
  const at = (label: string): number => {
    const place = labels.indexOf(label);
    const group = place < 0 ? undefined : found[place + 1];
    return group === undefined ? -1 : placeIn(group, start);
  };
  return {
    lexemes,
    first: start,
    next: end,
    before,
    after: words.lower[next[end - 1]!] ?? '',
    isNamelike: before !== '' && before !== BREAK && /\p{Lu}/u.test(words.text[words.start[first[start]!]!]!),
    has: (label) => at(label) >= 0,
    at,
    value: (label) => lexemes.value[at(label)] ?? 0,
    code: (label) => lexemes.code[at(label)] ?? '',
    word: (label) => words.lower[first[at(label)] ?? -1] ?? '',
  };
};

/** All stretches the finders propose, by finder. */
export const propose = (finders: readonly Finder[], { letters }: Lexemes): Proposal[] => {
  const proposals: Proposal[] = [];
  const there = kindsIn(letters);
  const text = withPlaces(letters);
  for (let rank = 0; rank < finders.length; rank++) {
    const finder = finders[rank]!;
    if (!hasEach(there, finder.needs)) continue;
    const { regexp } = finder.pattern;
    regexp.lastIndex = 0;
    for (let found = regexp.exec(text); found; found = regexp.exec(text))
      proposals.push({ finder, rank, first: found.index >> 1, next: regexp.lastIndex >> 1, found });
  }
  return proposals;
};

const readProposal = (proposal: Proposal, lexemes: Lexemes): Candidate | null => {
  const { finder, first, next } = proposal;
  const found = finder.read(matchOf(lexemes, proposal));
  if (!found) return null;
  const { sense, mod, daytime, zone, isRolling } = found;
  return { sense, mod, daytime, zone, isRolling, rule: finder.rule, first, next, endsWith: undefined, follows: false };
};

/**
 * Reads proposals, no two of which overlap: the one that begins first is taken, then the longer, then that of the finder listed first; one
 * that makes no sense gives way to the next.
 */
export const settle = (proposals: readonly Proposal[], lexemes: Lexemes): Candidate[] => {
  const sorted = [...proposals].sort((a, b) => a.first - b.first || b.next - a.next || a.rank - b.rank);
  const candidates: Candidate[] = [];
  let end = 0;
  for (const proposal of sorted) {
    const candidate = proposal.first < end ? null : readProposal(proposal, lexemes);
    if (!candidate) continue;
    candidates.push(candidate);
    end = candidate.next;
  }
  return candidates;
};
