import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Analysis, Paragraph, Sentence, Token, Upos } from '../../src/language/analysis.ts';
import { findQuotations, quoteDepths } from '../../src/language/quotations.ts';
import type { Span } from '../../src/text/span.ts';

const RENAMED: Readonly<Record<string, string>> = {
  nsubjpass: 'nsubj:pass',
  csubjpass: 'csubj:pass',
  auxpass: 'aux:pass',
  dobj: 'obj',
  mwe: 'fixed',
  neg: 'advmod',
  name: 'flat',
};

/** Universal Dependencies v1, as CoreNLP wrote it, to v2. */
const relationOf = (relation: string, headXpos: string): string => {
  if (relation === 'nmod' || relation.startsWith('nmod:')) {
    const subtype = relation.slice(4);
    return subtype !== ':poss' && /^(V|JJ|RB|MD)/.test(headXpos) ? `obl${subtype}` : relation;
  }
  return RENAMED[relation] ?? relation;
};

const UPOS_OF: readonly [RegExp, Upos][] = [
  [/^NNPS?$/, 'PROPN'],
  [/^NNS?$/, 'NOUN'],
  [/^MD$/, 'AUX'],
  [/^V/, 'VERB'],
  [/^JJ/, 'ADJ'],
  [/^(RB|WRB)/, 'ADV'],
  [/^(PRP|WP|EX)/, 'PRON'],
  [/^(DT|PDT|WDT)$/, 'DET'],
  [/^CD$/, 'NUM'],
  [/^CC$/, 'CCONJ'],
  [/^(IN|RP)$/, 'ADP'],
  [/^(TO|POS)$/, 'PART'],
  [/^UH$/, 'INTJ'],
  [/^([$#]|SYM)$/, 'SYM'],
  [/^[^A-Z]|^-.RB-$|^(HYPH|NFP)$/, 'PUNCT'],
];

const uposOf = (xpos: string, relation: string): Upos => {
  if (/^V/.test(xpos) && /^(aux|cop)/.test(relation)) return 'AUX';
  if (xpos === 'IN' && relation === 'mark') return 'SCONJ';
  return UPOS_OF.find(([pattern]) => pattern.test(xpos))?.[1] ?? 'X';
};

type Row = { start: number; end: number; xpos: string; lemma: string; head: number; relation: string };

/** The sentences of every article, as rows. */
export const readSilver = (corpora: string, part: 'train' | 'dev'): Map<string, Row[][]> => {
  const articles = new Map<string, Row[][]>();
  let sentences: Row[][] = [];
  let rows: Row[] = [];
  const lines = gunzipSync(readFileSync(join(corpora, 'polnear', `corenlp-${part}.tsv.gz`)))
    .toString()
    .split('\n');
  for (const line of lines) {
    if (line.startsWith('# article ')) {
      sentences = [];
      rows = [];
      articles.set(line.slice(10).trim(), sentences);
    } else if (line.trim() === '') rows = [];
    else if (!line.startsWith('# ')) {
      const [, start, end, xpos = '', lemma = '', , head, relation = ''] = line.split('\t');
      if (rows.length === 0) sentences.push(rows);
      rows.push({ start: Number(start), end: Number(end), xpos, lemma, head: Number(head) - 1, relation });
    }
  }
  return articles;
};

const linesOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') spans.push([start, start + line.length]);
    start += line.length + 1;
  }
  return spans;
};

const paragraphsOf = (text: string, sentences: readonly { span: Span }[]): Paragraph[] => {
  const paragraphs: { span: [number, number]; first: number; last: number }[] = [];
  sentences.forEach(({ span }, index) => {
    const last = paragraphs.at(-1);
    if (last && !text.slice(last.span[1], span[0]).includes('\n')) {
      last.span[1] = span[1];
      last.last = index + 1;
    } else paragraphs.push({ span: [span[0], span[1]], first: index, last: index + 1 });
  });
  return paragraphs;
};

/** An analysis out of CoreNLP's rows. */
export const analysisOfSilver = (text: string, rows: readonly Row[][]): Analysis => {
  const quotations = findQuotations(text, linesOf(text));
  const starts = rows.flatMap((sentence) => sentence.map(({ start }) => start));
  const depths = quoteDepths(quotations, Int32Array.from(starts), starts.length);
  const tokens: Token[] = [];
  const spans: { span: Span; first: number; last: number }[] = [];
  rows.forEach((sentence, number) => {
    const first = tokens.length;
    for (const row of sentence) {
      const form = text.slice(row.start, row.end);
      const deprel = relationOf(row.relation, sentence[row.head]?.xpos ?? '');
      tokens.push({
        start: row.start,
        end: row.end,
        form,
        lower: form.toLowerCase(),
        lemma: row.lemma.toLowerCase(),
        upos: uposOf(row.xpos, deprel),
        xpos: row.xpos,
        head: row.head < 0 ? -1 : first + row.head,
        deprel,
        sentence: number,
        quoteDepth: depths[tokens.length]!,
      });
    }
    spans.push({ span: [tokens[first]!.start, tokens.at(-1)!.end], first, last: tokens.length });
  });
  const paragraphs = paragraphsOf(text, spans);
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    for (let at = paragraph.first; at < paragraph.last; at++)
      sentences.push({ ...spans[at]!, paragraph: index, kind: at === 0 ? 'headline' : 'prose' });
  });
  return { text, tokens, sentences, paragraphs, quotations, names: [] };
};
