import type { Analysis, Paragraph, Sentence, Token, Upos } from './analysis.ts';
import { classAt, DIGIT, isUpperAt, LETTER } from './characters.ts';
import type { LanguageModels } from './models.ts';
import { findQuotations, quoteDepths } from './quotations.ts';
import { type Layout, splitSentences } from './sentences.ts';
import { type Offsets, tokenise } from './tokenise.ts';

const crudeTag = (text: string, start: number): [Upos, string] => {
  const kind = classAt(text, start);
  if (kind === DIGIT) return ['NUM', 'CD'];
  if (kind !== LETTER) return ['PUNCT', '.'];
  return isUpperAt(text, start) ? ['PROPN', 'NNP'] : ['NOUN', 'NN'];
};

const tokensOf = (text: string, offsets: Offsets, layout: Layout, depths: Uint8Array): Token[] => {
  const tokens: Token[] = [];
  layout.sentences.forEach(({ first, last }, sentence) => {
    for (let i = first; i < last; i++) {
      const start = offsets.starts[i]!;
      const end = offsets.ends[i]!;
      const form = text.slice(start, end);
      const lower = form.toLowerCase();
      const [upos, xpos] = crudeTag(text, start);
      const head = i === first ? -1 : first;
      const deprel = i === first ? 'root' : 'dep';
      tokens.push({
        start,
        end,
        form,
        lower,
        lemma: lower,
        upos,
        xpos,
        head,
        deprel,
        sentence,
        quoteDepth: depths[i]!,
      });
    }
  });
  return tokens;
};

/** Everything the language stage knows of a text: tokens with tags and syntax, sentences, paragraphs, quotations, names. Linear in the text. */
export const analyse = (text: string, _models: LanguageModels): Analysis => {
  const offsets = tokenise(text);
  const layout = splitSentences(text, offsets);
  const quotations = findQuotations(
    text,
    layout.paragraphs.map(({ span }) => span),
  );
  const tokens = tokensOf(text, offsets, layout, quoteDepths(quotations, offsets.starts, offsets.count));
  const sentences = layout.sentences.map(
    ({ first, last, paragraph, kind }): Sentence => ({
      span: [offsets.starts[first]!, offsets.ends[last - 1]!],
      first,
      last,
      paragraph,
      kind,
    }),
  );
  return { text, tokens, sentences, paragraphs: paragraphsOf(layout), quotations, names: [] };
};

/** Paragraphs in terms of sentences, as the contract has them. */
const paragraphsOf = ({ paragraphs, sentences }: Layout): Paragraph[] => {
  let at = 0;
  return paragraphs.map(({ span }, index) => {
    const first = at;
    while (at < sentences.length && sentences[at]!.paragraph === index) at++;
    return { span, first, last: at };
  });
};
