import { tokenise } from '../../src/language/tokenise.ts';
import type { SilverArticle, SilverToken } from './silver.ts';

/** A sentence of CoreNLP's with its tree made over to UD version 2 as EWT and GUM apply it. */
export type ConvertedSentence = { readonly forms: string[]; readonly heads: number[]; readonly deprels: string[] };

type Node = { readonly token: SilverToken; head: number; relation: string };

const RENAMED: Readonly<Record<string, string>> = {
  dobj: 'obj',
  nsubjpass: 'nsubj:pass',
  csubjpass: 'csubj:pass',
  auxpass: 'aux:pass',
  neg: 'advmod',
  mwe: 'fixed',
};

const isVerbal = ({ token }: Node): boolean => /^(?:VB|JJ|RB|MD)/.test(token.xpos);
const childrenOf = (nodes: readonly Node[], head: number): number[] =>
  nodes.flatMap((node, i) => (node.head === head ? [i] : []));

/** Modifiers of verbs, adjectives and copular clauses are obliques in version 2; those of passives with "by" are agents. */
const renameModifier = (nodes: readonly Node[], i: number): string => {
  const { head, relation } = nodes[i]!;
  const governor = nodes[head];
  const siblings = childrenOf(nodes, head);
  const clausal =
    governor !== undefined && (isVerbal(governor) || siblings.some((at) => /^(?:cop|nsubj)/.test(nodes[at]!.relation)));
  if (relation === 'nmod:tmod' || relation === 'nmod:npmod') return clausal ? 'obl:unmarked' : 'nmod:unmarked';
  if (!clausal) return 'nmod';
  const passive = siblings.some((at) => nodes[at]!.relation === 'auxpass');
  const by = childrenOf(nodes, i).some(
    (at) => nodes[at]!.relation === 'case' && nodes[at]!.token.form.toLowerCase() === 'by',
  );
  return passive && by ? 'obl:agent' : 'obl';
};

/** Version 2 hangs a conjunction on the conjunct after it. */
const moveConjunctions = (nodes: Node[]): void => {
  nodes.forEach((node, i) => {
    if (node.relation !== 'cc') return;
    const next = nodes.findIndex((other, at) => at > i && other.head === node.head && other.relation === 'conj');
    if (next >= 0) node.head = next;
  });
};

/** Version 1 heads a person's name by its last word and calls the rest compounds; version 2 heads it by the first and calls the rest flat. */
const turnNames = (nodes: Node[]): void => {
  for (let last = 0; last < nodes.length; last++) {
    let first = last;
    while (
      first > 0 &&
      nodes[first - 1]!.head === last &&
      nodes[first - 1]!.relation === 'compound' &&
      isPerson(nodes[first - 1]!)
    )
      first--;
    if (first === last || !isPerson(nodes[last]!)) continue;
    for (const node of nodes) if (node.head === last) node.head = first;
    nodes[first]!.head = nodes[last]!.head;
    nodes[first]!.relation = nodes[last]!.relation;
    for (let i = first + 1; i <= last; i++) {
      nodes[i]!.head = first;
      nodes[i]!.relation = 'flat';
    }
  }
};

const isPerson = ({ token }: Node): boolean => token.entity === 'PERSON' && token.xpos === 'NNP';

const convert = (tokens: readonly SilverToken[], offset: number): Node[] => {
  const nodes = tokens.map(
    (token): Node => ({ token, head: token.head < 0 ? -1 : token.head - offset, relation: token.relation }),
  );
  const renamed = nodes.map(({ relation }, i) =>
    /^nmod(?::tmod|:npmod)?$/.test(relation) ? renameModifier(nodes, i) : (RENAMED[relation] ?? relation),
  );
  nodes.forEach((node, i) => {
    node.relation = renamed[i]!;
  });
  moveConjunctions(nodes);
  turnNames(nodes);
  return nodes;
};

const isTree = (nodes: readonly Node[]): boolean =>
  nodes.filter(({ head }) => head < 0).length === 1 &&
  nodes.every((_, i) => {
    let at = i;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > nodes.length) return false;
      at = nodes[at]!.head;
    }
    return true;
  });

/** The sentences of an article that CoreNLP and our tokeniser part into the same tokens, all relations but `dep` as the treebanks name them. */
export const convertArticle = ({ text, tokens, sentences }: SilverArticle): ConvertedSentence[] => {
  const { count, starts, ends } = tokenise(text);
  const ours = new Set<string>();
  for (let i = 0; i < count; i++) ours.add(`${starts[i]}-${ends[i]}`);
  return sentences.flatMap((first, i) => {
    const own = tokens.slice(first, sentences[i + 1] ?? tokens.length);
    if (own.length < 4 || own.length > 70 || !own.every(({ start, end }) => ours.has(`${start}-${end}`))) return [];
    const nodes = convert(own, first);
    if (!isTree(nodes)) return [];
    return [
      {
        forms: own.map(({ form }) => form),
        heads: nodes.map(({ head }) => head),
        deprels: nodes.map(({ relation }) => (relation === 'dep' ? '_' : relation)),
      },
    ];
  });
};
