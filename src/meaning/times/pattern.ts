import { CLASSES, NAMES_OF_TIMES, NUMBER_KINDS, TIME_WORDS } from './lexicon.ts';

/** Kinds are written as letters outside ASCII, so that none means anything to a regular expression. */
const FIRST_LETTER = 0x100;

const KINDS: readonly string[] = [
  ...new Set([...NUMBER_KINDS, ...[...TIME_WORDS.values(), ...NAMES_OF_TIMES.values()].map((entry) => entry.kind)]),
];

const LETTERS: ReadonlyMap<string, string> = new Map(
  KINDS.map((kind, at) => [kind, String.fromCharCode(FIRST_LETTER + at)]),
);

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

/**
 * Turns a pattern over kinds of words into a regular expression over their letters: names of kinds and classes, white space
 * between them, and the usual `?`, `|`, `(?<label>…)`. Repetition (`*`, `+`) is refused: every match is of bounded length, so
 * that finding stays linear whatever the text.
 */
export const compilePattern = (source: string, flags = 'g'): RegExp => {
  if (/[*+{]/.test(source)) throw new RangeError(`unbounded repetition in "${source}"`);
  const letters = source.replace(/\(\?<\w+>|\(\?<?[!=:]|[A-Za-z]+/g, (part) =>
    part.startsWith('(') ? part : classOf(part),
  );
  return new RegExp(letters.replace(/\s+/g, ''), flags);
};
