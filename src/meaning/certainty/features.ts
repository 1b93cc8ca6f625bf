import { feature1, feature2, feature3, hashText } from '../../learn/hashing.ts';
import { relation, type Syntax } from '../syntax.ts';
import { ADVERBS, DENIALS, HEDGES, MODALS, NEGATORS, REVERSERS, SOURCE_STANCE, type Value } from './cues.ts';
import { judgeClause } from './judge.ts';

/** Most features one event can have; what goes beyond is dropped. */
export const MOST_FEATURES = 192;

/** The words of a text as numbers, made once: every feature is a mix of them. */
export type WordHashes = {
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly xpos: Int32Array;
  readonly deprel: Int32Array;
  /** The class of a word of the lists, where `marks` has `LISTED`. */
  readonly kind: Int32Array;
  readonly marks: Uint8Array;
  /** Which features the event at hand has already: open addressing, an entry counts where its round is the present one. */
  readonly seen: Int32Array;
  readonly rounds: Int32Array;
  round: number;
};

const LISTED = 1;
const CONDITION = 2;
const NEGATOR = 4;
/** A power of two well above the most features. */
const SEEN = 512;

/** The hashes of tags and relations, which are few. */
const TAG_HASHES = new Map<string, number>();

const hashTag = (tag: string): number => {
  const known = TAG_HASHES.get(tag);
  if (known !== undefined) return known;
  const hash = hashText(tag);
  TAG_HASHES.set(tag, hash);
  return hash;
};

const NO_WORD = hashText('<none>');
const ROOT = hashText('<root>');
const NOT = hashText('not');

/** The classes of the word lists, so that a rare hedge learns from common ones. */
const CLASSES: ReadonlyMap<string, number> = new Map([
  ...[...MODALS].map(([word, value]): [string, number] => [word, hashText(`modal ${value}`)]),
  ...[...ADVERBS].map(([word, value]): [string, number] => [word, hashText(`adverb ${value}`)]),
  ...[...SOURCE_STANCE].map(([word, value]): [string, number] => [word, hashText(`stance ${value}`)]),
  ...[...HEDGES].map(([word, value]): [string, number] => [word, hashText(`hedge ${value}`)]),
  ...[...DENIALS].map((word): [string, number] => [word, hashText('denial')]),
  ...[...REVERSERS].map((word): [string, number] => [word, hashText('reverser')]),
  ...[...NEGATORS].map((word): [string, number] => [word, hashText('negator')]),
]);

const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'whether',
  'when',
  'until',
  'once',
  'before',
  'while',
  'although',
  'because',
]);

/** Hashes every word of a text and looks it up, once for all features. */
export const hashWords = ({ tokens }: Syntax): WordHashes => {
  const n = tokens.length;
  const [lemmas, lowers, xposes, deprels, kinds] = [0, 1, 2, 3, 4].map(() => new Int32Array(n)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const marks = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const { lemma, lower, xpos, deprel } = tokens[i]!;
    const hash = hashText(lower);
    const plain = lemma === lower ? lower : lemma.toLowerCase();
    lowers[i] = hash;
    lemmas[i] = plain === lower ? hash : hashText(plain);
    xposes[i] = hashTag(xpos);
    deprels[i] = hashTag(deprel);
    const kind = CLASSES.get(plain);
    if (kind !== undefined) kinds[i] = kind;
    marks[i] =
      (kind === undefined ? 0 : LISTED) | (CONDITIONS.has(lower) ? CONDITION : 0) | (NEGATORS.has(lower) ? NEGATOR : 0);
  }
  return {
    lemma: lemmas,
    lower: lowers,
    xpos: xposes,
    deprel: deprels,
    kind: kinds,
    marks,
    seen: new Int32Array(SEEN),
    rounds: new Int32Array(SEEN),
    round: 0,
  };
};

/** What is being described: the words, where its features go, and how many there are. */
type Writer = { readonly syntax: Syntax; readonly words: WordHashes; readonly out: Int32Array; count: number };

