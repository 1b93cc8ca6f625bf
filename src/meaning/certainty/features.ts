import { feature1, feature2, feature3, hashText } from '../../learn/hashing.ts';
import { remember } from '../../text/remember.ts';
import { RELATIONS, type Syntax } from '../syntax.ts';
import { MARKS } from '../word-facts.ts';
import type { Value } from './cues.ts';
import { judgeClause } from './judge.ts';

/** Most features one event can have; what goes beyond is dropped. */
export const MOST_FEATURES = 192;

/** A power of two well above the most features. */
const SEEN = 512;

/** The hashes of tags, which are few. */
const hashTag = remember(256, hashText);

const NO_WORD = hashText('<none>');
const ROOT = hashText('<root>');
const NOT = hashText('not');

/** Where the features of one event after another are written: the first `count` of `out` are those of the last. */
export type Description = {
  readonly syntax: Syntax;
  readonly out: Int32Array;
  count: number;
  /** Which features the event has already: open addressing, an entry counts where its round is the present one. */
  readonly seen: Int32Array;
  readonly rounds: Int32Array;
  round: number;
};

/** Room for the features of a text's events. */
export const openDescription = (syntax: Syntax): Description => ({
  syntax,
  out: new Int32Array(MOST_FEATURES),
  count: 0,
  seen: new Int32Array(SEEN),
  rounds: new Int32Array(SEEN),
  round: 0,
});

const lowerOf = ({ syntax }: Description, token: number): number => syntax.facts[token]!.hash;
const lemmaOf = ({ syntax }: Description, token: number): number => syntax.lemmas[token]!.hash;
const xposOf = ({ syntax }: Description, token: number): number => hashTag(syntax.tokens[token]!.xpos);
const deprelOf = ({ syntax }: Description, token: number): number => syntax.relationHashes[token]!;

const put = (to: Description, feature: number): void => {
  const { seen, rounds, round, out } = to;
  let at = feature & (SEEN - 1);
  while (rounds[at] === round) {
    if (seen[at] === feature) return;
    at = (at + 1) & (SEEN - 1);
  }
  if (to.count >= MOST_FEATURES) return;
  rounds[at] = round;
  seen[at] = feature;
  out[to.count++] = feature;
};

const { nsubj, obj, obl, aux, cop, mark, cc, advmod, advcl, ccomp, xcomp, det, amod } = RELATIONS;
const CASE = RELATIONS.case;

/** One predicate with what hangs from it: helpers, adverbs, negation, subject, conditions. `level` is how far above the event it lies. */
const putPredicate = (to: Description, token: number, level: number): boolean => {
  const { tokens, first, next, relations, marks, lemmas } = to.syntax;
  const base = 100 + level * 20;
  let pattern = xposOf(to, token);
  let negated = false;
  for (let child = first[token]!; child >= 0; child = next[child]!) {
    const relation = relations[child]!;
    if ((relation & (aux | cop)) !== 0) {
      pattern = feature2(1, pattern, lowerOf(to, child));
      put(to, feature1(base, lowerOf(to, child)));
    } else if ((relation & (advmod | mark | cc)) !== 0) {
      put(to, feature2(base + 1, deprelOf(to, child), lowerOf(to, child)));
    } else if (relation === nsubj) {
      put(to, feature2(base + 2, xposOf(to, child), tokens[child]!.upos === 'PRON' ? lowerOf(to, child) : 0));
      putDeterminer(to, child, base + 3);
    } else if ((relation & (obj | obl)) !== 0) putDeterminer(to, child, base + 4);
    else if ((relation & (CASE | det | amod)) !== 0)
      put(to, feature2(base + 5, deprelOf(to, child), lowerOf(to, child)));
    if ((marks[child]! & MARKS.negator) !== 0) negated = true;
    const kind = lemmas[child]!.kind;
    if (kind !== undefined) put(to, feature2(base + 6, kind, deprelOf(to, child)));
    if ((relation & (advcl | ccomp | xcomp)) !== 0) putMark(to, child, base + 7);
  }
  if (negated) pattern = feature2(2, pattern, NOT);
  put(to, feature1(base + 8, pattern));
  put(to, feature2(base + 9, pattern, lemmaOf(to, token)));
  return negated;
};

const putDeterminer = (to: Description, noun: number, template: number): void => {
  const { tokens, first, next } = to.syntax;
  for (let child = first[noun]!; child >= 0; child = next[child]!) {
    if (tokens[child]!.deprel === 'det') put(to, feature1(template, lowerOf(to, child)));
  }
};

const putMark = (to: Description, clause: number, template: number): void => {
  const { first, next, facts, marks } = to.syntax;
  for (let child = first[clause]!; child >= 0; child = next[child]!) {
    if ((marks[child]! & MARKS.condition) !== 0) put(to, feature1(template, facts[child]!.hash));
  }
};

