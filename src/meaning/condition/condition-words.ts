/** Words that open a condition. */
export const CONDITION_WORDS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'once',
  'provided',
  'providing',
  'assuming',
  'barring',
  'should',
  'had',
  'were',
]);

/** Those that say no more than when: of what lies ahead they set a condition, of what has been they tell the time. */
export const WHEN_WORDS: ReadonlySet<string> = new Set(['once', 'barring']);

/** Words that may open a condition, by themselves or with the words after them ("as soon as", "in case"). */
export const OPENS_CONDITION: ReadonlySet<string> = new Set([...CONDITION_WORDS, 'as', 'in', 'so', 'on']);

/** What stands before an "if" that asks: "unclear if", "know if", "asked if". */
export const ASKS_IF: ReadonlySet<string> = new Set(
  `ask asked asking wonder wondered wonders see saw know known knows knew clear unclear unknown uncertain sure unsure certain decide decided
  determine determined establish established check checked doubt question say said tell told find matter discuss`.split(
    /\s+/,
  ),
);
