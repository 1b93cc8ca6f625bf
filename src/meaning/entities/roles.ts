import type { Name } from '../../language/analysis.ts';
import { childrenOf, relation, type Syntax } from '../syntax.ts';
import { MALE_NOUNS, PERSON_NOUNS, TITLES } from './nouns.ts';

const COURTESY = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'dr',
  'dr.',
  'sir',
  'dame',
  'prof',
  'prof.',
]);

/** Whether a word can be the head of a role. */
export const isRoleNoun = (lemma: string): boolean => PERSON_NOUNS.has(lemma) || MALE_NOUNS.has(lemma);

/** "Russian Foreign Minister" of "Russian Foreign Minister Sergey Lavrov": the run of words before the name that ends in a role. */
const roleBefore = ({ tokens }: Syntax, first: number): string | undefined => {
  let start = first;
  const last = tokens[first - 1];
  if (!last || !(isRoleNoun(last.lemma.toLowerCase()) || TITLES.has(last.lower))) return undefined;
  while (start > 0) {
    const token = tokens[start - 1]!;
    if (token.sentence !== last.sentence || !/^(?:NOUN|PROPN|ADJ)$/.test(token.upos)) break;
    start--;
  }
  while (start < first && COURTESY.has(tokens[start]!.lower)) start++;
  return start < first
    ? tokens
        .slice(start, first)
        .map((token) => token.form)
        .join(' ')
    : undefined;
};

/** A role noun phrase without its article: "a spokesman for the ministry" → "spokesman for the ministry". */
const phrase = (syntax: Syntax, head: number): string => {
  const { tokens, left, right } = syntax;
  let first = left[head]!;
  while (first < head && /^(?:DET|PUNCT|CCONJ|ADP|SCONJ)$/.test(tokens[first]!.upos)) first++;
  let last = right[head]! + 1;
  for (const child of childrenOf(syntax, head)) {
    if (child > head && /^(?:acl|appos|conj|cc|punct|parataxis|cop|nsubj)/.test(tokens[child]!.deprel)) {
      last = Math.min(last, syntax.left[child]!);
    }
  }
  return syntax.analysis.text.slice(tokens[first]!.start, tokens[Math.max(last - 1, head)]!.end);
};

/** The titles and offices that stand beside a person's name: before it, in apposition to it, or as what it is said to be. */
export const rolesOf = (syntax: Syntax, name: Name, head: number): string[] => {
  const { tokens } = syntax;
  const roles: string[] = [];
  let inner = name.first;
  while (inner < name.last - 1 && (TITLES.has(tokens[inner]!.lower) || isRoleNoun(tokens[inner]!.lower))) inner++;
  const before = roleBefore(syntax, inner);
  if (before) roles.push(before);
  for (const child of childrenOf(syntax, head)) {
    if (relation(tokens[child]!) === 'appos' && isRoleNoun(tokens[child]!.lemma.toLowerCase()))
      roles.push(phrase(syntax, child));
  }
  const up = tokens[head]!.head;
  if (up >= 0) {
    const { upos, lemma } = tokens[up]!;
    const beside = relation(tokens[head]!) === 'appos' || (relation(tokens[head]!) === 'nsubj' && upos === 'NOUN');
    if (beside && isRoleNoun(lemma.toLowerCase())) roles.push(phrase(syntax, up));
  }
  return roles.map((role) => role.trim()).filter((role) => role !== '' && role.length < 90);
};
