import { childWith, RELATIONS, type Syntax } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';

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

const isRole = ({ marks }: Syntax, token: number): boolean => (marks[token]! & MARKS.lemmaRole) !== 0;

/** "Russian Foreign Minister" of "Russian Foreign Minister Sergey Lavrov": the run of words before the name that ends in a role. */
const roleBefore = (syntax: Syntax, first: number): string | undefined => {
  const { tokens, marks } = syntax;
  const last = tokens[first - 1];
  if (!last || !(isRole(syntax, first - 1) || (marks[first - 1]! & MARKS.title) !== 0)) return undefined;
  let start = first;
  while (start > 0) {
    const { sentence, upos } = tokens[start - 1]!;
    if (sentence !== last.sentence || (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ')) break;
    start--;
  }
  while (start < first && COURTESY.has(tokens[start]!.lower)) start++;
  let end = first;
  while (end > start && COURTESY.has(tokens[end - 1]!.lower)) end--;
  if (start === end) return undefined;
  let role = tokens[start]!.form;
  for (let i = start + 1; i < end; i++) role += ` ${tokens[i]!.form}`;
  return role;
};

const OPENING: ReadonlySet<string> = new Set(['DET', 'PUNCT', 'CCONJ', 'ADP', 'SCONJ']);

/** Relations of what is added to a role noun and not part of the office. */
const { acl, appos, conj, cc, ccomp, punct, parataxis, cop, nsubj } = RELATIONS;
const ADDED = acl | appos | conj | cc | ccomp | punct | parataxis | cop | nsubj;

/** A role noun phrase without its article: "a spokesman for the ministry" → "spokesman for the ministry". */
const phrase = (syntax: Syntax, head: number): string => {
  const { tokens, relations, left, right, next } = syntax;
  let first = left[head]!;
  while (first < head && OPENING.has(tokens[first]!.upos)) first++;
  let last = right[head]! + 1;
  for (let child = syntax.first[head]!; child >= 0; child = next[child]!) {
    if (child > head && (relations[child]! & ADDED) !== 0) last = Math.min(last, left[child]!);
  }
  return syntax.analysis.text.slice(tokens[first]!.start, tokens[Math.max(last - 1, head)]!.end);
};

const isOffice = (role: string): boolean => role !== '' && role.length < 90;

/** The titles and offices that stand beside the name of a person (its tokens, its head): before it, in apposition to it, or as what it is said to be. */
export const rolesOf = (syntax: Syntax, first: number, last: number, head: number): string[] => {
  const { tokens, marks, heads, relations, next } = syntax;
  const roles: string[] = [];
  let inner = first;
  while (inner < last - 1 && (marks[inner]! & (MARKS.title | MARKS.role)) !== 0) inner++;
  const before = roleBefore(syntax, inner);
  if (before) roles.push(before.trim());
  for (let child = childWith(syntax, head, appos); child >= 0; child = next[child]!) {
    if (relations[child] === appos && isRole(syntax, child)) roles.push(phrase(syntax, child).trim());
  }
  const up = heads[head]!;
  if (up >= 0) {
    const beside = relations[head] === appos || (relations[head] === nsubj && tokens[up]!.upos === 'NOUN');
    if (beside && isRole(syntax, up)) roles.push(phrase(syntax, up).trim());
  }
  return roles.filter(isOffice);
};
