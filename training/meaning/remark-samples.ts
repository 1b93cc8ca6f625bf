import type { GoldArticle } from '../../eval/gold/gold.ts';
import type { AttributionRelation } from '../../src/attribution/attribution.ts';
import type { Verification } from '../../src/meaning/meaning.ts';
import { type Syntax, spanOf } from '../../src/meaning/syntax.ts';
import { FIELD_BITS } from '../../src/meaning/verification/check-fields.ts';
import type { Part } from '../../src/meaning/verification/find-parts.ts';
import { VALUES } from '../../src/meaning/verification/remark-model.ts';
import { forEachPart } from '../../src/meaning/verification/weigh-parts.ts';
import type { Span } from '../../src/text/span.ts';

/** A part of a sentence: its hashed features, which of `VALUES` it says, and how much it counts. */
export type RemarkSample = {
  readonly features: Int32Array;
  readonly value: number;
  /** Whether it may as well be a doubt that a later finding overtook: the annotators mark how a report ends. */
  readonly orDoubt: boolean;
  readonly weight: number;
};

/** Share of a gold remark that a part must hold, or of the part that it must fill. */
const MOST = 0.5;

const sharedBy = ([a, b]: Span, [from, to]: Span): number => Math.max(0, Math.min(b, to) - Math.max(a, from));

/** Whether a part and what the annotators marked are the same remark, the ends left open. */
export const isSameRemark = (marked: Span, part: Span): boolean =>
  sharedBy(marked, part) > MOST * Math.min(part[1] - part[0], marked[1] - marked[0]);

type Label = { readonly value: Verification['value']; readonly orDoubt: boolean };

/** What the annotators say of a part: the value of the remark it is; null where they leave it open. */
const labelOf = ({ relations, assertions }: GoldArticle, part: Span): Label | null => {
  const marked = [...relations, ...assertions].filter(({ verification: { evidence } }) =>
    evidence.some((span) => isSameRemark(span, part)),
  );
  if (marked.length === 0) return { value: 'none', orDoubt: false };
  const labels = marked
    .filter(({ optional, verification }) => !optional && verification.value !== 'none')
    .map(
      ({ verification: { value, evidence } }): Label => ({
        value,
        orDoubt: evidence.length > 1 && value !== 'unverified',
      }),
    );
  return labels.find(({ orDoubt }) => !orDoubt) ?? labels[0] ?? null;
};

/** The samples of one article, given relations as the annotators or our own attribution stage have them. */
export const remarkSamples = (
  syntax: Syntax,
  relations: readonly AttributionRelation[],
  article: GoldArticle,
): RemarkSample[] => {
  const samples: RemarkSample[] = [];
  forEachPart(syntax, relations, article.outlet, ({ part, features, count }) => {
    const label = labelOf(article, spanOf(syntax.tokens, part.first, part.last));
    if (label !== null)
      samples.push({
        features: features.slice(0, count),
        value: VALUES.indexOf(label.value),
        orDoubt: label.orDoubt,
        weight: 1,
      });
  });
  return samples;
};

/** Remarks are rare in newspapers: their sentences count less than those that were read by hand. */
const UNREAD = 0.5;
const CHECKED = FIELD_BITS.verify | FIELD_BITS.unchecked;

const speaksOfChecking = ({ lemmas }: Syntax, { first, last }: Part): boolean => {
  for (let i = first; i < last; i++) if ((lemmas[i]!.fields & CHECKED) !== 0) return true;
  return false;
};

/** Samples of a news article that nobody has marked: whatever has no word of checking is taken for no remark. */
export const unreadSamples = (syntax: Syntax, relations: readonly AttributionRelation[]): RemarkSample[] => {
  const samples: RemarkSample[] = [];
  forEachPart(syntax, relations, null, ({ part, features, count }) => {
    if (!speaksOfChecking(syntax, part))
      samples.push({ features: features.slice(0, count), value: 0, orDoubt: false, weight: UNREAD });
  });
  return samples;
};
