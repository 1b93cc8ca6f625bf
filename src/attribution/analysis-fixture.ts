import type { Analysis, Token, Upos } from '../language/analysis.ts';

/**
 * Builds an analysis by hand for tests: one sentence a line, tokens parted by spaces as `form/UPOS/head/deprel[/lemma]`, the head
 * 1-based in its sentence, 0 for the root. Spaces stand between all tokens of the text.
 */
export const analysisOf = (...lines: readonly string[]): Analysis => {
  const tokens: Token[] = [];
  const sentences: Analysis['sentences'][number][] = [];
  let text = '';
  let quoted = false;
  lines.forEach((line, sentence) => {
    const first = tokens.length;
    const begin = text.length;
    for (const part of line.split(' ')) {
      const [form, upos, head, deprel, lemma] = part.split('/') as [string, Upos, string, string, string?];
      const start = text.length;
      if (form === '“') quoted = true;
      tokens.push({
        start,
        end: start + form.length,
        form,
        lower: form.toLowerCase(),
        lemma: lemma ?? form.toLowerCase(),
        upos,
        xpos: upos,
        head: head === '0' ? -1 : first + Number(head) - 1,
        deprel,
        sentence,
        quoteDepth: quoted ? 1 : 0,
      });
      if (form === '”') quoted = false;
      text += `${form} `;
    }
    sentences.push({ span: [begin, text.length - 1], first, last: tokens.length, paragraph: 0, kind: 'prose' });
  });
  return {
    text: text.trimEnd(),
    tokens,
    sentences,
    paragraphs: [{ span: [0, text.trimEnd().length], first: 0, last: sentences.length }],
    quotations: [],
    names: [],
  };
};
