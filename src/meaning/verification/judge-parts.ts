import { overlaps, type Span } from '../../text/span.ts';
import type { Attribution } from '../meaning.ts';
import type { Syntax } from '../syntax.ts';
import type { Part } from './find-parts.ts';
import { passingDoubts } from './passing-doubts.ts';
import { type Found, type Remark, remarkOf } from './remark.ts';
import type { RemarkModel } from './remark-model.ts';
import { weighParts } from './weigh-parts.ts';

/** A stretch of a sentence that may be a remark, with what it says if it is one. */
export type JudgedPart = {
  readonly first: number;
  readonly last: number;
  readonly kind: Part['kind'] | 'passing';
  /** The attribution it is or ends; -1 for none. */
  readonly relation: number;
  /** How likely it is each of `VALUES`, `none` first. */
  readonly likely: readonly number[];
  readonly remark: Remark;
};

/** What is taken of a doubt in passing, which no model weighs. */
const PASSING: readonly number[] = [0.1, 0.9, 0, 0];

/** Whether a part is likelier a remark than not. */
export const isRemark = ({ likely }: JudgedPart): boolean => likely[0]! <= 0.5;

const anyOverlap = (spans: readonly Span[], other: Span): boolean => spans.some((each) => overlaps(each, other));

const byPlace = (a: JudgedPart, b: JudgedPart): number => a.first - b.first || a.last - b.last;

/** Whatever may be a remark, in the order of the text: parts as the model weighs them, and doubts in passing. */
export const judgeParts = (
  syntax: Syntax,
  outlet: string | null,
  attributions: readonly Attribution[],
  model: RemarkModel | null,
): JudgedPart[] => {
  const { tokens, analysis } = syntax;
  const remarkIn = (sentence: number, found: Found): Remark => {
    const { first, last, kind, paragraph } = analysis.sentences[sentence]!;
    // A headline, an item of a list: what stands above is another matter.
    const alone = kind !== 'prose' && analysis.sentences[sentence - 1]?.paragraph !== paragraph;
    return remarkOf({ tokens, first, last }, found, sentence, alone);
  };
  const weighed = model ? weighParts(syntax, attributions, outlet, model) : [];
  const judged = weighed.map(
    ({ part: { first, last, kind, relation, sentence }, likely, value }): JudgedPart => ({
      first,
      last,
      kind,
      relation,
      likely,
      remark: remarkIn(sentence, { value, from: first, to: last }),
    }),
  );
  const doubts = passingDoubts(syntax);
  if (doubts.length === 0) return judged.sort(byPlace);
  const remarks = judged.filter(isRemark);
  const taken = remarks.map(({ remark }) => remark.span);
  const own = new Set(remarks.flatMap(({ kind, relation }) => (kind === 'whole' ? [relation] : [])));
  const spoken = attributions.flatMap((each, at) =>
    each.source.length > 0 && !own.has(at) ? [...each.content, ...each.cue] : [],
  );
  const passing = doubts
    .map(
      (doubt): JudgedPart => ({
        first: doubt.from,
        last: doubt.to,
        kind: 'passing',
        relation: -1,
        likely: PASSING,
        remark: remarkIn(doubt.sentence, doubt),
      }),
    )
    // What a source says of the checking is a claim of its own, not the writer's remark.
    .filter(({ remark: { span, supposed } }) => !anyOverlap(taken, span) && (supposed || !anyOverlap(spoken, span)));
  return [...passing, ...judged].sort(byPlace);
};
