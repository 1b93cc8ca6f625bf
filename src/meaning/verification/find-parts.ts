import type { Token } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { isAcronym, nameWords } from '../entities/name-match.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import { AFTER_COMMA, BREAK } from './part-words.ts';

/** An attribution as far as parts care. */
export type Reported = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly quote: string;
  /** The attribution it stands in; null for none. */
  readonly within: unknown;
};

/** A stretch of a sentence that could be a remark: free of every attribution, or (`relation` says which) one itself or the end of one. */
export type Part = {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly kind: 'free' | 'whole' | 'inside';
  readonly relation: number;
  /** Sentences since the last attribution before it ended: 0 in its own sentence, -1 for none within reach. */
  readonly since: number;
  readonly earlier: readonly number[];
  readonly sameParagraph: boolean;
  /** Whether an attribution goes on after it in its sentence. */
  readonly before: boolean;
  readonly isOwn: (token: number) => boolean;
};

const COMMON: ReadonlySet<string> = new Set(
  'news agency radio daily weekly state national press live ministry office federal service network'.split(' '),
);

const REACH = 4;

/** Whether a hyphen stands for a dash, and not inside a word: "the wall - they say". */
const isDash = (tokens: readonly Token[], at: number): boolean => at > 0 && tokens[at - 1]!.end < tokens[at]!.start;

/** Whether a new part of its sentence begins at a token. */
const begins = ({ tokens, marks }: Syntax, at: number, first: number): boolean => {
  if (at === first) return true;
  if (((marks[at - 1]! | marks[at]!) & MARKS.parts) === 0) return false;
  const before = tokens[at - 1]!.lower;
  if (BREAK.has(before) || (before === '-' && isDash(tokens, at - 1))) return true;
  const { lower } = tokens[at]!;
  return (before === ',' && AFTER_COMMA.has(lower)) || lower === 'but';
};

type Run = readonly [number, number];

const partsOf = (syntax: Syntax, [first, last]: Run, start: number): Run[] => {
  const { tokens } = syntax;
  const parts: Run[] = [];
  let from = first;
  for (let i = first; i <= last; i++) {
    if (i < last && (i === from || !begins(syntax, i, start))) continue;
    let [a, b] = [from, i];
    while (a < b && (tokens[a]!.upos === 'PUNCT' || tokens[a]!.upos === 'CCONJ')) a++;
    while (b > a && tokens[b - 1]!.upos === 'PUNCT') b--;
    if (b > a) parts.push([a, b]);
    from = i;
  }
  return parts;
};

/** Every stretch that could be a remark: free ones in order, then attributions whole, and what follows a break inside their contents. */
export const findParts = (syntax: Syntax, relations: readonly Reported[], outlet: string | null): Part[] => {
  const { analysis, tokens } = syntax;
  const outletWords = outlet === null ? [] : nameWords(outlet);
  const own = new Set(outletWords.filter((word) => word.length > 2 && !COMMON.has(word)));
  const isOwn = (at: number): boolean => {
    const { lower, form } = tokens[at]!;
    return form !== lower && (own.has(lower) || isAcronym(form, outletWords)) && /^\p{Lu}/u.test(form);
  };
  const taken = new Uint8Array(tokens.length);
  const hulls = relations.map(({ source, cue, content }) => {
    let [first, last] = [tokens.length, 0];
    for (const span of [...source, ...cue, ...content]) {
      const [from, to] = tokensOf(tokens, span);
      for (let i = from; i < to; i++) taken[i] = 1;
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
    return [first, last] as const;
  });
  const ends = hulls.map(([, last]) => tokens[last - 1]?.sentence ?? 0);
  const parts: Part[] = [];
  const add = ([first, last]: Run, kind: Part['kind'], relation: number): void => {
    const sentence = tokens[first]!.sentence;
    const earlier: number[] = [];
    let before = false;
    let latest = -1;
    for (let at = 0; at < hulls.length; at++) {
      const [from, to] = hulls[at]!;
      if (at === relation) continue;
      if (to <= first && sentence - ends[at]! < REACH) {
        earlier.push(at);
        latest = Math.max(latest, ends[at]!);
      }
      if (from >= last && tokens[from]!.sentence === sentence) before = true;
    }
    if (earlier.length === 0 && kind === 'whole') return;
    parts.push({
      first,
      last,
      sentence,
      kind,
      relation,
      earlier,
      before,
      isOwn,
      since: earlier.length === 0 ? -1 : sentence - latest,
      sameParagraph:
        earlier.length > 0 && analysis.sentences[latest]!.paragraph === analysis.sentences[sentence]!.paragraph,
    });
  };
  analysis.sentences.forEach(({ first, last }) => {
    for (let i = first; i < last; ) {
      if (taken[i] === 1) {
        i++;
        continue;
      }
      let to = i;
      while (to < last && taken[to] === 0) to++;
      for (const part of partsOf(syntax, [i, to], first)) add(part, 'free', -1);
      i = to;
    }
  });
  relations.forEach(({ within, content, quote }, at) => {
    const [first, last] = hulls[at]!;
    if (
      quote === 'indirect' &&
      within === null &&
      last > first &&
      tokens[first]!.sentence === tokens[last - 1]!.sentence
    )
      add([first, last], 'whole', at);
    for (const span of content) {
      const [from, to] = tokensOf(tokens, span);
      for (const part of partsOf(syntax, [from, to], from))
        if (part[0] > from + 1 && tokens[part[0]]!.quoteDepth === 0) add(part, 'inside', at);
    }
  });
  return parts;
};
