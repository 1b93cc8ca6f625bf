import type { Verification } from '../meaning.ts';
import type { Tie } from './describe-tie.ts';
import type { JudgedPart } from './judge-parts.ts';
import { likelihoods, type RemarkModel, VALUES } from './remark-model.ts';

/** How likely something must be said of a report for it to be taken, and how likely a part to say it to be shown as evidence. */
const LEAST = 0.54;
const LEAST_EVIDENCE = 0.35;

const NONE: Verification = { value: 'none', evidence: [] };

type Said = { readonly part: JudgedPart; readonly likely: Float32Array };

/**
 * What several parts say of a report together, if any says anything at all. Which value it is the part's own words tell as much as what is
 * learnt of the pair.
 */
const verdict = (said: readonly Said[]): Verification => {
  const nothing = said.reduce((product, { likely }) => product * likely[0]!, 1);
  if (1 - nothing < LEAST) return NONE;
  let best = 1;
  const sums = VALUES.map((_, value) =>
    said.reduce((sum, { part, likely }) => sum + likely[value]! * part.likely[value]!, 0),
  );
  for (let value = 2; value < VALUES.length; value++) if (sums[value]! > sums[best]!) best = value;
  const surest = Math.min(...said.map(({ likely }) => likely[0]!));
  const enough = Math.min(1 - surest, LEAST_EVIDENCE);
  return {
    value: VALUES[best]!,
    evidence: said.filter(({ likely }) => 1 - likely[0]! >= enough).map(({ part }) => part.remark.span),
  };
};

/** What the writer says of the checking of each of `count` reports, by the likelihood of every pair of part and report. */
export const weighTies = (ties: readonly Tie[], count: number, model: RemarkModel): Verification[] => {
  const said = Array.from({ length: count }, (): Said[] => []);
  for (const { part, report, features } of ties) {
    const likely = new Float32Array(VALUES.length);
    likelihoods(model, features, features.length, likely);
    said[report]!.push({ part, likely });
  }
  return said.map((each) => (each.length === 0 ? NONE : verdict(each)));
};
