import { createWorkspace, type Parser, parseWords } from '../../src/language/parser.ts';
import { REACH } from '../../src/language/tagger.ts';
import type { Tree } from './train-parser.ts';

/** A sentence read from its end: a parser trained on such sentences makes other mistakes than one that reads from the start. */
export const mirrored = (tree: Tree): Tree => {
  const last = tree.heads.length - 1;
  return {
    words: [...tree.words].reverse(),
    tags: tree.tags.slice().reverse(),
    heads: tree.heads.map((head) => (head < 0 ? head : last - head)).reverse(),
    relations: tree.relations.slice().reverse(),
  };
};

/** A parser and whether it reads mirrored sentences. */
export type Member = { readonly parser: Parser; readonly mirrored: boolean };

const LONGEST = 90;
const workspace = createWorkspace();

/** The projective tree with one root that has the most votes (Eisner 1996): `votes[head * n + child]`, `roots[child]`. Returns heads, n for the root. */
export const bestTree = (votes: Float32Array, roots: Float32Array, n: number): Int32Array => {
  const at = (i: number, j: number): number => i * n + j;
  // Complete and incomplete spans, headed by their left end (L) or their right end (R).
  const completeL = new Float32Array(n * n);
  const completeR = new Float32Array(n * n);
  const arcL = new Float32Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const arcR = new Float32Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const splitArc = new Int32Array(n * n);
  const splitL = new Int32Array(n * n);
  const splitR = new Int32Array(n * n);
  for (let width = 1; width < n; width++)
    for (let i = 0; i + width < n; i++) {
      const j = i + width;
      let most = Number.NEGATIVE_INFINITY;
      for (let k = i; k < j; k++) {
        const sum = completeL[at(i, k)]! + completeR[at(k + 1, j)]!;
        if (sum > most) {
          most = sum;
          splitArc[at(i, j)] = k;
        }
      }
      arcL[at(i, j)] = most + votes[at(i, j)]!;
      arcR[at(i, j)] = most + votes[at(j, i)]!;
      let bestL = Number.NEGATIVE_INFINITY;
      let bestR = Number.NEGATIVE_INFINITY;
      for (let k = i; k < j; k++) {
        const left = arcL[at(i, k + 1)]! + completeL[at(k + 1, j)]!;
        if (left > bestL) {
          bestL = left;
          splitL[at(i, j)] = k + 1;
        }
        const right = completeR[at(i, k)]! + arcR[at(k, j)]!;
        if (right > bestR) {
          bestR = right;
          splitR[at(i, j)] = k;
        }
      }
      completeL[at(i, j)] = bestL;
      completeR[at(i, j)] = bestR;
    }
  let root = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < n; r++) {
    const sum = completeR[at(0, r)]! + completeL[at(r, n - 1)]! + roots[r]!;
    if (sum > most) {
      most = sum;
      root = r;
    }
  }
  const heads = new Int32Array(n).fill(n);
  const unfold = (i: number, j: number, kind: 'cl' | 'cr' | 'al' | 'ar'): void => {
    if (i === j) return;
    if (kind === 'cl') {
      const k = splitL[at(i, j)]!;
      unfold(i, k, 'al');
      unfold(k, j, 'cl');
    } else if (kind === 'cr') {
      const k = splitR[at(i, j)]!;
      unfold(i, k, 'cr');
      unfold(k, j, 'ar');
    } else {
      if (kind === 'al') heads[j] = i;
      else heads[i] = j;
      const k = splitArc[at(i, j)]!;
      unfold(i, k, 'cl');
      unfold(k + 1, j, 'cr');
    }
  };
  unfold(0, root, 'cr');
  unfold(root, n - 1, 'cl');
  return heads;
};

/** What the members agree on: a tree over all tokens (marks hang on -1) and the share of votes it got. */
export type Agreed = { readonly tree: Tree; readonly share: number };

type Opinion = { readonly heads: Int32Array; readonly labels: Int32Array };

/** One member's heads and relations over the words that are no marks, in reading order; the number of words stands for the root. */
const opinionOf = ({ parser, mirrored: backwards }: Member, tree: Tree, upos: Int32Array): Opinion => {
  const read = backwards ? mirrored(tree) : tree;
  parseWords(parser, workspace, read.words, read.tags, REACH, tree.heads.length, upos);
  const { state, atoms } = workspace;
  const n = atoms.length;
  const heads = state.heads.slice(0, n);
  const labels = state.labels.slice(0, n);
  if (!backwards) return { heads, labels };
  return { heads: heads.map((head) => (head === n ? n : n - 1 - head)).reverse(), labels: labels.reverse() };
};

/** Lets the members vote on a sentence, of which only words and tags are looked at. Undefined for a sentence too long. */
export const agree = (members: readonly Member[], tree: Tree, upos: Int32Array): Agreed | undefined => {
  if (tree.heads.length > LONGEST) return undefined;
  const opinions = members.map((member) => opinionOf(member, tree, upos));
  workspace.atoms.read(tree.words, tree.tags, REACH, tree.heads.length, upos);
  const kept = workspace.atoms.kept.slice(0, workspace.atoms.length);
  const n = kept.length;
  const votes = new Float32Array(n * n);
  const roots = new Float32Array(n);
  for (const { heads } of opinions)
    for (let child = 0; child < n; child++) {
      if (heads[child] === n) roots[child]!++;
      else votes[heads[child]! * n + child]!++;
    }
  const best = bestTree(votes, roots, n);
  const heads = new Int32Array(tree.heads.length).fill(-1);
  const relations = new Int32Array(tree.heads.length).fill(-1);
  let sum = 0;
  for (let child = 0; child < n; child++) {
    const head = best[child]!;
    sum += head === n ? roots[child]! : votes[head * n + child]!;
    heads[kept[child]!] = head === n ? -1 : kept[head]!;
    const named = opinions.filter(({ heads: own }) => own[child] === head).map(({ labels }) => labels[child]!);
    relations[kept[child]!] = mostOf(named.length > 0 ? named : opinions.map(({ labels }) => labels[child]!));
  }
  return { tree: { ...tree, heads, relations }, share: sum / (n * members.length) };
};

const mostOf = (labels: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
};
