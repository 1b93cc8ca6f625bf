import type { Analysis, Sentence } from '../language/analysis.ts';
import { isCueNoun, verbClasses } from './cue-lexicon.ts';
import type { TokenRelation } from './relation.ts';
import { range, type Tree, treeOf } from './tree.ts';

const CLAUSE = new Set(['ccomp', 'xcomp', 'parataxis', 'advcl']);
const SUBJECT = new Set(['nsubj', 'nsubj:pass', 'csubj', 'nsubj:outer']);
const EDGE = /^[,.;:–—-]$/;

type Page = { readonly analysis: Analysis; readonly tree: Tree };

/** Drops punctuation from both ends; quotation marks stay. */
const trim = ({ analysis }: Page, tokens: readonly number[]): number[] => {
  let first = 0;
  let last = tokens.length;
  while (first < last && EDGE.test(analysis.tokens[tokens[first]!]!.form)) first++;
  while (last > first && EDGE.test(analysis.tokens[tokens[last - 1]!]!.form)) last--;
  return tokens.slice(first, last);
};

const subtree = (page: Page, index: number): number[] =>
  trim(page, range(page.tree.left[index]!, page.tree.right[index]!));

const childOf = ({ analysis, tree }: Page, index: number, relations: ReadonlySet<string>): number | undefined =>
  tree.children[index]!.find((child) => relations.has(analysis.tokens[child]!.deprel));

/** The subject of the verb, or of the verb it is joined to or hangs from. */
const subjectOf = (page: Page, verb: number): number | undefined => {
  for (let at = verb, steps = 0; at >= 0 && steps < 3; steps++) {
    const subject = childOf(page, at, SUBJECT);
    if (subject !== undefined) return subject;
    const { head, deprel } = page.analysis.tokens[at]!;
    if (deprel !== 'conj' && deprel !== 'xcomp') return undefined;
    at = head;
  }
  return undefined;
};

const sentenceOf = ({ analysis }: Page, index: number): Sentence =>
  analysis.sentences[analysis.tokens[index]!.sentence]!;

/** The rest of the sentence around an interposed "he said": all but cue and source. */
const remainder = (page: Page, cue: readonly number[], source: readonly number[]): number[] => {
  const { first, last } = sentenceOf(page, cue[0]!);
  const taken = new Set([...cue, ...source]);
  const before = trim(page, range(first, Math.min(...taken)));
  const after = trim(page, range(Math.max(...taken) + 1, last));
  return before.length > after.length
    ? [...before, ...after.filter((index) => page.analysis.tokens[index]!.quoteDepth > 0)]
    : after;
};

/** A quotation that goes on in the sentences right after the cue's belongs to it too. */
const continued = (page: Page, content: readonly number[], cue: number): number[] => {
  const { tokens, sentences } = page.analysis;
  const quoted = content.some((index) => tokens[index]!.quoteDepth > 0);
  const out = [...content];
  for (let at = tokens[cue]!.sentence + 1; quoted && at < sentences.length; at++) {
    const { first, last } = sentences[at]!;
    const inside = range(first, last);
    if (!inside.every((index) => tokens[index]!.quoteDepth > 0 || EDGE.test(tokens[index]!.form))) break;
    out.push(...inside);
  }
  return out;
};

const byVerb = (page: Page, verb: number): TokenRelation | undefined => {
  const token = page.analysis.tokens[verb]!;
  const classes = verbClasses(token.lemma);
  if (token.upos !== 'VERB' || classes.length === 0) return undefined;
  const subject = subjectOf(page, verb);
  const source = subject === undefined ? [] : subtree(page, subject).filter((index) => index !== verb);
  const auxiliaries = page.tree.children[verb]!.filter((child) =>
    /^(aux|advmod$)/.test(page.analysis.tokens[child]!.deprel),
  );
  const cue = [...auxiliaries.filter((child) => child === verb - 1), verb];
  const clause = childOf(page, verb, CLAUSE);
  const speaks = classes.some((name) => name === 'say' || name === 'claim' || name === 'admit' || name === 'predict');
  if (clause === undefined && !speaks) return undefined;
  if (clause === undefined && childOf(page, verb, new Set(['obj'])) !== undefined) return undefined;
  const content = (clause === undefined ? remainder(page, cue, source) : subtree(page, clause)).filter(
    (index) => !cue.includes(index) && !source.includes(index),
  );
  return content.length === 0 ? undefined : { source, cue, content: continued(page, content, verb), confidence: 0.6 };
};

const byAccordingTo = (page: Page, at: number): TokenRelation | undefined => {
  const { tokens } = page.analysis;
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined;
  const { last } = sentenceOf(page, at);
  let head = at + 2;
  while (head < last && page.tree.left[head]! !== at && tokens[head]!.upos !== 'PUNCT') head++;
  const end = head < last && page.tree.left[head]! === at ? page.tree.right[head]! : head;
  const source = trim(page, range(at + 2, Math.min(end, last)));
  const cue = [at, at + 1];
  const content = remainder(page, cue, source);
  return source.length === 0 || content.length === 0 ? undefined : { source, cue, content, confidence: 0.8 };
};

const byNoun = (page: Page, noun: number): TokenRelation | undefined => {
  const token = page.analysis.tokens[noun]!;
  if (token.upos !== 'NOUN' || !isCueNoun(token.lemma)) return undefined;
  const clause = childOf(page, noun, new Set(['acl', 'ccomp']));
  if (clause === undefined || page.analysis.tokens[page.tree.left[clause]!]!.lower !== 'that') return undefined;
  const owner = childOf(page, noun, new Set(['nmod:poss']));
  return {
    source: owner === undefined ? [] : subtree(page, owner),
    cue: [noun],
    content: subtree(page, clause),
    confidence: 0.5,
  };
};

/** Who said what by syntax and word lists alone: the baseline that the trained models are measured against. */
export const attributeByRules = (analysis: Analysis): TokenRelation[] => {
  const page: Page = { analysis, tree: treeOf(analysis) };
  return analysis.tokens.flatMap(
    (_, index) => byAccordingTo(page, index) ?? byVerb(page, index) ?? byNoun(page, index) ?? [],
  );
};
