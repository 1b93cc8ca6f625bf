import type { Analysis, Token } from '../language/analysis.ts';
import { type CueClass, verbClasses } from './cue-lexicon.ts';
import type { TokenRelation } from './relation.ts';
import { range, topOf } from './tree.ts';

/** What a verb must be able to say of its subject for its clause to be that subject's word. */
const RELAYED: ReadonlySet<CueClass> = new Set(['say', 'claim', 'admit', 'deny', 'think', 'promise', 'predict']);
/** Verbs of these classes that tell of the mind or of an action more often than of anything said. */
const UNSAID = new Set(
  'see hear know understand realise realize learn discover notice remember recall forget feel find begin continue read seek choose'.split(
    ' ',
  ),
);
/** Whoever does this says it of themselves: "promised to withdraw", "denied taking bribes". */
const OF_ONESELF: ReadonlySet<CueClass> = new Set(['claim', 'deny', 'promise']);
const SUBJECT = new Set(['nsubj', 'nsubj:outer']);
const CLAUSE = new Set(['ccomp']);
const OWN_CLAUSE = new Set(['ccomp', 'xcomp']);
const NAMING = new Set(['NOUN', 'PROPN']);
const BEFORE_SUBJECT = new Set(['that', '“', '"', "''", '``', ',']);
const WITH_VERB = new Set(['aux', 'advmod', 'neg', 'compound:prt']);

/** Fewer words than this are no statement of their own. */
const FEWEST = 3;

const isClosedOff = (token: Token): boolean => token.upos === 'PUNCT' && !/^[“”"'’)\]]+$/.test(token.form);

/** First and last token of what hangs from `top`, as far as it lies between `first` and `last`. */
const reachOf = (tokens: readonly Token[], top: number, first: number, last: number): readonly [number, number] => {
  let from = top;
  let to = top;
  for (let index = first; index <= last; index++) {
    let at = index;
    for (let steps = 0; at !== top && at >= first && at <= last && steps < 60; steps++) at = tokens[at]!.head;
    if (at !== top) continue;
    from = Math.min(from, index);
    to = Math.max(to, index);
  }
  return [from, to];
};

const innerOf = ({ tokens }: Analysis, outer: TokenRelation): TokenRelation | null => {
  const first = outer.content[0]!;
  const last = outer.content[outer.content.length - 1]!;
  // Content in pieces has the cue in its midst, and the tree of such a sentence seldom has the one verb on top.
  if (last - first + 1 !== outer.content.length || tokens[first]!.sentence !== tokens[last]!.sentence) return null;
  const verb = topOf(tokens, outer.content, ({ upos }) => upos === 'VERB');
  if (verb === undefined || tokens[verb]!.quoteDepth > 0) return null;
  const { lemma } = tokens[verb]!;
  const classes = UNSAID.has(lemma) ? [] : verbClasses(lemma);
  if (!classes.some((name) => RELAYED.has(name))) return null;
  const hanging = (relations: ReadonlySet<string>): number | undefined =>
    outer.content.find((index) => tokens[index]!.head === verb && relations.has(tokens[index]!.deprel));
  const subject = hanging(SUBJECT);
  const clause = hanging(classes.some((name) => OF_ONESELF.has(name)) ? OWN_CLAUSE : CLAUSE);
  if (subject === undefined || clause === undefined || subject > verb || clause < verb) return null;
  if (!NAMING.has(tokens[subject]!.upos) || tokens[subject]!.quoteDepth > 0) return null;

  const [sourceFirst, sourceLast] = reachOf(tokens, subject, first, verb - 1);
  if (!range(first, sourceFirst).every((index) => BEFORE_SUBJECT.has(tokens[index]!.lower))) return null;
  let cueFirst = verb;
  while (cueFirst - 1 > sourceLast && WITH_VERB.has(tokens[cueFirst - 1]!.deprel)) cueFirst--;
  let [contentFirst, contentLast] = reachOf(tokens, clause, verb + 1, last);
  while (contentLast > contentFirst && isClosedOff(tokens[contentLast]!)) contentLast--;
  if (contentLast - contentFirst + 1 < FEWEST) return null;
  while (contentFirst < contentLast && isClosedOff(tokens[contentFirst]!)) contentFirst++;
  return {
    source: range(sourceFirst, sourceLast + 1),
    cue: range(cueFirst, verb + 1),
    content: range(contentFirst, contentLast + 1),
    confidence: outer.confidence,
  };
};

/**
 * The relations inside others' words: "Reuters said officials believe …" is Reuters' statement and the officials' belief. The trained
 * models keep silent on the inner one, since PolNeAR marks only the outer, so syntax finds it: what is said begins with
 * somebody named, whose verb of saying or thinking has a clause. Pronouns are left out; "he said he believes" is one speaker's word.
 */
export const innerRelations = (analysis: Analysis, found: readonly TokenRelation[]): TokenRelation[] => {
  const cues = new Set(found.flatMap(({ cue }) => cue));
  const inner: TokenRelation[] = [];
  let layer = found;
  for (let depth = 0; layer.length > 0 && depth < 3; depth++) {
    layer = layer.flatMap((outer) => {
      const relation = innerOf(analysis, outer);
      if (relation === null || relation.cue.some((index) => cues.has(index))) return [];
      for (const index of relation.cue) cues.add(index);
      return [relation];
    });
    inner.push(...layer);
  }
  return inner;
};
