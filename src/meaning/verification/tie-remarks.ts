import { covers, type Span } from '../../text/span.ts';
import type { Verification } from '../meaning.ts';
import type { Remark } from './remark.ts';

/** A proposition as far as remarks care: where it stands, whose it is, and what it holds. */
export type Target = {
  readonly sentence: number;
  readonly paragraph: number;
  readonly content: readonly Span[];
  /** All its words: source, cue and content. */
  readonly words: readonly Span[];
  /** Whether somebody other than the writer says it. */
  readonly reported: boolean;
  /** Whether its sentence is the whole paragraph. */
  readonly isParagraph: boolean;
  /** Whether it holds a number; whether it speaks of something shown, such as a video. */
  readonly numbers: boolean;
  readonly shown: boolean;
};

/** Whether a target speaks of what the part of the sentence that a remark stands in speaks of. */
export type IsAlike = (index: number, remark: Remark) => boolean;

/** Whether a target is said by the owner of a claim ("the ministry" of "the ministry's claim"). */
export type IsBy = (index: number, owner: Span) => boolean;

export type Ties = { readonly isBy: IsBy; readonly isAlike: IsAlike };

/** How many sentences back a remark can reach, and how many may lie between two reports it speaks of. */
const REACH = 3;
const GAP = 2;

/** The targets of the sentences before a remark, the latest first. */
const before = (targets: readonly Target[], remark: Remark, reported: boolean): number[] => {
  const found: number[] = [];
  let from = remark.sentence;
  for (let i = targets.length - 1; i >= 0; i--) {
    const target = targets[i]!;
    if (target.sentence >= remark.sentence || target.reported !== reported) continue;
    if (remark.sentence - target.sentence > REACH || from - target.sentence > GAP) break;
    found.push(i);
    from = target.sentence;
  }
  return found;
};

/** Those a remark can mean, by its owner and by the kind of thing it names; all where none is told apart. */
const meant = (
  targets: readonly Target[],
  remark: Remark,
  among: readonly number[],
  { isBy }: Ties,
): readonly number[] => {
  const { owner, thing } = remark;
  const own = owner ? among.filter((index) => isBy(index, owner)) : [];
  const theirs = own.length > 0 ? own : among;
  const fit = theirs.filter((index) =>
    thing === 'number' ? targets[index]!.numbers : thing === 'shown' && targets[index]!.shown,
  );
  return fit.length > 0 ? fit : theirs;
};

/** The latest of some targets with all that its sentence says. */
const latest = (targets: readonly Target[], among: readonly number[], sentences: number): number[] => {
  const last = [...new Set(among.map((index) => targets[index]!.sentence))].slice(0, sentences);
  return among.filter((index) => last.includes(targets[index]!.sentence));
};

/**
 * Those of the paragraph of the last: "these reports" do not look over a new beginning. Where one sentence is all of that paragraph, a
 * plural noun says that more are meant.
 */
const nearest = (targets: readonly Target[], remark: Remark, among: readonly number[]): readonly number[] => {
  const paragraph = Math.max(...among.map((index) => targets[index]!.paragraph));
  const since = among.filter((index) => targets[index]!.paragraph === paragraph);
  const [only] = since;
  const asksForMore = remark.noun !== null && since.length === 1 && targets[only!]!.isParagraph;
  return asksForMore ? among : since;
};

const within = (inner: Target, outer: Target): boolean =>
  inner.content.every((each) => outer.content.some((span) => covers(span, each)));

/** The last of some targets with those it stands in or holds: "an official said the ministry suspects …, giving no evidence". */
const withNested = (targets: readonly Target[], among: readonly number[]): number[] => {
  const last = targets[among.at(-1)!]!;
  return among.filter((index) => within(targets[index]!, last) || within(last, targets[index]!));
};

const tied = (targets: readonly Target[], remark: Remark, ties: Ties): number[] => {
  const here = targets.flatMap((target, index) =>
    target.sentence === remark.sentence && target.reported ? [index] : [],
  );
  const said = here.filter((index) => targets[index]!.content.at(-1)![1] <= remark.span[0]);
  if (remark.supposed) {
    const around = here.filter((index) => targets[index]!.content.some((span) => covers(span, remark.span)));
    if (around.length > 0) return around.slice(-1);
  }
  const { noun } = remark;
  // "Reports of a second blast could not be confirmed": the noun is part of what is reported.
  const named = noun ? here.filter((index) => targets[index]!.words.some((span) => covers(span, noun))) : [];
  if (named.length > 0) return named.slice(-1);
  const earlier = before(targets, remark, true);
  const many = remark.target === 'all' || remark.target === 'two';
  const added = remark.added ? said : [];
  if (many && added.length + earlier.length > 0) {
    if (added.length > 1) return added;
    const among = [...added, ...meant(targets, remark, earlier, ties)];
    return remark.target === 'all' ? [...nearest(targets, remark, among)] : latest(targets, among, 2);
  }
  if (added.length > 0) {
    const fit = meant(targets, remark, added, ties);
    return many ? [...fit] : withNested(targets, fit);
  }
  if (remark.target === 'one' && earlier.length > 0) return latest(targets, meant(targets, remark, earlier, ties), 1);
  if (here.length > 0 || remark.local) return here;
  const first = earlier.find((index) => ties.isAlike(index, remark));
  const alike =
    first === undefined ? [] : earlier.filter((index) => targets[index]!.sentence === targets[first]!.sentence);
  if (remark.states || alike.length > 0) {
    return alike.length > 0
      ? alike
      : targets.flatMap(({ sentence }, index) => (sentence === remark.sentence ? [index] : []));
  }
  if (earlier.length > 0) return latest(targets, earlier.slice(0, 1), 1);
  return before(targets, remark, false).slice(0, 1);
};

/** What the remarks say of each target, in the targets' order (which is the text's). */
export const tieRemarks = (
  remarks: readonly Remark[],
  targets: readonly Target[],
  ties: Ties = { isBy: () => false, isAlike: () => false },
): Verification[] => {
  const found = targets.map((): { value: Verification['value']; evidence: Span[] } => ({
    value: 'none',
    evidence: [],
  }));
  for (const remark of remarks) {
    for (const index of tied(targets, remark, ties)) {
      const verification = found[index]!;
      if (verification.value === 'none') verification.value = remark.value;
      verification.evidence.push(remark.span);
    }
  }
  return found;
};
