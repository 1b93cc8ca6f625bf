import type { Analysis } from '../../src/language/analysis.ts';
import { type AntecedentWeights, antecedentOf } from '../../src/meaning/entities/antecedent.ts';
import type { Draft } from '../../src/meaning/entities/draft.ts';
import { findMentions } from '../../src/meaning/entities/find-mentions.ts';
import { PRONOUNS } from '../../src/meaning/entities/pronouns.ts';
import { resolveMentions } from '../../src/meaning/entities/resolve-mentions.ts';
import { readSyntax } from '../../src/meaning/syntax.ts';
import { type GumDocument, headToken } from './gum.ts';
import { type Clusters, type Counts, MEASURES, ratioOf } from './measures.ts';

export type CoreferenceScore = {
  readonly muc: number;
  readonly bcubed: number;
  readonly ceafe: number;
  /** The mean of the three (CoNLL 2012), heads matched as in CorefUD's main score, singletons left out. */
  readonly conll: number;
  /** Third-person pronouns for people and bodies whose last non-pronominal antecedent is right. */
  readonly pronouns: number;
  readonly pronounCount: number;
};

const SCORED: ReadonlySet<string> = new Set(['person', 'organization']);

const goldClusters = ({ analysis, mentions }: GumDocument): Clusters => {
  const clusters = new Map<string, Set<number>>();
  for (const { entity, type, first, last } of mentions) {
    if (!SCORED.has(type)) continue;
    const cluster = clusters.get(entity) ?? new Set<number>();
    clusters.set(entity, cluster.add(headToken(analysis.tokens, first, last)));
  }
  return [...clusters.values()].filter(({ size }) => size > 1);
};

/** Only what the gold scores: a found mention counts where gold has a person, a body or nothing at all. */
const foundClusters = ({ analysis, mentions }: GumDocument, drafts: readonly Draft[]): Clusters => {
  const other = new Set(
    mentions.filter(({ type }) => !SCORED.has(type)).map(({ first, last }) => headToken(analysis.tokens, first, last)),
  );
  return drafts
    .map((draft) => new Set(draft.mentions.map(({ head }) => head).filter((head) => !other.has(head))))
    .filter(({ size }) => size > 1);
};

const isThird = (analysis: Analysis, token: number): boolean =>
  PRONOUNS.get(analysis.tokens[token]!.lower)?.person === 3;

/** Of the pronouns that have a named or described antecedent, how many are given one of the same entity. */
const pronounsRight = ({ analysis }: GumDocument, gold: Clusters, drafts: readonly Draft[]): [number, number] => {
  let right = 0;
  let all = 0;
  for (const cluster of gold) {
    for (const head of cluster) {
      if (
        !isThird(analysis, head) ||
        ![...cluster].some((each) => each < head && !PRONOUNS.has(analysis.tokens[each]!.lower))
      )
        continue;
      all++;
      const draft = drafts.find(({ mentions }) => mentions.some((mention) => mention.head === head));
      const antecedent = draft?.mentions
        .filter((mention) => mention.head < head && mention.kind !== 'pronoun')
        .sort((a, b) => b.head - a.head)[0];
      if (antecedent && cluster.has(antecedent.head)) right++;
    }
  }
  return [right, all];
};

/** Scores coreference over documents. */
export const scoreCoreference = (
  documents: readonly GumDocument[],
  weights: AntecedentWeights | null,
): CoreferenceScore => {
  const counts: Record<keyof typeof MEASURES, Counts[]> = { muc: [], bcubed: [], ceafe: [] };
  let right = 0;
  let all = 0;
  for (const document of documents) {
    const syntax = readSyntax(document.analysis);
    const drafts = resolveMentions(syntax, findMentions(syntax, []), (...seen) => antecedentOf(...seen, weights));
    const gold = goldClusters(document);
    const found = foundClusters(document, drafts);
    for (const name of ['muc', 'bcubed', 'ceafe'] as const) counts[name].push(MEASURES[name](gold, found));
    const [correct, total] = pronounsRight(document, gold, drafts);
    right += correct;
    all += total;
  }
  const [muc, bcubed, ceafe] = [ratioOf(counts.muc).f1, ratioOf(counts.bcubed).f1, ratioOf(counts.ceafe).f1] as const;
  return { muc, bcubed, ceafe, conll: (muc + bcubed + ceafe) / 3, pronouns: (100 * right) / all, pronounCount: all };
};
