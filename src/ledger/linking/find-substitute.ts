import { rememberOf } from '../../text/remember.ts';
import { COMMONPLACE } from './concepts.ts';
import type { Features } from './features.ts';
import { termOf } from './stem.ts';

/** In more words than these one that differs is an editor's choice; in a few it is what is said. */
const MOST_SHARED = 6;
const LEAST_SHARED = 2;
/** So many words in the place of so many are another word for it; more are another sentence. */
const MOST_REPLACED = 2;
const MOST_IN_BLOCK = 2 * MOST_REPLACED + 1;
/** Words beside the one replaced that one of the two has more. */
const MOST_ADDED = 1;

/** Of what happened much is told: "in the blast" adds nothing in the blast's own story. */
const EVENTS: ReadonlySet<string> = new Set(
  'explosion attack crash accident incident collapse flood storm fire earthquake disaster tragedy affair'
    .split(' ')
    .map(termOf),
);

const plainTerms = rememberOf(({ terms, names, aside }: Features): readonly string[] =>
  terms.filter((term) => !names.includes(term) && !aside.includes(term) && !EVENTS.has(term)),
);

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

const countIn = (terms: readonly string[], others: readonly string[]): number => {
  let count = 0;
  for (const term of terms) if (others.includes(term)) count++;
  return count;
};

/** The words one says where the other says others, all else being alike: "the voice recorder", "the data recorder". Null where there are none. */
export const findSubstitute = (a: Features, b: Features): readonly [string, string] | null => {
  const [left, right] = [plainTerms(a), plainTerms(b)];
  if (Math.min(left.length, right.length) > MOST_SHARED + MOST_REPLACED) return null;
  const shared = countIn(left, b.terms);
  if (shared < 1 || shared > MOST_SHARED || shared + countIn(a.names, b.terms) < LEAST_SHARED) return null;
  // what is found in the other nowhere: both must have some, and not more than a word replaced and one added come to
  const [alone, other] = [left.length - shared, right.length - countIn(right, a.terms)];
  if (alone < 1 || other < 1 || alone + other > MOST_IN_BLOCK + MOST_ADDED) return null;
  // what only stands in another place is no other word
  const blocks = alignTerms(left, right)
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
export const findOtherName = (a: Features, b: Features): readonly [string, string] | null => {
  if (a.names.length === 0 || b.names.length === 0) return null;
  const [ours, theirs] = [
    a.names.filter((term) => !b.terms.includes(term)),
    b.names.filter((term) => !a.terms.includes(term)),
  ];
  if (ours.length === 0 || theirs.length === 0) return null;
  const [left, right] = [plainTerms(a), plainTerms(b)];
  if (left.length < LEAST_SHARED || left.length !== right.length || !left.every((term) => right.includes(term)))
    return null;
  return [ours.join(' '), theirs.join(' ')];
};

/** What befalls somebody: with it a few words say another thing. */
const FATES: ReadonlySet<string> = new Set('kill injure missing release arrest'.split(' ').map(termOf));

/** What befell those of whom the other only says that they are there: "four were on board", "four on board are dead". Null where nothing did. */
export const findFate = (a: Features, b: Features): string | null => {
  const [left, right] = [plainTerms(a), plainTerms(b)];
  const [less, more] = left.length <= right.length ? [left, right] : [right, left];
  if (more.length > MOST_SHARED || !less.every((term) => more.includes(term)) || less.some((term) => FATES.has(term)))
    return null;
  return more.find((term) => FATES.has(term)) ?? null;
};
