import type { Syntax } from '../syntax.ts';
import { describePart, openSheet } from './describe-part.ts';
import { findParts, type Part, type Reported } from './find-parts.ts';
import type { VerificationValue } from './remark.ts';
import { likeliest, likelihoods, type RemarkModel, VALUES } from './remark-model.ts';
import { type ReportSaid, readSaid } from './said.ts';

/** A part with its features; `count` of them. */
export type DescribedPart = { readonly part: Part; readonly features: Int32Array; readonly count: number };

/** A part that may be a remark: how likely it is each of `VALUES`, and what it says if it is one. */
export type WeighedPart = {
  readonly part: Part;
  readonly likely: readonly number[];
  readonly value: VerificationValue;
};

/** How likely a part must be a remark for reports to be held against it: what it is about may tell yet whether it is one. */
const LEAST = 0.1;

/** How many reports before it a part is held against. */
const REPORTS = 3;

const sheet = openSheet();

/** Calls `use` with each part that could be a remark; the features are good until the next call. */
export const forEachPart = (
  syntax: Syntax,
  reports: readonly Reported[],
  outlet: string | null,
  use: (described: DescribedPart) => void,
): void => {
  const read: (ReportSaid | undefined)[] = [];
  const saidIn = (at: number): ReportSaid => {
    const said = read[at] ?? readSaid(syntax, reports[at]!);
    read[at] = said;
    return said;
  };
  for (const part of findParts(syntax, reports, outlet)) {
    const { earlier } = part;
    // the latest first
    const said: ReportSaid[] = [];
    for (let at = earlier.length - 1; at >= 0 && said.length < REPORTS; at--) said.push(saidIn(earlier[at]!));
    describePart(sheet, syntax, part, said);
    use({ part, features: sheet.out, count: sheet.count });
  }
};

/** The parts of a text that may be remarks, in order. */
export const weighParts = (
  syntax: Syntax,
  reports: readonly Reported[],
  outlet: string | null,
  model: RemarkModel,
): WeighedPart[] => {
  const likely = new Float32Array(VALUES.length);
  const found: WeighedPart[] = [];
  forEachPart(syntax, reports, outlet, ({ part, features, count }) => {
    likelihoods(model, features, count, likely);
    const value = likeliest(likely, LEAST);
    if (value !== 'none') found.push({ part, likely: VALUES.map((_, at) => likely[at]!), value });
  });
  return found;
};
