import type { Token } from '../../language/analysis.ts';
import type { Span } from '../../text/span.ts';
import { childWith, RELATIONS, type Syntax, tokensOf } from '../syntax.ts';

const CLAUSAL = RELATIONS.cop | RELATIONS.nsubj | RELATIONS.aux;

/** A clause before a phrase: verbs first, then whatever has a copula or subject of its own. */
const clauseRank = (syntax: Syntax, token: number): number => {
  const { upos } = syntax.tokens[token]!;
  return upos === 'VERB' || upos === 'AUX' || childWith(syntax, token, CLAUSAL) >= 0 ? 0 : 1;
};

const FINITE: ReadonlySet<string> = new Set(['MD', 'VBD', 'VBP', 'VBZ']);
const RELATIVE: ReadonlySet<string> = new Set(['WDT', 'WP', 'WRB']);

/** "A telephone that lasts a week": the verb of a relative clause, whatever its pronoun was tagged. */
const isRelative = (tokens: readonly Token[], verb: number): boolean => {
  const before = tokens[verb - 1];
  if (!before) return false;
  if (RELATIVE.has(before.xpos)) return true;
  if (before.lower !== 'that') return false;
  const noun = /^["“]/.test(tokens[verb - 2]?.lower ?? '') ? verb - 3 : verb - 2;
  return tokens[noun]?.upos === 'NOUN';
};

/** The verb of the first finite group that no relative pronoun and no condition opens; -1 for none. */
const firstVerb = ({ tokens }: Syntax, members: readonly number[]): number => {
  for (let at = 0; at < members.length; at++) {
    const token = tokens[members[at]!]!;
    if (at > 0 && /^(?:if|unless|since|because|although|though|while|whereas)$/.test(token.lower)) return -1;
    if (!FINITE.has(token.xpos) || isRelative(tokens, members[at]!)) continue;
    const rest = members.slice(at, at + 6);
    const end = rest.findIndex((member) => !/^(?:AUX|ADV|PART)$/.test(tokens[member]!.upos));
    const verb = rest[end];
    return verb !== undefined && /^(?:VERB|ADJ)$/.test(tokens[verb]!.upos) ? verb : members[at]!;
  }
  return -1;
};

/** The head of some tokens: of those that hang from none of the others, the shallowest clause, else the first verb, else a phrase. */
const headAmong = (syntax: Syntax, members: readonly number[]): number => {
  const { heads, depths } = syntax;
  const first = members[0]!;
  const last = members[members.length - 1]!;
  let best = -1;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const token of members) {
    const above = heads[token]!;
    if (above >= first && above <= last && members.includes(above)) continue;
    const rank = clauseRank(syntax, token) * 100 + depths[token]!;
    if (rank < bestRank) {
      best = token;
      bestRank = rank;
    }
  }
  const verb = bestRank >= 100 ? firstVerb(syntax, members) : -1;
  return verb >= 0 ? verb : best;
};

/** Sentences this short ("Yes.", "No, Madam Chair.") answer; what follows says it. */
const ANSWER = 3;

/** The tokens of the first sentence of a content that is more than an answer; of its first where none is. */
const toldIn = ({ tokens }: Syntax, content: readonly Span[]): number[] | undefined => {
  let answer: number[] | undefined;
  let members: number[] = [];
  let sentence = -1;
  for (const span of content) {
    const [first, last] = tokensOf(tokens, span);
    for (let i = first; i < last; i++) {
      const token = tokens[i]!;
      if (token.upos === 'PUNCT') continue;
      if (token.sentence !== sentence) {
        if (members.length > ANSWER) return members;
        if (members.length > 0) answer ??= members;
        members = [];
        sentence = token.sentence;
      }
      members.push(i);
    }
  }
  return members.length > ANSWER ? members : (answer ?? (members.length > 0 ? members : undefined));
};

const CONDITIONAL = /^(?:if|unless|when|whenever|once|although|though)$/;

const SUBORDINATE =
  /^(?:if|unless|when|whenever|while|after|before|once|as|since|because|although|though|until|despite|for|with)$/;

/** What follows the clause that a content opens with ("If we go on as we do, …"): the words after its first comma. */
const afterComma = ({ tokens }: Syntax, members: readonly number[]): readonly number[] => {
  const at = members.findIndex((token) => tokens[token - 1]?.lower === ',' && token > members[0]!);
  return at < 0 ? [] : members.slice(at);
};

/** The event a content is about: the head of its first sentence that is more than an answer; -1 for a content without words. */
export const mainEvent = (syntax: Syntax, content: readonly Span[]): number => {
  const told = toldIn(syntax, content);
  if (!told) return -1;
  const head = headAmong(syntax, told);
  // "If the reports are true, it would be …, she said": such trees often have the clause it opens with on top.
  const { lower, form } = syntax.tokens[told[0]!]!;
  const main = CONDITIONAL.test(lower) || form === 'Should' || form === 'Had' ? afterComma(syntax, told) : [];
  return main.length > 1 && head < main[0]! ? headAmong(syntax, main) : head;
};

/**
 * The first verb of a content's main clause; -1 where none is seen. Where the tree is wrong this is most often the main
 * event, since English puts its verb early.
 */
export const leadingVerb = (syntax: Syntax, content: readonly Span[]): number => {
  const told = toldIn(syntax, content) ?? [];
  const begin = told[0] ?? -1;
  if (begin < 0) return -1;
  return firstVerb(syntax, SUBORDINATE.test(syntax.tokens[begin]!.lower) ? afterComma(syntax, told) : told);
};