const put = (writer: Writer, feature: number): void => {
  const { seen, rounds, round } = writer.words;
  let at = feature & (SEEN - 1);
  while (rounds[at] === round) {
    if (seen[at] === feature) return;
    at = (at + 1) & (SEEN - 1);
  }
  if (writer.count >= writer.out.length) return;
  rounds[at] = round;
  seen[at] = feature;
  writer.out[writer.count++] = feature;
};

/** One predicate with what hangs from it: helpers, adverbs, negation, subject, conditions. `level` is how far above the event it lies. */
const putPredicate = (writer: Writer, token: number, level: number): boolean => {
  const { syntax, words } = writer;
  const { tokens, first, next } = syntax;
  const base = 100 + level * 20;
  let pattern = words.xpos[token]!;
  let negated = false;
  for (let child = first[token]!; child >= 0; child = next[child]!) {
    const deprel = relation(tokens[child]!);
    if (deprel === 'aux' || deprel === 'cop') {
      pattern = feature2(1, pattern, words.lower[child]!);
      put(writer, feature1(base, words.lower[child]!));
    } else if (deprel === 'advmod' || deprel === 'mark' || deprel === 'cc') {
      put(writer, feature2(base + 1, words.deprel[child]!, words.lower[child]!));
    } else if (deprel === 'nsubj') {
      put(writer, feature2(base + 2, words.xpos[child]!, tokens[child]!.upos === 'PRON' ? words.lower[child]! : 0));
      putDeterminer(writer, child, base + 3);
    } else if (deprel === 'obj' || deprel === 'obl') putDeterminer(writer, child, base + 4);
    else if (deprel === 'case' || deprel === 'det' || deprel === 'amod')
      put(writer, feature2(base + 5, words.deprel[child]!, words.lower[child]!));
    const marks = words.marks[child]!;
    if (marks & NEGATOR) negated = true;
    if (marks & LISTED) put(writer, feature2(base + 6, words.kind[child]!, words.deprel[child]!));
    if (deprel === 'advcl' || deprel === 'ccomp' || deprel === 'xcomp') putMark(writer, child, base + 7);
  }
  if (negated) pattern = feature2(2, pattern, NOT);
  put(writer, feature1(base + 8, pattern));
  put(writer, feature2(base + 9, pattern, words.lemma[token]!));
  return negated;
};

const putDeterminer = (writer: Writer, noun: number, template: number): void => {
  const { tokens, first, next } = writer.syntax;
  for (let child = first[noun]!; child >= 0; child = next[child]!) {
    if (tokens[child]!.deprel === 'det') put(writer, feature1(template, writer.words.lower[child]!));
  }
};

const putMark = (writer: Writer, clause: number, template: number): void => {
  const { first, next } = writer.syntax;
  const { marks } = writer.words;
  for (let child = first[clause]!; child >= 0; child = next[child]!) {
    if (marks[child]! & CONDITION) put(writer, feature1(template, writer.words.lower[child]!));
  }
};

/** What stands above the event: each governor with its own helpers, by word, by class, by the path that leads up to it. */
const putGovernors = (writer: Writer, event: number, negated: boolean): void => {
  const { syntax, words } = writer;
  const { tokens } = syntax;
  let path = words.deprel[event]!;
  let at = tokens[event]!.head;
  let sign = negated ? 1 : 0;
  for (let level = 1; level <= 4 && at >= 0; level++) {
    const lemma = words.lemma[at]!;
    put(writer, feature3(40 + level, path, lemma, 0));
    put(writer, feature2(50 + level, lemma, level === 1 ? words.xpos[event]! : 0));
    put(writer, feature2(60 + level, path, words.xpos[at]!));
    const listed = (words.marks[at]! & LISTED) !== 0;
    const kind = words.kind[at]!;
    if (listed) put(writer, feature2(70 + level, path, kind));
    const not = level < 4 ? putPredicate(writer, at, level) : false;
    if (not) put(writer, feature3(80 + level, path, lemma, NOT));
    if (listed) put(writer, feature3(85 + level, kind, not ? 1 : 0, sign));
    if (not) sign ^= 1;
    path = feature2(3, path, words.deprel[at]!);
    at = tokens[at]!.head;
  }
  put(writer, feature1(90, path));
  put(writer, feature1(91, at < 0 ? ROOT : NO_WORD));
  put(writer, feature1(92, sign));
};

