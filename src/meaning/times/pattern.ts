import { CLASSES, NAMES_OF_TIMES, NUMBER_KINDS, TIME_WORDS } from './lexicon.ts';

/** Kinds are written as letters outside ASCII, so that none means anything to a regular expression. */
const FIRST_LETTER = 0x100;

const KINDS: readonly string[] = [
  ...new Set([...NUMBER_KINDS, ...[...TIME_WORDS.values(), ...NAMES_OF_TIMES.values()].map((entry) => entry.kind)]),
];

const LETTERS: ReadonlyMap<string, string> = new Map(
  KINDS.map((kind, at) => [kind, String.fromCharCode(FIRST_LETTER + at)]),
);

/** Which kinds some letters stand for. */
export const kindsIn = (letters: string): Uint8Array => {
  const there = new Uint8Array(KINDS.length);
  for (let at = 0; at < letters.length; at++) there[letters.charCodeAt(at) - FIRST_LETTER] = 1;
  return there;
};

const hasAny = (there: Uint8Array, letters: string): boolean => {
  for (let at = 0; at < letters.length; at++) if (there[letters.charCodeAt(at) - FIRST_LETTER] === 1) return true;
  return false;
};

/** Whether of each set of letters one stands for a kind that is there. */
export const hasEach = (there: Uint8Array, needed: Needed): boolean => {
  for (const letters of needed) if (!hasAny(there, letters)) return false;
  return true;
};

/** The letter that stands for a kind of word. */
export const letterOf = (kind: string): string => {
  const letter = LETTERS.get(kind);
  if (letter === undefined) throw new RangeError(`no word of kind "${kind}" in the lexicon`);
  return letter;
};

const classOf = (name: string): string => {
  const kinds = CLASSES[name];
  return kinds ? `[${kinds.map(letterOf).join('')}]` : letterOf(name);
};

/** A pattern over kinds as one over their letters; `asPart` writes what matches one of some letters. */
const lettersOf = (source: string, asPart: (letters: string) => string): string => {
  if (/[*+{]/.test(source)) throw new RangeError(`unbounded repetition in "${source}"`);
  return source
    .replace(/\(\?<\w+>|\(\?<?[!=:]|[A-Za-z]+/g, (part) => (part.startsWith('(') ? part : asPart(classOf(part))))
    .replace(/\s+/g, '');
};

/** Places are written as letters above those of kinds, again from the first when they are used up. */
const FIRST_PLACE = 0x1000;
const PLACES = 0x4000;

/** What a pattern is tried on: the letter of each kind, and after it the letter of its place, so that a match tells where its groups lie. */
export const withPlaces = (letters: string): string => {
  let text = '';
  for (let at = 0; at < letters.length; at++) text += letters[at]! + String.fromCharCode(FIRST_PLACE + (at % PLACES));
  return text;
};

/** The place of the letter that a group matched, in a match that begins at a place. */
export const placeIn = (group: string, first: number): number =>
  first + ((((group.charCodeAt(1) - FIRST_PLACE - first) % PLACES) + PLACES) % PLACES);

/** A pattern made ready: what it matches in letters with their places, and its labels in the order of its groups. */
export type Pattern = { readonly regexp: RegExp; readonly labels: readonly string[] };

/**
 * Turns a pattern over kinds of words into a regular expression over letters with their places: names of kinds and classes, white space
 * between them, and the usual `?`, `|`, `(?<label>…)`, where a label holds one kind. Repetition (`*`, `+`) is refused: every match is of
 * bounded length, so that finding stays linear whatever the text.
 */
export const compilePattern = (source: string): Pattern => {
  const labels = [...source.matchAll(/\(\?<(\w+)>/g)].map((label) => label[1]!);
  const regexp = lettersOf(source, (letters) => `(?:${letters}[^])`).replace(/\(\?<\w+>/g, '(');
  return { regexp: new RegExp(regexp, 'g'), labels };
};

/** The end of the part of a pattern that begins at a place: a letter, a set in brackets, a group. */
const endOfPart = (pattern: string, from: number): number => {
  if (pattern[from] === '[') return pattern.indexOf(']', from) + 1;
  let at = from;
  let depth = 0;
  do {
    depth += pattern[at] === '(' ? 1 : pattern[at] === ')' ? -1 : 0;
    at++;
  } while (depth > 0);
  return at;
};

/** Sets of letters: a match has one of each. */
export type Needed = readonly string[];

/** What every match of a part has; nothing where it only looks ahead or back. */
const neededByPart = (part: string): Needed => {
  if (!part.startsWith('(')) return [part.replace(/[[\]]/g, '')];
  const opening = /^\(\?(?:<\w+>|:)/.exec(part);
  return opening ? neededBy(part.slice(opening[0].length, -1)) : [];
};

/** What every match of one way of a pattern has: something of each part that it cannot do without. */
const neededByWay = (way: readonly string[]): Needed =>
  way.flatMap((part) => (part.endsWith('?') ? [] : neededByPart(part)));

/** The ways of a pattern over letters, each as its parts, a question mark with the part before it. */
const waysOf = (pattern: string): string[][] => {
  const ways: string[][] = [[]];
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === '|') {
      ways.push([]);
      at++;
      continue;
    }
    const end = endOfPart(pattern, at);
    const next = pattern[end] === '?' ? end + 1 : end;
    ways.at(-1)!.push(pattern.slice(at, next));
    at = next;
  }
  return ways;
};

const fewest = (needed: Needed): string =>
  needed.reduce((least, letters) => (letters.length < least.length ? letters : least));

/** The same of a whole pattern: of one with several ways only that it goes one of them, so one of the fewest letters of each. */
const neededBy = (pattern: string): Needed => {
  const ways = waysOf(pattern).map(neededByWay);
  if (ways.length === 1) return ways[0]!;
  return ways.some((needed) => needed.length === 0) ? [] : [ways.map(fewest).join('')];
};

/** What every match of a pattern has: where a text has none of the letters of one of the sets the pattern need not be tried. */
export const neededLetters = (source: string): Needed => {
  const needed = neededBy(lettersOf(source, (letters) => letters));
  if (needed.length === 0) throw new RangeError(`"${source}" can match nothing`);
  return needed;
};
