import { rememberOf } from '../../text/remember.ts';
import { COMMONPLACE } from './concepts.ts';
import type { Features } from './features.ts';
import { termOf } from './stem.ts';

/** In more words than these one that differs is an editor's choice; in a few it is what is said. */
const MOST_SHARED = 6;
const LEAST_SHARED = 2;
/** So many words in the place of so many are another word for it; more are another sentence. */
const MOST_REPLACED = 2;
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

/** Where two rows of terms part, by their longest common row; `shared` counts that. */
const alignTerms = (
  a: readonly string[],
  b: readonly string[],
): { readonly blocks: Block[]; readonly shared: number } => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
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
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) open.left.push(a[i++]!);
    else open.right.push(b[j++]!);
  }
  close();
  return { blocks, shared: lengths[0]![0]! };
};

/** The words one says where the other says others, all else being alike: "the voice recorder", "the data recorder". Null where there are none. */
export const findSubstitute = (a: Features, b: Features): readonly [string, string] | null => {
  const [left, right] = [plainTerms(a), plainTerms(b)];
  if (Math.min(left.length, right.length) > MOST_SHARED + MOST_REPLACED) return null;
  const { blocks, shared } = alignTerms(left, right);
  if (shared < LEAST_SHARED || shared > MOST_SHARED) return null;
  const replaced = blocks.filter((block) => block.left.length > 0 && block.right.length > 0);
  const added = blocks.filter((block) => !replaced.includes(block));
  const [block] = replaced;
  if (
    !block ||
    replaced.length > 1 ||
    added.reduce((sum, one) => sum + one.left.length + one.right.length, 0) > MOST_ADDED
  )
    return null;
  if (block.left.length > MOST_REPLACED || block.right.length > MOST_REPLACED) return null;
  // what one says of another part of the sentence as well is no substitute
  if (block.left.some((term) => b.terms.includes(term)) || block.right.some((term) => a.terms.includes(term)))
    return null;
  if ([...block.left, ...block.right].every((term) => COMMONPLACE.has(term))) return null;
  return [block.left.join(' '), block.right.join(' ')];
};
