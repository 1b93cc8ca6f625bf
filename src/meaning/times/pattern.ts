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

/** Whether one of some letters stands for a kind that is there. */
export const hasAny = (there: Uint8Array, letters: string): boolean => {
  for (let at = 0; at < letters.length; at++) if (there[letters.charCodeAt(at) - FIRST_LETTER] === 1) return true;
  return false;
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

/** The letters of which a part's every match has one; undefined where there are none, as for what only looks ahead or back. */
const neededByPart = (part: string): string | undefined => {
  if (!part.startsWith('(')) return part.replace(/[[\]]/g, '');
  const opening = /^\(\?(?:<\w+>|:)/.exec(part);
  return opening ? neededBy(part.slice(opening[0].length, -1)) : undefined;
};

/** The same of a whole pattern over letters: of each of its ways, the part that fewest letters match. */
const neededBy = (pattern: string): string | undefined => {
  let needed = '';
  let best: string | undefined;
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === '|') {
      if (best === undefined) return undefined;
      needed += best;
      best = undefined;
      at++;
      continue;
    }
    const end = endOfPart(pattern, at);
    const isOptional = pattern[end] === '?';
    const own = isOptional ? undefined : neededByPart(pattern.slice(at, end));
    if (own !== undefined && (best === undefined || own.length < best.length)) best = own;
    at = isOptional ? end + 1 : end;
  }
  return best === undefined ? undefined : needed + best;
};

/** Letters of which every match of a pattern has at least one: where a text has none of them the pattern need not be tried. */
export const neededLetters = (source: string): string => {
  const needed = neededBy(lettersOf(source, (letters) => letters));
  if (needed === undefined) throw new RangeError(`"${source}" can match nothing`);
  return needed;
};
