/** Words as the machine gives them, begun and ended like a sentence. */
export const sentence = (words: string): string =>
  words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…”"]$/.test(words) ? '' : '.'}`;
