import type { Token, Upos } from '../../language/analysis.ts';

/** A noun phrase of what is counted is no longer than this. */
const LONGEST = 8;

const INSIDE: ReadonlySet<Upos> = new Set<Upos>(['ADJ', 'NOUN', 'PROPN', 'NUM']);
const OPENING: ReadonlySet<Upos> = new Set<Upos>(['DET', 'PRON', 'ADV']);

const isInside = (token: Token): boolean =>
  INSIDE.has(token.upos) ||
  (token.upos === 'VERB' && (token.xpos === 'VBN' || token.xpos === 'VBG')) ||
  token.lower === '-';

/** End of the run of adjectives and nouns that begins at a token and before an offset; null unless a noun is in it. */
const nounPhrase = (tokens: readonly Token[], from: number, until: number): number | null => {
  let last: number | null = null;
  for (let at = from; at < tokens.length && at < from + LONGEST; at++) {
    const token = tokens[at]!;
    if (token.sentence !== tokens[from]!.sentence || !isInside(token) || token.start >= until) break;
    // "Two batteries caught fire"
    if (last !== null && token.upos === 'VERB') break;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') last = at;
  }
  return last;
};

/** Past the hyphen and the measure word of "5,000-strong". */
const pastHyphen = (tokens: readonly Token[], at: number): number => {
  const from = tokens[at]?.lower === '-' ? at + 1 : at;
  return from > at && /^(?:strong|odd|plus)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
};

/** "Three more bodies" are bodies. */
const ADDED: ReadonlySet<string> = new Set(['more', 'further', 'additional', 'extra']);

/**
 * What an amount that ends before a token counts, as said: "North Korean troops"; null where nothing follows that can be counted. `until` is
 * where the next time expression begins: "400 workers next year" are workers.
 */
export const countedAfter = (
  text: string,
  tokens: readonly Token[],
  at: number,
  sentence: number,
  until: number,
): string | null => {
  let from = tokens[at]?.lower === 'of' ? at + 1 : pastHyphen(tokens, at);
  if (tokens[from]?.sentence !== sentence) return null;
  if (from > at && OPENING.has(tokens[from]!.upos)) from++;
  if (tokens[from] === undefined || tokens[from]!.sentence !== sentence) return null;
  if (ADDED.has(tokens[from]!.lower)) from++;
  if (tokens[from] === undefined) return null;
  const last = nounPhrase(tokens, from, until);
  return last === null ? null : text.slice(tokens[from]!.start, tokens[last]!.end);
};
