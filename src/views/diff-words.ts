import type { WordPiece } from './article-page.ts';

const pieces = (text: string): string[] =>
  text.match(/\s+|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];

/** Above this many cells the middle is shown as taken out and put in whole. */
const CELLS = 6_000_000;

/** Lengths of the longest common subsequence of every pair of tails, as one flat table. */
const tailLengths = (a: readonly string[], b: readonly string[]): Uint16Array => {
  const wide = b.length + 1;
  const table = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * wide + j] =
        a[i] === b[j]
          ? table[(i + 1) * wide + j + 1]! + 1
          : Math.max(table[(i + 1) * wide + j]!, table[i * wide + j + 1]!);
  return table;
};

const walk = (
  a: readonly string[],
  b: readonly string[],
  push: (kind: WordPiece['kind'], text: string) => void,
): void => {
  if (a.length * b.length > CELLS) {
    push('removed', a.join(''));
    push('added', b.join(''));
    return;
  }
  const table = tailLengths(a, b);
  const wide = b.length + 1;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && table[(i + 1) * wide + j]! >= table[i * wide + j + 1]!))
      push('removed', a[i++]!);
    else push('added', b[j++]!);
  }
};

/** Two texts word by word: joined in order, `same` and `added` give the newer, `same` and `removed` the older. */
export const diffWords = (older: string, newer: string): WordPiece[] => {
  const [a, b] = [pieces(older), pieces(newer)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const out: WordPiece[] = [];
  const push = (kind: WordPiece['kind'], text: string): void => {
    const last = out.at(-1);
    if (text === '') return;
    if (last?.kind === kind) out[out.length - 1] = { kind, text: last.text + text };
    else out.push({ kind, text });
  };
  push('same', a.slice(0, head).join(''));
  walk(a.slice(head, a.length - tail), b.slice(head, b.length - tail), push);
  push('same', a.slice(a.length - tail).join(''));
  return out;
};
