import { overlaps, type Span } from '../../text/span.ts';
import type { Syntax } from '../syntax.ts';

/** A statement of the writer's own: the span it stands in, and its predicate. */
export type Statement = {
  readonly content: readonly Span[];
  readonly predicate: number;
  readonly speculation: boolean;
};

const SPECULATIVE =
  /\b(?:could|might|may|would)\b|\brais(?:es|ed|ing) (?:\w+ )?(?:questions?|concerns?|doubts?|fears?)\b|\bspeculat|\bpotentially\b|\bperhaps\b|\bpossibl[ey]\b/i;

const FINITE = /^(?:VBD|VBP|VBZ|MD)$/;

const hasFiniteVerb = ({ tokens }: Syntax, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (FINITE.test(tokens[i]!.xpos)) return true;
  return false;
};

/** Statements in prose that no attribution covers: the checkable part of what the writer says in their own voice. */
export const findAssertions = (syntax: Syntax, attributed: readonly (readonly Span[])[]): Statement[] => {
  const { analysis, tokens } = syntax;
  const covered = attributed.flat();
  const statements: Statement[] = [];
  for (const sentence of analysis.sentences) {
    if (sentence.kind !== 'prose' || !hasFiniteVerb(syntax, sentence.first, sentence.last)) continue;
    const words = analysis.text.slice(...sentence.span);
    if (words.trimEnd().endsWith('?') || covered.some((span) => overlaps(span, sentence.span))) continue;
    let predicate = sentence.first;
    while (predicate < sentence.last && tokens[predicate]!.head >= 0) predicate++;
    if (predicate === sentence.last) continue;
    statements.push({ content: [sentence.span], predicate, speculation: SPECULATIVE.test(words) });
  }
  return statements;
};
