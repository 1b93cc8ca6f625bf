const HYPHENS = '-\u2010\u2011\u2012\u2013\u2014\u2212';
const PIECES = new RegExp(
  [
    '\\d{4}-\\d{2}-\\d{2}(?:t\\d{2}:\\d{2}(?::\\d{2})?)?(?!\\d)',
    '\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
    '[qh][1-4](?![\\p{L}\\d])',
    '\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|s)(?![a-z])',
    '\\d+(?:[.,]\\d+)*',
    "[\\p{L}][\\p{L}.]*(?:['\u2019]\\p{L}+)?",
    '.',
  ].join('|'),
  'gsu',
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHyphen = (code: number): boolean => code === 45 || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;

/** Whether a word holds a hyphen inside it, or digits next to anything else. */
const isGlued = (word: string): boolean => {
  let digits = 0;
  if (word.length === 1) return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isDigit(code)) digits++;
    else if (isHyphen(code)) return true;
  }
  return digits > 0 && digits < word.length;
};

/** A hyphen by any sign as "-". */
export const plainHyphen = (word: string): string => (HYPHENS.includes(word) ? '-' : word);

/** A part of a word and where in it it begins. */
export type Piece = { readonly word: string; readonly at: number };

/** The parts of a word that glues a number to something else ("30-year", "mid-May", "$40m"); null for a word that stays whole. */
export const piecesOf = (word: string): readonly Piece[] | null => {
  if (!isGlued(word)) return null;
  const pieces = [...word.matchAll(PIECES)].map(({ 0: piece, index }): Piece => ({ word: piece, at: index }));
  return pieces.length > 1 ? pieces : null;
};
