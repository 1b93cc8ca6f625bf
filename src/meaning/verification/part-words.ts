/** What a part of a sentence ends with. A hyphen ends one only where it stands for a dash. */
export const BREAK: ReadonlySet<string> = new Set([...';:()[]—–', '--']);

/** What begins a new part behind a comma. */
export const AFTER_COMMA: ReadonlySet<string> = new Set(
  `but though although while which whose a an something without naming offering giving yet even none neither nor or as despite
  where`.split(/\s+/),
);

/** Whether a new part may begin behind a word, or with it: for most words a look that saves the closer one. */
export const mayPart = (word: string): boolean => BREAK.has(word) || word === '-' || word === ',' || word === 'but';
