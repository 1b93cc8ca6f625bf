import type { Analysis } from '../language/analysis.ts';
import type { TokenRelation } from './relation.ts';
import { topOf } from './tree.ts';

const CITING = new Set(['citing', 'quoting']);
const VERBAL = new Set(['VERB', 'AUX']);
const WHO_KNOWS = new Set(['person', 'organisation', 'outlet', 'group', 'place']);

/** Whom one cites without a name: people in office, bodies, papers that speak for them. */
const INFORMANTS = new Set(
  `agency aide analyst army authority commander diplomat document expert government insider intelligence lawyer media military minister
  ministry network newspaper officer official outlet paper people person police report resident service source spokesman spokesperson
  spokeswoman statement witness`.split(/\s+/),
);

/**
 * Whether a relation is no more than "Reuters, citing two officials": content that names who was cited and nothing that they
 * said. It is a link of the chain of the relation beside it. "Citing a threat to public health" gives a reason and stays.
 */
export const isCitation = ({ tokens, names }: Analysis, { cue, content }: TokenRelation): boolean => {
  if (cue.length !== 1 || !CITING.has(tokens[cue[0]!]!.lower)) return false;
  if (content.some((index) => VERBAL.has(tokens[index]!.upos))) return false;
  const top = topOf(tokens, content, ({ upos }) => upos !== 'PUNCT');
  if (top === undefined) return false;
  const { start, lemma } = tokens[top]!;
  return (
    INFORMANTS.has(lemma) ||
    names.some(({ type, span: [from, until] }) => WHO_KNOWS.has(type) && from <= start && start < until)
  );
};
