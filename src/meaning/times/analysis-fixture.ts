import type { Analysis, Sentence, Token, Upos } from '../../language/analysis.ts';

const PIECE =
  /(?:[\p{L}]\.){2,}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mr|No)\.|n't\b|['’](?:s|ll|re|ve|d)\b|[\p{L}\p{N}]+(?:[-.,:][\p{L}\p{N}]+)*|\S/gu;
const TAGGED = /(\S)\/([A-Z]{2,4}\$?)(?=[\s.,;:?!”"]|$)/g;
const UPOS_OF: Readonly<Record<string, Upos>> = {
  V: 'VERB',
  M: 'AUX',
  N: 'NOUN',
  J: 'ADJ',
  R: 'ADV',
  C: 'NUM',
  I: 'ADP',
  D: 'DET',
};

const tokenOf = (form: string, start: number, sentence: number, xpos: string): Token => ({
  start,
  end: start + form.length,
  form,
  lower: form.toLowerCase(),
  lemma: form.toLowerCase(),
  upos: UPOS_OF[xpos[0] ?? ''] ?? 'X',
  xpos,
  head: -1,
  deprel: 'dep',
  sentence,
  quoteDepth: 0,
});

/**
 * An analysis for tests, without a model: a word may carry its Penn tag after a slash ("It will/MD close/VB on Friday."), and a
 * sentence ends with its line. The tags are no part of the text.
 */
export const analysisOf = (tagged: string): Analysis => {
  const tags = new Map<number, string>();
  let removed = 0;
  const text = tagged.replace(TAGGED, (whole, letter: string, tag: string, at: number) => {
    tags.set(at + 1 - removed, tag);
    removed += whole.length - 1;
    return letter;
  });
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const first = tokens.length;
    for (const piece of line.matchAll(PIECE)) {
      const end = offset + piece.index + piece[0].length;
      tokens.push(tokenOf(piece[0], offset + piece.index, sentences.length, tags.get(end) ?? 'XX'));
    }
    if (tokens.length > first) {
      const span = [tokens[first]!.start, tokens.at(-1)!.end] as const;
      sentences.push({ span, first, last: tokens.length, paragraph: 0, kind: 'prose' });
    }
    offset += line.length + 1;
  }
  return { text, tokens, sentences, paragraphs: [], quotations: [], names: [] };
};
