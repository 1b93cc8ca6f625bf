import type { CueView } from './cue-view.ts';
import { COLUMNS, LANES, type Packed, spread, sumRows } from './packed.ts';
import { MARK, type Page } from './page.ts';
import { ROLE } from './role-chain.ts';
import type { RolePath } from './role-paths.ts';
import type { Options } from './roles.ts';
import { newSink, put, type Sink } from './sink.ts';

/**
 * Chooses among the likeliest role paths of a cue by what the chain cannot see: whether source and content are whole constituents,
 * whether quotation marks balance, what is left out (the reranking of Collins and Koo, 2005).
 */
export type ChoiceModel = {
  /** Features to hidden units. */
  readonly weights: Packed;
  /** What each hidden unit adds to the score. */
  readonly out: Float32Array;
};

/** How many hidden units there are: eight fit into one row of bytes. */
export const HIDDEN = COLUMNS;

/** The slope of a hidden unit below zero. */
export const LEAK = 0.1;

/** What hidden units that receive `hidden` add up to. */
export const scoreHidden = (out: Float32Array, hidden: Float32Array): number => {
  let sum = 0;
  for (let unit = 0; unit < HIDDEN; unit++) {
    const value = hidden[unit]!;
    sum += out[unit]! * (value < 0 ? LEAK * value : value);
  }
  return sum;
};

const NOTHING = 0x51ed27;
const at = (column: Int32Array, index: number, page: Page): number =>
  index >= 0 && index < page.size ? column[index]! : NOTHING;

const few = (count: number): number => Math.min(count, 5);
const sizeStep = (size: number): number => (size < 4 ? size : size < 8 ? 6 : size < 15 ? 11 : size < 30 ? 22 : 40);

type Piece = { readonly first: number; readonly last: number };

/** Runs of tokens with `role`, punctuation trimmed off their ends unless it is a quotation mark. */
const piecesOf = (page: Page, { roles }: RolePath, first: number, role: number): Piece[] => {
  const pieces: Piece[] = [];
  for (let index = 0; index < roles.length; index++) {
    if (roles[index] !== role) continue;
    let end = index;
    while (end < roles.length && roles[end] === role) end++;
    let from = first + index;
    let to = first + end;
    while (from < to && page.mark[from] !== MARK.none && page.mark[from] !== MARK.quote) from++;
    while (to > from && page.mark[to - 1] !== MARK.none && page.mark[to - 1] !== MARK.quote) to--;
    if (to > from) pieces.push({ first: from, last: to });
    index = end;
  }
  return pieces;
};

/** Words of the role whose head is elsewhere, and words of nobody's whose head has the role. */
const putTies = (page: Page, view: CueView, first: number, { roles }: RolePath, role: number, sink: Sink): void => {
  const { head, deprel, mark, lemma, form, left } = page;
  let roots = 0;
  let leftOut = 0;
  for (let index = 0; index < roles.length; index++) {
    const token = first + index;
    if (mark[token] !== MARK.none) continue;
    const over = head[token]! - first;
    const overRole = over >= 0 && over < roles.length ? roles[over]! : -1;
    if (roles[index] === role && overRole !== role) {
      roots++;
      put(sink, 300 + role, deprel[token]!, overRole + 8 * (head[token] === view.anchor ? 1 : 0));
      put(sink, 304 + role, deprel[token]!, view.lemma);
      if (roots > 1) put(sink, 308 + role, deprel[token]!, overRole);
    } else if (roles[index] === ROLE.none && overRole === role) {
      leftOut++;
      put(sink, 312 + role, deprel[token]!, role);
      put(sink, 316 + role, deprel[token]!, lemma[token]!);
      put(sink, 320 + role, deprel[token]!, form[left[token]!]!);
      put(sink, 324 + role, deprel[token]!, view.lemma);
      put(sink, 328 + role, deprel[token]!, at(mark, left[token]! - 1, page));
    }
  }
  put(sink, 332 + role, few(roots), few(leftOut));
  put(sink, 336 + role, few(roots), view.lemma);
  put(sink, 340 + role, few(leftOut), view.quotes);
};

