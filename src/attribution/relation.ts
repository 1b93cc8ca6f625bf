import type { Analysis } from '../language/analysis.ts';
import { covers, overlaps, type Span } from '../text/span.ts';
import type { AttributionRelation, QuoteKind } from './attribution.ts';
import { withoutClock, withoutDateline, withoutDay } from './source.ts';

/** A relation while it is built: token indices, ascending. */
export type TokenRelation = {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  readonly confidence: number;
};

const LINE_END = 10;

const breaksLine = (text: string, from: number, until: number): boolean => {
  for (let at = from; at < until; at++) if (text.charCodeAt(at) === LINE_END) return true;
  return false;
};

/** The spans that cover `tokens`: neighbouring tokens of one paragraph share a span. */
export const spansOfTokens = (analysis: Analysis, tokens: readonly number[]): Span[] => {
  const spans: [number, number][] = [];
  let previous = -2;
  for (const index of tokens) {
    const { start, end } = analysis.tokens[index]!;
    const last = spans.at(-1);
    if (last && index === previous + 1 && !breaksLine(analysis.text, last[1], start)) last[1] = end;
    else spans.push([start, end]);
    previous = index;
  }
  return spans;
};

const WORD = /[\p{L}\p{N}]/u;

/** Most words tell by their first letter. */
const isWord = (form: string): boolean => {
  const first = form.charCodeAt(0);
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || WORD.test(form);
};

/** How much of the content stands inside quotation marks, by tokens that hold a letter or a figure. */
export const quoteKindOf = (analysis: Analysis, content: readonly number[]): QuoteKind => {
  let quoted = 0;
  let all = 0;
  for (const index of content) {
    const token = analysis.tokens[index]!;
    if (!isWord(token.form)) continue;
    all++;
    if (token.quoteDepth > 0) quoted++;
  }
  if (quoted === 0) return 'indirect';
  return quoted === all ? 'direct' : 'mixed';
};

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

const isCovered = (span: Span, by: readonly Span[]): boolean => {
  for (const one of by) if (covers(one, span)) return true;
  return false;
};

const isTouched = (span: Span, by: readonly Span[]): boolean => {
  for (const one of by) if (overlaps(one, span)) return true;
  return false;
};

/** The outer content is the larger one, so nesting never runs in a circle. In plain loops: every pair of relations is asked about. */
const holds = (outer: AttributionRelation, inner: AttributionRelation): boolean => {
  for (const cue of inner.cue) if (!isCovered(cue, outer.content)) return false;
  for (const cue of outer.cue) if (isTouched(cue, inner.content)) return false;
  return true;
};

/** The smallest other relation whose content holds the cue of the one at `index`; null for none. */
const outerOf = (relations: readonly AttributionRelation[], sizes: readonly number[], index: number): number | null => {
  let within: number | null = null;
  for (let other = 0; other < relations.length; other++) {
    const size = sizes[other]!;
    if (size <= sizes[index]! || (within !== null && size >= sizes[within]!)) continue;
    if (holds(relations[other]!, relations[index]!)) within = other;
  }
  return within;
};

/** Turns token indices into spans, in the order of the cues, and finds what lies within what. */
export const toRelations = (analysis: Analysis, found: readonly TokenRelation[]): AttributionRelation[] => {
  const sorted = found.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
  sorted.sort((a, b) => a.cue[0]! - b.cue[0]!);
  const flat: AttributionRelation[] = [];
  const sizes: number[] = [];
  for (const { source, cue, content, confidence } of sorted) {
    const spans = spansOfTokens(analysis, withoutDateline(analysis, content));
    sizes.push(sizeOf(spans));
    flat.push({
      source: spansOfTokens(analysis, withoutDay(analysis, withoutDateline(analysis, withoutClock(analysis, source)))),
      cue: spansOfTokens(analysis, cue),
      content: spans,
      quote: quoteKindOf(analysis, content),
      within: null,
      confidence,
    });
  }
  const nested: AttributionRelation[] = [];
  flat.forEach((relation, index) => {
    const within = outerOf(flat, sizes, index);
    nested.push(within === null ? relation : { ...relation, within });
  });
  return nested;
};
