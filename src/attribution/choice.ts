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

/** Runs of tokens that have a role on a path: first and last, exclusive, by turns. Filled again for every path, of which a text has hundreds. */
type Pieces = { count: number; readonly edges: number[] };
type Parts = { readonly content: Pieces; readonly source: Pieces; readonly cue: Pieces };

const newPieces = (): Pieces => ({ count: 0, edges: [] });
const newParts = (): Parts => ({ content: newPieces(), source: newPieces(), cue: newPieces() });

/** How many pieces of a role are looked at one by one. */
const MOST_PIECES = { content: 4, source: 2, cue: 2 } as const;

/** The place of a piece among those of its role, so far as it matters. */
const orderOf = (role: number, at: number): number => (role === ROLE.cue ? 0 : Math.min(at, 2));

/** Fills in the runs of tokens with `role`, punctuation trimmed off their ends unless it is a quotation mark. */
const findPieces = (page: Page, { roles }: RolePath, first: number, role: number, pieces: Pieces): void => {
  pieces.count = 0;
  for (let index = 0; index < roles.length; index++) {
    if (roles[index] !== role) continue;
    let end = index;
    while (end < roles.length && roles[end] === role) end++;
    let from = first + index;
    let to = first + end;
    while (from < to && page.mark[from] !== MARK.none && page.mark[from] !== MARK.quote) from++;
    while (to > from && page.mark[to - 1] !== MARK.none && page.mark[to - 1] !== MARK.quote) to--;
    if (to > from) {
      pieces.edges[2 * pieces.count] = from;
      pieces.edges[2 * pieces.count++ + 1] = to;
    }
    index = end;
  }
};

const lengthOf = ({ count, edges }: Pieces): number => {
  let length = 0;
  for (let at = 0; at < 2 * count; at += 2) length += edges[at + 1]! - edges[at]!;
  return length;
};

