import { type GumDocument, headToken, onOwnAnalysis, readGum } from '../../eval/coreference/gum.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { type Candidate, CLASSES, candidatesFor, classOf, FEATURES } from '../../src/meaning/entities/antecedent.ts';
import { findMentions } from '../../src/meaning/entities/find-mentions.ts';
import { resolveMentions } from '../../src/meaning/entities/resolve-mentions.ts';
import { readSyntax } from '../../src/meaning/syntax.ts';

/** One pronoun: its row of weights, the candidates, and which of them are right. */
type Example = { readonly row: number; readonly candidates: readonly Candidate[]; readonly right: readonly boolean[] };

/** The entity of each mention's head, by the gold standard. */
const goldByHead = ({ analysis, mentions }: GumDocument): Map<number, string> =>
  new Map(mentions.map(({ entity, first, last }) => [headToken(analysis.tokens, first, last), entity]));

/** What the ranker would have to choose between, pronoun after pronoun, had it been right so far. */
const examplesOf = (document: GumDocument): Example[] => {
  const syntax = readSyntax(document.analysis);
  const gold = goldByHead(document);
  const examples: Example[] = [];
  resolveMentions(syntax, findMentions(syntax, []), (_, pronoun, drafts) => {
    const entity = gold.get(pronoun.head);
    const candidates = candidatesFor(syntax, pronoun, drafts);
    const right = candidates.map(({ draft }) => entity !== undefined && gold.get(draft.latest.head) === entity);
    if (right.includes(true) && right.includes(false)) examples.push({ row: classOf(pronoun), candidates, right });
    return candidates[right.indexOf(true)]?.draft;
  });
  return examples;
};

const EPOCHS = 12;
const RATE = 0.08;
const DECAY = 2e-4;

/** One step up the log-likelihood that a right candidate is chosen. */
const learn = (weights: Float32Array, { row, candidates, right }: Example, rate: number): void => {
  const base = row * FEATURES;
  const points = candidates.map(({ features }) => features.reduce((sum, feature) => sum + weights[base + feature]!, 0));
  const top = Math.max(...points);
  const odds = points.map((each) => Math.exp(each - top));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const good = odds.reduce((sum, each, index) => (right[index] ? sum + each : sum), 0);
  candidates.forEach(({ features }, index) => {
    const pull = (right[index] ? odds[index]! / good : 0) - odds[index]! / all;
    for (const feature of features) weights[base + feature]! += rate * (pull - DECAY * weights[base + feature]!);
  });
};

/** Learns to rank antecedents from GUM's training part: a log-linear ranker, plain gradient steps in the order of the corpus. */
export const trainAntecedents = (corpora: string, analyse: (text: string) => Analysis): Float32Array => {
  const gold = readGum(corpora, 'train');
  // Both as annotated and as we read them: the weights have to live with our own mistakes.
  const examples = [...gold, ...gold.map((document) => onOwnAnalysis(document, analyse))].flatMap(examplesOf);
  const weights = new Float32Array(CLASSES * FEATURES);
  const sum = new Float64Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of examples) learn(weights, example, RATE / (1 + epoch * 0.5));
    // The mean of the later passes is steadier than the last step.
    if (epoch >= EPOCHS / 2) for (const [at, weight] of weights.entries()) sum[at] = sum[at]! + weight;
  }
  return Float32Array.from(sum, (total) => total / (EPOCHS - Math.ceil(EPOCHS / 2)));
};
