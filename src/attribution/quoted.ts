import type { Analysis, Token } from '../language/analysis.ts';
import type { TokenRelation } from './relation.ts';
import { range, topOf } from './tree.ts';

const SAYING = /^(?:saying|telling|stating|describing|calling|warning)$/;
const HELPING = new Set(['aux', 'aux:pass', 'advmod']);
const BEFORE_CONTENT = new Set([',', ':']);

/** Where "as saying" begins in what follows a "quoted", by whom it is quoted between them or not; -1 for none. */
const sayingAfter = (tokens: readonly Token[], quoted: number): number => {
  for (let at = quoted + 1; at < tokens.length - 1 && at < quoted + 12; at++) {
    if (tokens[at]!.sentence !== tokens[quoted]!.sentence) return -1;
    if (tokens[at]!.lower === 'as' && SAYING.test(tokens[at + 1]!.lower)) return at;
  }
  return -1;
};

/** Past whoever was told ("telling reporters that"), where "that" tells where they end. */
const pastListener = (tokens: readonly Token[], from: number): number => {
  if (tokens[from - 1]?.lower !== 'telling') return from;
  for (let at = from; at < from + 6; at++) if (tokens[at]?.lower === 'that') return at;
  return from;
};

/** One past the last token of "by the Interfax news agency", where such words begin at a place; the place itself elsewhere. */
const pastAgent = (tokens: readonly Token[], from: number): number => {
  if (tokens[from]?.lower !== 'by') return from;
  let at = from + 1;
  while (tokens[at] && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[at]!.upos)) at++;
  return at > from + 1 ? at : from;
};

/**
 * "The minister was quoted by state television as saying the army had withdrawn": the minister says so; whoever quotes him is a link of the
 * chain. The trained models have hardly met such a cue and take all of it for content, so its parts are laid out anew. Other relations
 * come back as they are.
 */
export const readQuoted = ({ tokens }: Analysis, relation: TokenRelation): TokenRelation => {
  const quoted = relation.cue.find((index) => tokens[index]!.lower === 'quoted');
  if (quoted === undefined) return relation;
  const as = sayingAfter(tokens, quoted);
  if (as < 0) return relation;
  const all = [...relation.source, ...relation.cue, ...relation.content].sort((a, b) => a - b);
  let first = quoted;
  while (first > 0 && (HELPING.has(tokens[first - 1]!.deprel) || tokens[first - 1]!.upos === 'AUX')) first--;
  if (first === quoted) return relation;
  const subject = all.filter((index) => index < first && tokens[index]!.upos !== 'PUNCT');
  const top = topOf(tokens, subject, ({ upos }) => /^(?:NOUN|PROPN|PRON)$/.test(upos));
  let begin = pastListener(tokens, pastAgent(tokens, as + 2));
  while (BEFORE_CONTENT.has(tokens[begin]?.lower ?? '')) begin++;
  const content = range(begin, (all.at(-1) ?? begin) + 1);
  if (top === undefined || content.length < 2) return relation;
  return {
    source: subject,
    // The words that quote by whom stand between "quoted" and "as saying" and belong to the chain.
    cue: [...range(first, quoted + 1), as, as + 1],
    content,
    confidence: relation.confidence,
  };
};
