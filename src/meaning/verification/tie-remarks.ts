import type { Span } from '../../text/span.ts';
import type { Verification } from '../meaning.ts';
import type { Remark } from './find-remarks.ts';

/** A proposition as far as remarks care: where it stands and whether somebody other than the writer says it. */
export type Target = { readonly sentence: number; readonly content: readonly Span[]; readonly reported: boolean };

/** How many sentences back a remark can reach, and how many may lie between two reports it speaks of. */
const REACH = 3;
const GAP = 2;

const reportsBefore = (targets: readonly Target[], remark: Remark): number[] => {
  const before: number[] = [];
  let from = remark.sentence;
  for (let i = targets.length - 1; i >= 0; i--) {
    const target = targets[i]!;
    if (target.sentence >= remark.sentence || !target.reported) continue;
    if (remark.sentence - target.sentence > REACH || from - target.sentence > GAP) break;
    before.push(i);
    from = target.sentence;
  }
  return before;
};

const tied = (targets: readonly Target[], remark: Remark): number[] => {
  const here = targets.flatMap((target, index) =>
    target.sentence === remark.sentence && target.reported ? [index] : [],
  );
  const before = reportsBefore(targets, remark);
  if (remark.target === 'all' && before.length > 0) return before;
  if (remark.target === 'two' && before.length > 0) {
    const lastTwo = [...new Set(before.map((index) => targets[index]!.sentence))].slice(0, 2);
    return before.filter((index) => lastTwo.includes(targets[index]!.sentence));
  }
  if (remark.target === 'one' && before.length > 0) {
    const { sentence } = targets[before[0]!]!;
    return before.filter((index) => targets[index]!.sentence === sentence);
  }
  return here.length > 0 ? here : before.slice(0, 1);
};

/** What the remarks say of each target, in the targets' order (which is the text's). */
export const tieRemarks = (remarks: readonly Remark[], targets: readonly Target[]): Verification[] => {
  const found = targets.map((): { value: Verification['value']; evidence: Span[] } => ({
    value: 'none',
    evidence: [],
  }));
  for (const remark of remarks) {
    for (const index of tied(targets, remark)) {
      const verification = found[index]!;
      if (verification.value === 'none') verification.value = remark.value;
      verification.evidence.push(remark.span);
    }
  }
  return found;
};
