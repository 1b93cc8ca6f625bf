import { cueFeatures } from './cue-features.ts';
import { type Linear, scoreFeatures, sigmoid } from './linear.ts';
import type { Page } from './page.ts';
import type { TokenRelation } from './relation.ts';
import { newSink, put, type Sink } from './sink.ts';

/** A second look at every candidate, once its roles are known. */
export type JudgeModel = { readonly weights: Linear; readonly threshold: number };

/** A relation and the token that stands for its cue. */
export type Candidate = TokenRelation & {
  /** How likely the chosen share-out of roles is among its rivals, 0 to 1. */
  readonly clarity: number;
  readonly anchor: number;
  readonly layout: 'none' | 'turn' | 'signature';
};

/** For each token, the surest candidate that has it in its content, or -1; the surest but one as well. */
export type Holders = { readonly first: Int32Array; readonly second: Int32Array };

export const holdersOf = (page: Page, candidates: readonly Candidate[]): Holders => {
  const first = new Int32Array(page.size).fill(-1);
  const second = new Int32Array(page.size).fill(-1);
  candidates.forEach(({ content, confidence }, index) => {
    for (const token of content) {
      const holder = first[token]!;
      if (holder < 0 || candidates[holder]!.confidence < confidence) {
        second[token] = holder;
        first[token] = index;
      } else if (second[token]! < 0 || candidates[second[token]!]!.confidence < confidence) second[token] = index;
    }
  });
  return { first, second };
};

const step = (confidence: number): number => Math.min(9, Math.floor(confidence * 10));
const NOTHING = 0x51ed27;

const sizeStep = (size: number): number =>
  size < 4 ? size : size < 7 ? 5 : size < 12 ? 8 : size < 25 ? 15 : size < 60 ? 30 : 60;

/** Whether a list of tokens in rising order holds one. */
const holds = (tokens: readonly number[], token: number): boolean => {
  let from = 0;
  let until = tokens.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if (tokens[middle]! < token) from = middle + 1;
    else until = middle;
  }
  return tokens[from] === token;
};

const rootOf = (page: Page, tokens: readonly number[]): number => {
  for (const token of tokens) if (page.mark[token] === 0 && !holds(tokens, page.head[token]!)) return token;
  return tokens[0] ?? -1;
};

const pieces = (tokens: readonly number[]): number => {
  let count = 0;
  for (let at = 0; at < tokens.length; at++) if (at === 0 || tokens[at]! > tokens[at - 1]! + 2) count++;
  return Math.min(count, 4);
};

const putSource = (page: Page, { source, anchor }: Candidate, level: number, sink: Sink): void => {
  const root = source.length === 0 ? -1 : rootOf(page, source);
  const side = root < 0 ? 0 : root < anchor ? 1 : 2;
  const lemma = root < 0 ? NOTHING : page.lemma[root]!;
  const xpos = root < 0 ? NOTHING : page.xpos[root]!;
  put(sink, 201, lemma, side);
  put(sink, 202, xpos, side);
  put(sink, 203, xpos, level);
  put(sink, 204, sizeStep(source.length), side);
  put(sink, 205, root < 0 ? NOTHING : page.deprel[root]!, root >= 0 && page.head[root] === anchor ? 1 : 0);
  put(sink, 206, lemma, page.lemma[anchor]!);
  put(sink, 207, xpos, page.lemma[anchor]!);
  put(sink, 208, source.length === 0 ? NOTHING : page.form[source[0]!]!, side);
};

const putContent = (page: Page, { content, cue, anchor, source }: Candidate, level: number, sink: Sink): void => {
  const size = sizeStep(content.length);
  const root = content.length === 0 ? -1 : rootOf(page, content);
  let quoted = 0;
  for (const token of content) if (page.quote[token]! > 0) quoted++;
  const kind = content.length === 0 ? 0 : quoted === 0 ? 1 : quoted === content.length ? 2 : 3;
  const first = content[0];
  put(sink, 211, size, level);
  put(sink, 212, kind, level);
  put(sink, 213, kind, page.lemma[anchor]!);
  put(sink, 214, first === undefined ? NOTHING : page.form[first]!, page.lemma[anchor]!);
  put(sink, 215, first === undefined ? NOTHING : page.form[first]!, root < 0 ? NOTHING : page.xpos[root]!);
  put(sink, 216, root < 0 ? NOTHING : page.deprel[root]!, page.lemma[anchor]!);
  put(sink, 217, root < 0 ? NOTHING : page.xpos[root]!, level);
  put(sink, 218, root < 0 ? NOTHING : page.lemma[root]!, page.lemma[anchor]!);
  put(sink, 219, pieces(content), kind);
  put(sink, 220, root < 0 ? NOTHING : page.xpos[root]!, page.lemma[anchor]!);
  put(sink, 221, size, page.lemma[anchor]!);
  let whole = 0;
  for (const token of cue) whole = (Math.imul(whole, 31) + page.lemma[token]!) | 0;
  put(sink, 222, whole, source.length === 0 ? 0 : 1);
  put(sink, 223, whole, kind);
  put(sink, 224, cue.length, level);
  put(sink, 225, root < 0 ? NOTHING : page.lemma[root]!, kind);
};