const putPiece = (page: Page, view: CueView, { first, last }: Piece, role: number, order: number, sink: Sink): void => {
  const { head, left, right, deprel, mark, form, xpos, quote } = page;
  let opens = -1;
  for (let up = first, steps = 0; up >= 0 && left[up]! >= first && steps < 12; up = head[up]!, steps++)
    if (left[up] === first) opens = up;
  let closes = -1;
  for (let up = last - 1, steps = 0; up >= 0 && right[up]! <= last && steps < 12; up = head[up]!, steps++)
    if (right[up] === last) closes = up;
  const opening = opens < 0 ? NOTHING : deprel[opens]!;
  const closing = closes < 0 ? NOTHING : deprel[closes]!;
  const base = 350 + role * 24;
  put(sink, base, opening, closing);
  put(sink, base + 1, opens >= 0 && opens === closes ? 1 : 0, opening);
  put(sink, base + 2, at(form, last, page), closing);
  put(sink, base + 3, at(form, first - 1, page), opening);
  put(sink, base + 4, at(mark, last, page) + 16 * at(mark, first - 1, page), order);
  put(sink, base + 5, form[first]!, view.lemma);
  put(sink, base + 6, xpos[last - 1]!, at(xpos, last, page));
  put(sink, base + 7, sizeStep(last - first), order);
  put(sink, base + 8, at(xpos, last, page), at(xpos, last + 1, page));
  put(sink, base + 9, at(form, last, page), at(form, last + 1, page));
  put(sink, base + 10, first > view.anchor ? 1 : 0, first === view.anchor + 1 ? 1 : last === view.anchor ? 2 : 0);
  put(sink, base + 11, form[first]!, at(form, first - 1, page));
  let marks = 0;
  let quoted = 0;
  for (let token = first; token < last; token++) {
    if (mark[token] === MARK.quote) marks++;
    if (quote[token]! > 0) quoted++;
  }
  const edges = (mark[first] === MARK.quote ? 1 : 0) + (mark[last - 1] === MARK.quote ? 2 : 0);
  const share = quoted === 0 ? 0 : quoted === last - first ? 2 : 1;
  put(sink, base + 12, (marks & 1) + 2 * edges, share);
  put(
    sink,
    base + 13,
    quote[last - 1]! > 0 && at(quote, last, page) > 0 ? 1 : 0,
    quote[first]! > 0 && at(quote, first - 1, page) > 0 ? 1 : 0,
  );
  put(sink, base + 14, page.sentence[last - 1]! - page.sentence[first]!, share);
  const sentence = page.analysis.sentences[page.sentence[last - 1]!]!;
  put(sink, base + 15, sentence.last - last < 3 ? 1 : 0, closing);
};

const putRivals = (page: Page, { rivals, anchor, lemma }: CueView, pieces: readonly Piece[], sink: Sink): void => {
  let inside = 0;
  let astray = 0;
  for (const { first, last } of pieces)
    for (let token = first; token < last; token++) {
      if (rivals.level[token]! >= 2 && token !== anchor) inside++;
      const chief = rivals.governor[token]!;
      if (chief >= 0 && chief !== anchor && (chief < first || chief >= last)) astray++;
    }
  put(sink, 430, few(inside), page.quote[anchor]!);
  put(sink, 431, sizeStep(astray));
  put(sink, 432, few(inside), lemma);
  put(sink, 433, few(inside), sizeStep(astray));
};

/** All features of one path among the paths of a cue. */
export const choiceFeatures = (page: Page, { view, first, paths }: Options, index: number, sink: Sink): void => {
  sink.count = 0;
  const path = paths[index]!;
  const behind = paths[0]!.score - path.score;
  put(sink, 440, Math.floor(behind * 4));
  put(sink, 441, index);
  put(sink, 442, Math.floor(behind));
  const content = piecesOf(page, path, first, ROLE.content);
  const source = piecesOf(page, path, first, ROLE.source);
  const cue = piecesOf(page, path, first, ROLE.cue);
  put(sink, 443, few(content.length), few(source.length));
  put(sink, 444, few(content.length), view.lemma);
  put(sink, 445, few(source.length), view.lemma);
  put(sink, 446, few(source.length), view.subject + 4 * view.quotes);
  put(sink, 447, few(cue.length), sizeStep(cue.reduce((sum, piece) => sum + piece.last - piece.first, 0)));
  putTies(page, view, first, path, ROLE.content, sink);
  putTies(page, view, first, path, ROLE.source, sink);
  content.slice(0, 4).forEach((piece, order) => {
    putPiece(page, view, piece, ROLE.content, Math.min(order, 2), sink);
  });
  source.slice(0, 2).forEach((piece, order) => {
    putPiece(page, view, piece, ROLE.source, order, sink);
  });
  for (const piece of cue.slice(0, 2)) putPiece(page, view, piece, ROLE.cue, 0, sink);
  putRivals(page, view, content, sink);
};

/** The best of a cue's paths, and how likely it is among them. */
export const choosePath = (page: Page, options: Options, model: ChoiceModel): { path: RolePath; clarity: number } => {
  const { paths } = options;
  if (paths.length === 1) return { path: paths[0]!, clarity: 1 };
  const sink = newSink();
  const lanes = new Int32Array(LANES);
  const hidden = new Float32Array(HIDDEN);
  const scores = paths.map((_, index) => {
    choiceFeatures(page, options, index, sink);
    sumRows(model.weights, sink.ids, sink.count, lanes, 0);
    spread(model.weights, lanes, sink.count, hidden, 0);
    return scoreHidden(model.out, hidden);
  });
  const top = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  return { path: paths[scores.indexOf(top)]!, clarity: 1 / sum };
};
