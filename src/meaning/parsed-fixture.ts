import type { Analysis, Name, NameType, Sentence, Token, Upos } from '../language/analysis.ts';

const UPOS_OF: Readonly<Record<string, Upos>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  JJ: 'ADJ',
  RB: 'ADV',
  MD: 'AUX',
  PRP: 'PRON',
  PRP$: 'PRON',
  DT: 'DET',
  IN: 'ADP',
  TO: 'PART',
  CC: 'CCONJ',
  CD: 'NUM',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  POS: 'PART',
};

const uposOf = (xpos: string, deprel: string): Upos =>
  /^(?:aux|cop)/.test(deprel) ? 'AUX' : deprel === 'mark' && xpos === 'IN' ? 'SCONJ' : (UPOS_OF[xpos] ?? 'PUNCT');

const namesIn = (text: string, tokens: readonly Token[], named: Readonly<Record<string, NameType>>): Name[] =>
  Object.entries(named).flatMap(([words, type]) =>
    [...text.matchAll(new RegExp(`(?<![\\w])${words.replace(/[.()]/g, '\\$&')}(?![\\w])`, 'g'))].map(
      ({ index }): Name => {
        const end = index + words.length;
        const first = tokens.findIndex((token) => token.start === index);
        return { span: [index, end], first, last: tokens.findIndex((token) => token.end === end) + 1, type };
      },
    ),
  );

/**
 * A parsed text for tests: a sentence a line, tokens as `form/xpos/head/deprel[/lemma]` with heads counted from 1 in the sentence and 0
 * for the root; names by their words. All tokens stand apart by one space, sentences by a line break.
 */
export const parsed = (lines: readonly string[], named: Readonly<Record<string, NameType>> = {}): Analysis => {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  lines.forEach((line, sentence) => {
    const first = tokens.length;
    const begin = text.length;
    for (const part of line.trim().split(/\s+/)) {
      const [form = '', xpos = '', head = '0', deprel = '', lemma = form.toLowerCase()] = part.split('/');
      const start = text.length;
      text += `${form} `;
      tokens.push({
        start,
        end: start + form.length,
        form,
        lower: form.toLowerCase(),
        lemma,
        upos: uposOf(xpos, deprel),
        xpos,
        head: head === '0' ? -1 : first + Number(head) - 1,
        deprel,
        sentence,
        quoteDepth: 0,
      });
    }
    sentences.push({ span: [begin, text.length - 1], first, last: tokens.length, paragraph: sentence, kind: 'prose' });
    text = `${text.trimEnd()}\n`;
  });
  const paragraphs = sentences.map(({ span }, index) => ({ span, first: index, last: index + 1 }));
  const found = namesIn(text, tokens, named);
  // "Sol" is not a name of its own inside "Mira Sol".
  const names = found.filter(
    (name) => !found.some((other) => other !== name && other.first <= name.first && name.last <= other.last),
  );
  names.sort((a, b) => a.first - b.first);
  return { text, tokens, sentences, paragraphs, quotations: [], names };
};
