import type { Span } from '../../text/span.ts';
import { childWith, headOf, RELATIONS, type Syntax, tokensOf } from '../syntax.ts';

/** What is said or published, and so speaks for whoever said it. */
const WORDS_OF: ReadonlySet<string> = new Set(
  `account announcement article broadcast column comment complaint dispatch editorial email e-mail interview letter message note
  post remark report reporting statement story testimony tweet word words speech briefing bulletin release`.split(
    /\s+/,
  ),
);

/** "By Reuters", "from the ministry": what stands after these is the author. */
const isAuthored = (syntax: Syntax, noun: number): boolean => {
  const { tokens, first, next } = syntax;
  for (let child = first[noun]!; child >= 0; child = next[child]!) {
    const { lower, deprel } = tokens[child]!;
    if (deprel === 'case' && (lower === 'by' || lower === 'from')) return true;
  }
  return false;
};

/**
 * The author of words that stand as a source: "Reuters" of "earlier reports by Reuters", "the minister" of "the minister's comments".
 * Gives the author's token; -1 where the source is no such words or names no author.
 */
export const authorOf = (syntax: Syntax, head: number): number => {
  const { tokens, lemmas, next, relations } = syntax;
  const { nmod } = RELATIONS;
  if (head < 0 || !WORDS_OF.has(lemmas[head]!.word)) return -1;
  const of = childWith(syntax, head, nmod);
  for (let child = of; child >= 0; child = next[child]!) if (tokens[child]!.deprel === 'nmod:poss') return child;
  for (let child = of; child >= 0; child = next[child]!)
    if (relations[child] === nmod && isAuthored(syntax, child)) return child;
  return -1;
};

const RELATIVE = new Set(['which', 'who', 'that']);

/** The noun that a relative pronoun stands for; -1 where the token is none. */
export const antecedentOfRelative = (syntax: Syntax, token: number): number => {
  const { tokens } = syntax;
  if (token < 0 || !RELATIVE.has(tokens[token]!.lower)) return -1;
  for (let at = tokens[token]!.head, steps = 0; at >= 0 && steps < 8; at = tokens[at]!.head, steps++) {
    if (tokens[at]!.deprel === 'acl:relcl') return tokens[at]!.head;
  }
  return nounBefore(syntax, token);
};

/** "… the proposals, which suggest": the last noun before a relative pronoun that the tree hangs nowhere. */
const nounBefore = ({ tokens, analysis }: Syntax, token: number): number => {
  const { sentence, lower } = tokens[token]!;
  const before = tokens[token - 1]?.lower === ',' ? token - 2 : lower === 'that' ? -1 : token - 1;
  const noun = before < 0 ? undefined : tokens[before];
  // "Which" is nobody: what it stands for lies further back.
  const isNobody =
    lower === 'which' &&
    analysis.names.some(({ type, first, last }) => type === 'person' && first <= before && before < last);
  const isNoun = noun?.sentence === sentence && (noun.upos === 'NOUN' || noun.upos === 'PROPN');
  return isNoun && !isNobody ? before : -1;
};

/** Whether a source is words spoken of just before ("this statement", "these remarks"). */
export const pointsBack = (syntax: Syntax, source: readonly Span[]): boolean => {
  const [first, last] = tokensOf(syntax.tokens, source[0] ?? [0, 0]);
  if (!/^(?:this|these|those|such)$/.test(syntax.tokens[first]?.lower ?? '')) return false;
  const head = headOf(syntax, first, last);
  return head >= 0 && WORDS_OF.has(syntax.tokens[head]!.lemma);
};