/** What stands above the event: each governor with its own helpers, by word, by class, by the path that leads up to it. */
const putGovernors = (to: Description, event: number, negated: boolean): void => {
  const { tokens, lemmas } = to.syntax;
  let path = deprelOf(to, event);
  let at = tokens[event]!.head;
  let sign = negated ? 1 : 0;
  for (let level = 1; level <= 4 && at >= 0; level++) {
    const { hash: lemma, kind } = lemmas[at]!;
    put(to, feature3(40 + level, path, lemma, 0));
    put(to, feature2(50 + level, lemma, level === 1 ? xposOf(to, event) : 0));
    put(to, feature2(60 + level, path, xposOf(to, at)));
    if (kind !== undefined) put(to, feature2(70 + level, path, kind));
    const not = level < 4 ? putPredicate(to, at, level) : false;
    if (not) put(to, feature3(80 + level, path, lemma, NOT));
    if (kind !== undefined) put(to, feature3(85 + level, kind, not ? 1 : 0, sign));
    if (not) sign ^= 1;
    path = feature2(3, path, deprelOf(to, at));
    at = tokens[at]!.head;
  }
  put(to, feature1(90, path));
  put(to, feature1(91, at < 0 ? ROOT : NO_WORD));
  put(to, feature1(92, sign));
};

/** The words around the event as they stand. */
const putWindow = (to: Description, event: number, first: number, last: number): void => {
  const { facts, lemmas, marks } = to.syntax;
  const lower = (at: number): number => (at >= first && at < last ? facts[at]!.hash : NO_WORD);
  const lemma = lemmas[event]!.hash;
  const [before, second, third] = [lower(event - 1), lower(event - 2), lower(event - 3)];
  const after = lower(event + 1);
  for (let by = -4; by <= 3; by++) if (by !== 0) put(to, feature1(20 + by, lower(event + by)));
  put(to, feature2(30, before, second));
  put(to, feature2(31, before, lemma));
  put(to, feature2(32, after, lemma));
  put(to, feature2(33, after, lower(event + 2)));
  put(to, feature3(34, before, second, third));
  for (let at = Math.max(first, event - 12); at < event; at++) {
    const { kind } = lemmas[at]!;
    if (kind !== undefined) put(to, feature2(35, kind, Math.min(3, (event - at) >> 1)));
    if ((marks[at]! & MARKS.condition) !== 0) put(to, feature1(36, facts[at]!.hash));
  }
};

const VALUE_HASHES: Readonly<Record<Value, number>> = {
  certain: hashText('value certain'),
  probable: hashText('value probable'),
  possible: hashText('value possible'),
  unknown: hashText('value unknown'),
};

/** What the rules make of the event and of the clause above it: where they are right, the network need not find out for itself. */
const putJudgement = (to: Description, event: number): void => {
  const own = judgeClause(to.syntax, event);
  put(to, feature2(93, VALUE_HASHES[own.value], own.negative ? 1 : 0));
  const above = to.syntax.tokens[event]!.head;
  if (above < 0) return;
  const outer = judgeClause(to.syntax, above);
  put(to, feature3(94, VALUE_HASHES[outer.value], outer.negative ? 1 : 0, deprelOf(to, event)));
  put(
    to,
    feature3(95, VALUE_HASHES[own.value], VALUE_HASHES[outer.value], (own.negative ? 1 : 0) + (outer.negative ? 2 : 0)),
  );
};

/**
 * Describes an event for the certainty regressor: its word, its helpers, what governs it and what stands around it, as hashes. The
 * families of features follow de Marneffe et al. (2012) and Lee et al. (2015).
 */
export const describeEvent = (to: Description, event: number): void => {
  const { tokens, analysis } = to.syntax;
  to.count = 0;
  to.round += 1;
  const token = tokens[event]!;
  const { first, last } = analysis.sentences[token.sentence]!;
  put(to, 7);
  put(to, feature1(4, lemmaOf(to, event)));
  put(to, feature1(5, lowerOf(to, event)));
  put(to, feature1(6, xposOf(to, event)));
  put(to, feature1(7, deprelOf(to, event)));
  put(to, feature2(8, deprelOf(to, event), xposOf(to, event)));
  put(to, feature1(9, hashText(token.lower.slice(-3))));
  put(to, feature1(10, token.quoteDepth > 0 ? 1 : 0));
  put(to, feature1(11, lowerOf(to, last - 1)));
  put(to, feature1(12, Math.min(5, (event - first) >> 2)));
  putWindow(to, event, first, last);
  putGovernors(to, event, putPredicate(to, event, 0));
  putJudgement(to, event);
};