const putNesting = (
  page: Page,
  candidates: readonly Candidate[],
  index: number,
  { first, second }: Holders,
  sink: Sink,
): void => {
  const candidate = candidates[index]!;
  const { anchor, content, confidence } = candidate;
  const level = step(confidence);
  let holder = first[anchor]!;
  if (holder === index) holder = second[anchor]!;
  const above = holder < 0 ? -1 : step(candidates[holder]!.confidence);
  const bothWays = holder >= 0 && candidates[holder]!.cue.some((token) => holds(content, token)) ? 1 : 0;
  put(sink, 231, above, level);
  put(sink, 232, above, bothWays + 2 * page.quote[anchor]!);
  if (holder >= 0) {
    put(sink, 233, page.lemma[candidates[holder]!.anchor]!, level);
    put(sink, 234, page.lemma[anchor]!, above);
    put(sink, 235, candidates[holder]!.source.length === 0 ? 0 : 1, above);
  }
  let below = -1;
  let rival = -1;
  for (const token of content) {
    const other = first[token] === index ? second[token]! : first[token]!;
    if (other >= 0) rival = Math.max(rival, step(candidates[other]!.confidence));
  }
  candidates.forEach((other, at) => {
    if (at !== index && holds(content, other.anchor)) below = Math.max(below, step(other.confidence));
  });
  put(sink, 236, below, level);
  put(sink, 237, rival, level);
  put(sink, 238, rival, above + 16 * below);
  const before = candidates[index - 1];
  const after = candidates[index + 1];
  for (const [template, other] of [
    [240, before],
    [244, after],
  ] as const) {
    const near = other !== undefined && page.sentence[other.anchor] === page.sentence[anchor];
    put(sink, template, near ? step(other.confidence) : -1, level);
    if (near) {
      put(sink, template + 1, page.lemma[other.anchor]!, page.lemma[anchor]!);
      put(
        sink,
        template + 2,
        page.head[anchor] === other.anchor ? 1 : page.head[other.anchor] === anchor ? 2 : 0,
        level,
      );
      put(
        sink,
        template + 3,
        other.source.some((token) => candidate.source.includes(token)) ? 1 : 0,
        step(other.confidence),
      );
    }
  }
};

/** Features of a candidate among all candidates of its text (in the order of their anchors). */
export const judgeFeatures = (
  page: Page,
  candidates: readonly Candidate[],
  index: number,
  holders: Holders,
  sink: Sink,
): void => {
  const candidate = candidates[index]!;
  const level = step(candidate.confidence);
  cueFeatures(page, candidate.anchor, sink);
  put(sink, 200, Math.floor(candidate.confidence * 25));
  put(sink, 197, step(candidate.clarity), level);
  put(sink, 198, Math.floor(candidate.clarity * 20), page.lemma[candidate.anchor]!);
  put(sink, 199, candidate.layout === 'none' ? 0 : candidate.layout === 'turn' ? 1 : 2);
  putSource(page, candidate, level, sink);
  putContent(page, candidate, level, sink);
  putNesting(page, candidates, index, holders, sink);
};

const sink = newSink();

/** Every candidate with the confidence that it deserves after the second look. */
export const judge = (page: Page, candidates: readonly Candidate[], model: JudgeModel): Candidate[] => {
  const holders = holdersOf(page, candidates);
  const judged: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    judgeFeatures(page, candidates, index, holders, sink);
    judged.push({ ...candidate, confidence: sigmoid(scoreFeatures(model.weights, sink)) });
  });
  return judged;
};
