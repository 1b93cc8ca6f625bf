import { type ChoiceModel, choosePath } from './choice.ts';
import type { Cue } from './cue.ts';
import type { Candidate } from './judge.ts';
import { addRows, type Linear } from './linear.ts';
import type { Page } from './page.ts';
import type { Rivals } from './rivals.ts';
import { likelyRoles, newWorkspace, OUTPUTS, ROLE, type RolePath } from './role-chain.ts';
import { type CueView, roleFeatures, viewOf } from './role-features.ts';
import { newSink, type Sink } from './sink.ts';
import { sideOf, tokenFeatures } from './token-features.ts';
import { boundaryKind, windowOf } from './window.ts';

/** `prices` is a `priceTable`. */
export type RoleModel = { readonly weights: Linear; readonly prices: Float32Array };

/** Low enough that no path gives the anchor another role than cue. */
const NEVER = -1e4;

/** Forbids the anchor every role but cue. */
export const pinAnchor = (scores: Float32Array, anchor: number): void => {
  for (let role = 0; role <= ROLE.content; role++) if (role !== ROLE.cue) scores[anchor * OUTPUTS + role] = NEVER;
};

/** The likeliest ways to share out the roles around a cue; `first` is the token that the paths begin at. */
export type Options = { readonly view: CueView; readonly first: number; readonly paths: readonly RolePath[] };

/** What is kept while one text is read: room to work in, and the sums of the features that do not depend on the cue. */
type Desk = {
  readonly sink: Sink;
  readonly space: ReturnType<typeof newWorkspace>;
  readonly sums: Float32Array;
  readonly summed: Uint8Array;
};

const newDesk = (page: Page, { weights }: RoleModel): Desk => ({
  sink: newSink(weights.bits),
  space: newWorkspace(),
  sums: new Float32Array(2 * page.size * OUTPUTS),
  summed: new Uint8Array(2 * page.size),
});

/** How many ways are weighed against each other. */
export const MOST_PATHS = 8;

/** Scores of token `t` against the cue, into `scores` from `offset` on. */
const scoreToken = (
  page: Page,
  view: CueView,
  t: number,
  { weights }: RoleModel,
  desk: Desk,
  scores: Float32Array,
  offset: number,
): void => {
  const { sink, sums, summed } = desk;
  const side = sideOf(t, view.anchor);
  const slot = 2 * t + side - 1;
  if (summed[slot] === 0) {
    sink.count = 0;
    tokenFeatures(page, side, t, sink);
    addRows(weights, sink.ids, sink.count, sums, slot * OUTPUTS);
    summed[slot] = 1;
  }
  sink.count = 0;
  roleFeatures(page, view, t, sink);
  addRows(weights, sink.ids, sink.count, scores, offset);
  for (let output = 0; output < OUTPUTS; output++)
    scores[offset + output] =
      (scores[offset + output]! + sums[slot * OUTPUTS + output]!) * weights.scale[output]! + weights.bias[output]!;
};

const optionsAt = (page: Page, anchor: number, rivals: Rivals, model: RoleModel, desk: Desk): Options => {
  const { first, last } = windowOf(page, anchor);
  const size = last - first;
  const view = viewOf(page, anchor, rivals);
  const scores = new Float32Array(size * OUTPUTS);
  const kinds = new Int32Array(size);
  for (let index = 0; index < size; index++) {
    scoreToken(page, view, first + index, model, desk, scores, index * OUTPUTS);
    kinds[index] = boundaryKind(page, first + index, anchor);
  }
  pinAnchor(scores, anchor - first);
  return { view, first, paths: likelyRoles({ size, scores, kinds, prices: model.prices }, MOST_PATHS, desk.space) };
};

/** For each cue, the ways its roles may be shared out. */
export const roleOptions = (page: Page, cues: readonly Cue[], rivals: Rivals, model: RoleModel): Options[] => {
  const desk = newDesk(page, model);
  return cues.map(({ anchor }) => optionsAt(page, anchor, rivals, model, desk));
};

/** The tokens that have `role` on a path. */
export const tokensWith = ({ roles }: RolePath, first: number, role: number): number[] => {
  const tokens: number[] = [];
  for (let index = 0; index < roles.length; index++) if (roles[index] === role) tokens.push(first + index);
  return tokens;
};

/** Finds source, content and the full cue around each cue's anchor; without a `choice` the likeliest path stands. */
export const assignRoles = (
  page: Page,
  cues: readonly Cue[],
  options: readonly Options[],
  choice: ChoiceModel | null,
): Candidate[] =>
  cues.map(({ anchor, confidence }, index) => {
    const { first, paths } = options[index]!;
    const { path, clarity } =
      choice === null ? { path: paths[0]!, clarity: 1 } : choosePath(page, options[index]!, choice);
    return {
      anchor,
      source: tokensWith(path, first, ROLE.source),
      cue: tokensWith(path, first, ROLE.cue),
      content: tokensWith(path, first, ROLE.content),
      confidence,
      clarity,
      layout: 'none',
    };
  });