/** The words around the event as they stand. */
const putWindow = (writer: Writer, event: number, first: number, last: number): void => {
  const { words } = writer;
  const lower = (at: number): number => (at >= first && at < last ? words.lower[at]! : NO_WORD);
  for (let by = -4; by <= 3; by++) if (by !== 0) put(writer, feature1(20 + by, lower(event + by)));
  put(writer, feature2(30, lower(event - 1), lower(event - 2)));
  put(writer, feature2(31, lower(event - 1), words.lemma[event]!));
  put(writer, feature2(32, lower(event + 1), words.lemma[event]!));
  put(writer, feature2(33, lower(event + 1), lower(event + 2)));
  put(writer, feature3(34, lower(event - 1), lower(event - 2), lower(event - 3)));
  for (let at = Math.max(first, event - 12); at < event; at++) {
    const marks = words.marks[at]!;
    if (marks & LISTED) put(writer, feature2(35, words.kind[at]!, Math.min(3, (event - at) >> 1)));
    if (marks & CONDITION) put(writer, feature1(36, words.lower[at]!));
  }
};

const VALUE_HASHES: Readonly<Record<Value, number>> = {
  certain: hashText('value certain'),
  probable: hashText('value probable'),
  possible: hashText('value possible'),
  unknown: hashText('value unknown'),
};

/** What the rules make of the event and of the clause above it: where they are right, the network need not find out for itself. */
const putJudgement = (writer: Writer, event: number): void => {
  const { syntax, words } = writer;
  const own = judgeClause(syntax, event);
  put(writer, feature2(93, VALUE_HASHES[own.value], own.negative ? 1 : 0));
  const above = syntax.tokens[event]!.head;
  if (above < 0) return;
  const outer = judgeClause(syntax, above);
  put(writer, feature3(94, VALUE_HASHES[outer.value], outer.negative ? 1 : 0, words.deprel[event]!));
  put(
    writer,
    feature3(95, VALUE_HASHES[own.value], VALUE_HASHES[outer.value], (own.negative ? 1 : 0) + (outer.negative ? 2 : 0)),
  );
};

/**
 * Describes an event for the certainty regressor: its word, its helpers, what governs it and what stands around it. Writes hashes
 * into `out` and gives their number. The families of features follow de Marneffe et al. (2012) and Lee et al. (2015).
 */
export const describeEvent = (syntax: Syntax, words: WordHashes, event: number, out: Int32Array): number => {
  const { tokens, analysis } = syntax;
  const writer: Writer = { syntax, words, out, count: 0 };
  words.round += 1;
  const token = tokens[event]!;
  const { first, last } = analysis.sentences[token.sentence]!;
  put(writer, 7);
  put(writer, feature1(4, words.lemma[event]!));
  put(writer, feature1(5, words.lower[event]!));
  put(writer, feature1(6, words.xpos[event]!));
  put(writer, feature1(7, words.deprel[event]!));
  put(writer, feature2(8, words.deprel[event]!, words.xpos[event]!));
  put(writer, feature1(9, hashText(token.lower.slice(-3))));
  put(writer, feature1(10, token.quoteDepth > 0 ? 1 : 0));
  put(writer, feature1(11, words.lower[last - 1]!));
  put(writer, feature1(12, Math.min(5, (event - first) >> 2)));
  putWindow(writer, event, first, last);
  putGovernors(writer, event, putPredicate(writer, event, 0));
  putJudgement(writer, event);
  return writer.count;
};
