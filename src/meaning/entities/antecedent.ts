import { relation, type Syntax } from '../syntax.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './mention.ts';

/** How far back a pronoun looks, in sentences. */
const REACH = 4;

const SUBJECT = new Set(['nsubj', 'csubj']);

const agrees = (draft: Draft, pronoun: Mention): boolean => {
  if (pronoun.number === 'many')
    return draft.number === 'many' || draft.type === 'organisation' || draft.type === 'group';
  if (draft.number === 'many') return false;
  if (pronoun.gender === 'n') return draft.type !== 'person' && draft.gender !== 'm' && draft.gender !== 'f';
  if (draft.type !== 'person' && draft.type !== 'unknown') return false;
  return draft.gender === null || draft.gender === pronoun.gender;
};

const score = (syntax: Syntax, draft: Draft, pronoun: Mention): number => {
  const { latest } = draft;
  const { tokens } = syntax;
  const away = pronoun.sentence - latest.sentence;
  if (away > REACH) return Number.NEGATIVE_INFINITY;
  let points = -away * 1.2;
  if (SUBJECT.has(relation(tokens[latest.head]!))) points += 1;
  if (relation(tokens[latest.head]!) === relation(tokens[pronoun.head]!)) points += 0.4;
  if (draft.gender !== null && draft.gender === pronoun.gender) points += 0.8;
  if (draft.named) points += 0.3;
  points += Math.min(draft.passed, 6) * 0.12;
  if (latest.source) points += 0.4;
  return points - (pronoun.head - latest.head) * 0.01;
};

/** The entity a third-person pronoun most likely stands for; undefined where none fits. */
export const antecedentOf = (syntax: Syntax, pronoun: Mention, drafts: readonly Draft[]): Draft | undefined => {
  let best: Draft | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const draft of drafts) {
    if (!agrees(draft, pronoun)) continue;
    const points = score(syntax, draft, pronoun);
    if (points > bestScore) {
      best = draft;
      bestScore = points;
    }
  }
  return best;
};
