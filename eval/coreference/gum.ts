import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Analysis, Name, NameType, Sentence, Token, Upos } from '../../src/language/analysis.ts';
import { tokenAt } from '../../src/meaning/syntax.ts';

/** One gold mention: its entity, its type, and its first and last token (inclusive), counted over the document. */
export type GoldMention = {
  readonly entity: string;
  readonly type: string;
  readonly first: number;
  readonly last: number;
};
export type GumDocument = {
  readonly id: string;
  /** Tokens, tags and trees as annotated; names are gold mentions whose head is a proper noun. */
  readonly analysis: Analysis;
  readonly mentions: readonly GoldMention[];
};

type Open = { entity: string; type: string; first: number };

const NAME_TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
};

/** The mentions that the `Entity=` marks of a document open and close. */
const readMentions = (marks: readonly string[]): GoldMention[] => {
  const mentions: GoldMention[] = [];
  const open: Open[] = [];
  marks.forEach((mark, token) => {
    for (const [piece] of mark.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const opens = piece.startsWith('(');
      const closes = piece.endsWith(')');
      const [entity, type] = piece.replace(/[()]/g, '').split('-') as [string, string?];
      if (opens) open.push({ entity, type: type ?? '', first: token });
      if (!closes) continue;
      const at = open.findLastIndex((each) => each.entity === entity);
      if (at >= 0) mentions.push({ ...open.splice(at, 1)[0]!, last: token });
    }
  });
  return mentions;
};

const readDocument = (block: string): GumDocument => {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const marks: string[] = [];
  let text = '';
  for (const part of block.split('\n\n')) {
    const rows = part
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const first = tokens.length;
    const begin = text.length;
    for (const [, form, lemma, upos, xpos, , head, deprel, , misc] of rows as string[][]) {
      const start = text.length;
      text += form;
      tokens.push({
        start,
        end: text.length,
        form: form!,
        lower: form!.toLowerCase(),
        lemma: lemma!,
        upos: upos as Upos,
        xpos: xpos!,
        head: head === '0' ? -1 : first + Number(head) - 1,
        deprel: deprel!,
        sentence: sentences.length,
        quoteDepth: 0,
      });
      marks.push(/Entity=([^|]+)/.exec(misc!)?.[1] ?? '');
      if (!/SpaceAfter=No/.test(misc!)) text += ' ';
    }
    sentences.push({ span: [begin, text.trimEnd().length], first, last: tokens.length, paragraph: 0, kind: 'prose' });
  }
  const mentions = readMentions(marks);
  const analysis = { text, tokens, sentences, paragraphs: [], quotations: [], names: namesOf(tokens, mentions) };
  return { id: /^ = (\S+)/.exec(block)?.[1] ?? '', analysis, mentions };
};

/** The head of a stretch of tokens by its tree. */
export const headToken = (tokens: readonly Token[], first: number, last: number): number => {
  for (let i = first; i <= last; i++) {
    const { head, upos } = tokens[i]!;
    if ((head < first || head > last) && upos !== 'PUNCT') return i;
  }
  return first;
};

/** What a perfect name recogniser would find: the run of proper nouns at the head of each mention of a person, body or place. */
const namesOf = (tokens: readonly Token[], mentions: readonly GoldMention[]): Name[] => {
  const names = new Map<number, Name>();
  for (const { type, first, last } of mentions) {
    const kind = NAME_TYPES[type];
    const head = headToken(tokens, first, last);
    if (!kind || tokens[head]!.upos !== 'PROPN') continue;
    let from = head;
    let to = head;
    while (from > first && /^(?:PROPN)$/.test(tokens[from - 1]!.upos)) from--;
    while (
      to < last &&
      (tokens[to + 1]!.upos === 'PROPN' ||
        (tokens[to + 1]!.lower === 'of' && tokens[to + 2]?.upos === 'PROPN' && to + 2 <= last))
    )
      to++;
    if (!names.has(from))
      names.set(from, { span: [tokens[from]!.start, tokens[to]!.end], first: from, last: to + 1, type: kind });
  }
  return [...names.values()].sort((a, b) => a.first - b.first);
};

/** The documents of one part of GUM with gold syntax and coreference (Zeldes 2017). */
export const readGum = (corpora: string, part: 'train' | 'dev'): GumDocument[] =>
  gunzipSync(readFileSync(join(corpora, 'ud', `gum-${part}.conllu.gz`)))
    .toString('utf8')
    .split('# newdoc id')
    .slice(1)
    .map(readDocument);

/** The same document as our own language stage reads it: gold mentions are carried over to the tokens they cover. */
export const onOwnAnalysis = (document: GumDocument, analyse: (text: string) => Analysis): GumDocument => {
  const { tokens, text } = document.analysis;
  const analysis = analyse(text);
  const own = (token: number): number =>
    Math.min(tokenAt(analysis.tokens, tokens[token]!.start), analysis.tokens.length - 1);
  const mentions = document.mentions.map((mention) => {
    // A mention is compared by its head, so the gold head's own token stands for the whole.
    const head = own(headToken(tokens, mention.first, mention.last));
    return { ...mention, first: head, last: head };
  });
  return { id: document.id, analysis, mentions };
};