/** A path has no more features than this before its pieces; with theirs, the rows still fit into the lanes (`MOST_ROWS`). */
const MOST_TIES = 100;

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
      if (sink.count >= MOST_TIES) continue;
      put(sink, 300 + role, deprel[token]!, overRole + 8 * (head[token] === view.anchor ? 1 : 0));
      put(sink, 304 + role, deprel[token]!, view.lemma);
      if (roots > 1) put(sink, 308 + role, deprel[token]!, overRole);
    } else if (roles[index] === ROLE.none && overRole === role) {
      leftOut++;
      if (sink.count >= MOST_TIES) continue;
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

const putPiece = (
  page: Page,
  view: CueView,
  first: number,
  last: number,
  role: number,
  order: number,
  sink: Sink,
): void => {
  const { deprel, mark, form, xpos, quote } = page;
  const opens = page.opens[first]!;
  const closes = page.closes[last - 1]!;
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

const putRivals = (page: Page, { rivals, anchor, lemma }: CueView, { count, edges }: Pieces, sink: Sink): void => {
  let inside = 0;
  let astray = 0;
  for (let piece = 0; piece < count; piece++) {
    const first = edges[2 * piece]!;
    const last = edges[2 * piece + 1]!;
    for (let token = first; token < last; token++) {
      if (rivals.level[token]! >= 2 && token !== anchor) inside++;
      const chief = rivals.governor[token]!;
      if (chief >= 0 && chief !== anchor && (chief < first || chief >= last)) astray++;
    }
  }
  put(sink, 430, few(inside), page.quote[anchor]!);
  put(sink, 431, sizeStep(astray));
  put(sink, 432, few(inside), lemma);
  put(sink, 433, few(inside), sizeStep(astray));
};

/**
 * The features of one path among the paths of a cue but those of its pieces, into the sink; fills in the pieces, whose features are the same on every
 * path that has them.
 */
const pathFeatures = (page: Page, { view, first, paths }: Options, index: number, sink: Sink, parts: Parts): void => {
  sink.count = 0;
  const path = paths[index]!;
  const behind = paths[0]!.score - path.score;
  put(sink, 440, Math.floor(behind * 4));
  put(sink, 441, index);
  put(sink, 442, Math.floor(behind));
  const { content, source, cue } = parts;
  findPieces(page, path, first, ROLE.content, content);
  findPieces(page, path, first, ROLE.source, source);
  findPieces(page, path, first, ROLE.cue, cue);
  put(sink, 443, few(content.count), few(source.count));
  put(sink, 444, few(content.count), view.lemma);
  put(sink, 445, few(source.count), view.lemma);
  put(sink, 446, few(source.count), view.subject + 4 * view.quotes);
  put(sink, 447, few(cue.count), sizeStep(lengthOf(cue)));
  putTies(page, view, first, path, ROLE.content, sink);
  putTies(page, view, first, path, ROLE.source, sink);
  putRivals(page, view, content, sink);
};

/** All features of one path among the paths of a cue: what training learns from. */
export const choiceFeatures = (page: Page, options: Options, index: number, sink: Sink): void => {
  const parts = newParts();
  pathFeatures(page, options, index, sink, parts);
  for (const name of ['content', 'source', 'cue'] as const) {
    const { count, edges } = parts[name];
    for (let at = 0; at < Math.min(count, MOST_PIECES[name]); at++)
      putPiece(page, options.view, edges[2 * at]!, edges[2 * at + 1]!, ROLE[name], orderOf(ROLE[name], at), sink);
  }
};

/** What the pieces met so far on the paths of one cue add: the paths of a cue share most of them. */
class PieceSums {
  readonly keys = new Int32Array(64);
  readonly counts = new Uint8Array(64);
  readonly lanes = new Int32Array(64 * LANES);
  size = 0;

  /** Where the sums of a piece are, -1 where it is new. */
  find(key: number): number {
    for (let slot = 0; slot < this.size; slot++) if (this.keys[slot] === key) return slot;
    return -1;
  }
}

/** The place where the sums of a piece are kept; they are worked out when it is first met. */
const slotOfPiece = (
  page: Page,
  options: Options,
  first: number,
  last: number,
  role: number,
  order: number,
  weights: Packed,
  { sink, sums }: Room,
): number => {
  const key = ((((first - options.first) << 12) | (last - options.first)) << 4) | (role << 2) | order;
  const known = sums.find(key);
  if (known >= 0) return known;
  const slot = sums.size++;
  sink.count = 0;
  putPiece(page, options.view, first, last, role, order, sink);
  sums.keys[slot] = key;
  sums.counts[slot] = sink.count;
  sumRows(weights, sink.ids, sink.count, sums.lanes, slot * LANES);
  return slot;
};

/** Adds the first `most` pieces of a role to the lanes; returns how many rows they have. */
const addPieces = (
  page: Page,
  options: Options,
  { count, edges }: Pieces,
  role: number,
  most: number,
  weights: Packed,
  room: Room,
): number => {
  const { lanes, sums } = room;
  let rows = 0;
  for (let at = 0; at < count && at < most; at++) {
    const order = orderOf(role, at);
    const slot = slotOfPiece(page, options, edges[2 * at]!, edges[2 * at + 1]!, role, order, weights, room);
    rows += sums.counts[slot]!;
    for (let lane = 0; lane < LANES; lane++) lanes[lane]! += sums.lanes[slot * LANES + lane]!;
  }
  return rows;
};

/** The score of a path: its own features, and its pieces'. */
const scorePath = (page: Page, options: Options, index: number, { weights, out }: ChoiceModel, room: Room): number => {
  const { sink, lanes, hidden, parts } = room;
  pathFeatures(page, options, index, sink, parts);
  let { count } = sink;
  sumRows(weights, sink.ids, count, lanes, 0);
  count += addPieces(page, options, parts.content, ROLE.content, MOST_PIECES.content, weights, room);
  count += addPieces(page, options, parts.source, ROLE.source, MOST_PIECES.source, weights, room);
  count += addPieces(page, options, parts.cue, ROLE.cue, MOST_PIECES.cue, weights, room);
  spread(weights, lanes, count, hidden, 0);
  return scoreHidden(out, hidden);
};

/** Room to work in, kept from text to text. */
export type Room = {
  readonly sink: Sink;
  readonly lanes: Int32Array;
  readonly hidden: Float32Array;
  readonly sums: PieceSums;
  readonly parts: Parts;
};

export const newRoom = (): Room => ({
  sink: newSink(),
  lanes: new Int32Array(LANES),
  hidden: new Float32Array(HIDDEN),
  sums: new PieceSums(),
  parts: newParts(),
});

/** The best of a cue's paths, and how likely it is among them. */
export const choosePath = (
  page: Page,
  options: Options,
  model: ChoiceModel,
  room: Room,
): { path: RolePath; clarity: number } => {
  const { paths } = options;
  if (paths.length === 1) return { path: paths[0]!, clarity: 1 };
  room.sums.size = 0;
  const scores = paths.map((_, index) => scorePath(page, options, index, model, room));
  const top = Math.max(...scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - top), 0);
  return { path: paths[scores.indexOf(top)]!, clarity: 1 / sum };
};
