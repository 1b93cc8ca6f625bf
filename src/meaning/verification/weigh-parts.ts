import { overlaps, type Span } from '../../text/span.ts';
import { type Syntax, spanOf } from '../syntax.ts';
import { describePart, MOST_FEATURES, readSaid, reportsBefore } from './describe-part.ts';
import { findParts, type Part, type Reported } from './find-parts.ts';
import { likeliest, likelihoods, type RemarkModel, VALUES } from './remark-model.ts';
import type { VerificationValue } from './rule.ts';

/** A remark that the rules see. */
export type Ruled = { readonly span: Span; readonly value: VerificationValue };

/** A part with its features; `count` of them. */
export type DescribedPart = { readonly part: Part; readonly features: Int32Array; readonly count: number };

/** A part that the model takes for a remark. */
export type WeighedPart = { readonly part: Part; readonly value: VerificationValue };

/** How likely a part must be a remark to be taken for one. */
const LEAST = 0.7;

/** Calls `use` with each part that could be a remark; the features are good until the next call. */
export const forEachPart = (
  syntax: Syntax,
  reports: readonly Reported[],
  outlet: string | null,
  ruled: readonly Ruled[],
  use: (described: DescribedPart) => void,
): void => {
  const features = new Int32Array(MOST_FEATURES);
  // parts in a row mostly stand after the same reports
  let held = '';
  let said = readSaid(syntax, []);
  for (const part of findParts(syntax, reports, outlet)) {
    const span = spanOf(syntax.tokens, part.first, part.last);
    const rule = ruled.find((each) => overlaps(each.span, span))?.value ?? '';
    const before = reportsBefore(part);
    if (before.join() !== held)
      said = readSaid(
        syntax,
        before.map((at) => reports[at]!),
      );
    held = before.join();
    const count = describePart(syntax, part, reports[before[0] ?? -1], said, rule, features);
    use({ part, features, count });
  }
};

/** The parts of a text that the model takes for remarks, in order. */
export const weighParts = (
  syntax: Syntax,
  reports: readonly Reported[],
  outlet: string | null,
  ruled: readonly Ruled[],
  model: RemarkModel,
): WeighedPart[] => {
  const likely = new Float32Array(VALUES.length);
  const found: WeighedPart[] = [];
  forEachPart(syntax, reports, outlet, ruled, ({ part, features, count }) => {
    likelihoods(model, features, count, likely);
    const value = likeliest(likely, LEAST);
    if (value !== 'none') found.push({ part, value });
  });
  return found;
};
