import type { Compared } from './compared.ts';
import { COMMONPLACE } from './concepts.ts';
import { isFate, TRAIT } from './term-traits.ts';
import { countOfBoth } from './terms-of-both.ts';

/** In more words than these one that differs is an editor's choice; in a few it is what is said. */
const MOST_SHARED = 6;
const LEAST_SHARED = 2;
/** So many words in the place of so many are another word for it; more are another sentence. */
const MOST_REPLACED = 2;
const MOST_IN_BLOCK = 2 * MOST_REPLACED + 1;
/** Words beside the one replaced that one of the two has more. */
const MOST_ADDED = 1;

const withTrait = ({ terms, traits }: Compared, trait: number): string[] =>
  terms.filter((_, at) => (traits[at]! & trait) !== 0);

const plainTerms = (mention: Compared): string[] => withTrait(mention, TRAIT.plain);

type Block = { readonly left: string[]; readonly right: string[] };

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { left, right }) => sum + left.length + right.length, 0);

/** How long the longest common row is from two places on: `lengths[i * (b.length + 1) + j]`. Used again and again. */
let lengths = new Uint8Array(0);

const fillLengths = (a: readonly string[], b: readonly string[]): number => {
  const width = b.length + 1;
  const size = (a.length + 1) * width;
  if (lengths.length < size) lengths = new Uint8Array(2 * size);
  lengths.fill(0, 0, size);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = a[i] === b[j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  return width;
};

/** Where two rows of terms part, by their longest common row. */
const alignTerms = (a: readonly string[], b: readonly string[]): Block[] => {
  const width = fillLengths(a, b);
  const blocks: Block[] = [];
  let open: Block = { left: [], right: [] };
  let [i, j] = [0, 0];
  const close = (): void => {
    if (open.left.length + open.right.length > 0) blocks.push(open);
    open = { left: [], right: [] };
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      close();
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!))
      open.left.push(a[i++]!);
    else open.right.push(b[j++]!);
  }
  close();
  return blocks;
};

const without = (block: Block, left: readonly string[], right: readonly string[]): Block => ({
  left: block.left.filter((term) => !right.includes(term)),
  right: block.right.filter((term) => !left.includes(term)),
});

/** The words one says where the other says others, all else being alike: "the voice recorder", "the data recorder". Null where there are none. */
export const findSubstitute = (a: Compared, b: Compared): readonly [string, string] | null => {
  if (Math.min(a.plain, b.plain) > MOST_SHARED + MOST_REPLACED) return null;
  const shared = countOfBoth(a, b, TRAIT.plain, 0);
  if (shared < 1 || shared > MOST_SHARED || shared + countOfBoth(a, b, TRAIT.name, 0) < LEAST_SHARED) return null;
  // what is found in the other nowhere: both must have some, and not more than a word replaced and one added come to
  const [alone, other] = [a.plain - shared, b.plain - countOfBoth(a, b, 0, TRAIT.plain)];
  if (alone < 1 || other < 1 || alone + other > MOST_IN_BLOCK + MOST_ADDED) return null;
  // what only stands in another place is no other word
  const blocks = alignTerms(plainTerms(a), plainTerms(b))
    .map((block) => without(block, a.terms, b.terms))
    .filter((block) => block.left.length + block.right.length > 0);
  const [block, ...more] = blocks.filter((one) => one.left.length > 0 && one.right.length > 0);
  const added = blocks.filter((one) => one.left.length === 0 || one.right.length === 0);
  if (!block || more.length > 0 || sizeOf(added) > MOST_ADDED) return null;
  if (Math.min(block.left.length, block.right.length) > MOST_REPLACED || sizeOf([block]) > MOST_IN_BLOCK) return null;
  if ([...block.left, ...block.right].every((term) => COMMONPLACE.has(term))) return null;
  return [block.left.join(' '), block.right.join(' ')];
};

/** The names one gives where the other gives others, all other words being the same: "near Teskar", "near Quillon". Null where there are none. */
export const findOtherName = (a: Compared, b: Compared): readonly [string, string] | null => {
  const isOther =
    a.plain >= LEAST_SHARED &&
    a.plain === b.plain &&
    a.names.length > countOfBoth(a, b, TRAIT.name, 0) &&
    b.names.length > countOfBoth(a, b, 0, TRAIT.name) &&
    countOfBoth(a, b, TRAIT.plain, TRAIT.plain) === a.plain;
  if (!isOther) return null;
  const [ours, theirs] = [
    a.names.filter((term) => !b.terms.includes(term)),
    b.names.filter((term) => !a.terms.includes(term)),
  ];
  return [ours.join(' '), theirs.join(' ')];
};

/** What befell those of whom the other only says that they are there: "four were on board", "four on board are dead". Null where nothing did. */
export const findFate = (a: Compared, b: Compared): string | null => {
  const [less, more] = a.plain <= b.plain ? [a, b] : [b, a];
  if (more.plain > MOST_SHARED || countOfBoth(a, b, TRAIT.plain, TRAIT.plain) < less.plain) return null;
  const [before, after] = [less, more].map((mention) => plainTerms(mention).filter(isFate));
  return before!.length > 0 ? null : (after![0] ?? null);
};
