/** What a UTF-16 code unit is to the tokeniser and the quotation finder. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
/** Half of a character outside the first plane: emoji, rare scripts. */
export const SURROGATE = 4;

const LETTERS = /[\p{L}\p{M}_]/u;
const DIGITS = /\p{Nd}/u;
/** Format controls (bidirectional marks, byte order marks) count as gaps; the joiners inside words do not. */
const GAPS = /[\s\p{Cc}\p{Cf}\u200b]/u;

const classify = (code: number): number => {
  if (code === 0xad || code === 0x200c || code === 0x200d) return LETTER;
  if (code >= 0xd800 && code < 0xe000) return SURROGATE;
  const character = String.fromCharCode(code);
  if (LETTERS.test(character)) return LETTER;
  if (DIGITS.test(character)) return DIGIT;
  return GAPS.test(character) ? SPACE : MARK;
};

const FIRST = 0x3100;
/** The blocks that English text draws on, looked up; the rest is asked of the regular expressions. */
const CLASSES = Uint8Array.from({ length: FIRST }, (_, code) => classify(code));

/** The class of the code unit at `at`; beyond either end of the text it is SPACE. */
export const classAt = (text: string, at: number): number => {
  if (at < 0 || at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  return code < FIRST ? CLASSES[code]! : classify(code);
};

export const isWordAt = (text: string, at: number): boolean => {
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT;
};

/** `'`, `’`, `ʼ` and the grave accent people type for them. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;

export const isUpperAt = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
};

export const isLowerAt = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character !== character.toUpperCase();
};
