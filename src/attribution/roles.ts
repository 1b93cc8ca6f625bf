import { type ChoiceModel, choosePath, newRoom } from './choice.ts';
import type { Cue } from './cue.ts';
import { type CueView, viewOf } from './cue-view.ts';
import type { Candidate } from './judge.ts';
import type { Packed } from './packed.ts';
import type { Page } from './page.ts';
import type { Rivals } from './rivals.ts';
import { OUTPUTS, ROLE } from './role-chain.ts';
import { likelyRoles, type RolePath } from './role-paths.ts';
import { newScorer, type Scorer, scoreTokens } from './role-scores.ts';
import { boundaryKind, windowOf } from './window.ts';

/** `prices` is a `priceTable`. */
export type RoleModel = { readonly weights: Packed; readonly prices: Float32Array };

/** Low enough that no path gives the anchor another role than cue. */
const NEVER = -1e4;

/** Forbids the anchor every role but cue. */
export const pinAnchor = (scores: Float32Array, anchor: number): void => {
  for (let role = 0; role <= ROLE.content; role++) if (role !== ROLE.cue) scores[anchor * OUTPUTS + role] = NEVER;
};

/** The likeliest ways to share out the roles around a cue; `first` is the token that the paths begin at. */
export type Options = { readonly view: CueView; readonly first: number; readonly paths: readonly RolePath[] };

/** How many ways are weighed against each other. */
export const MOST_PATHS = 8;

const optionsAt = (page: Page, anchor: number, rivals: Rivals, { prices }: RoleModel, scorer: Scorer): Options => {
  const { first, last } = windowOf(page, anchor);
  const size = last - first;
  const view = viewOf(page, anchor, rivals);
  const scores = scoreTokens(page, view, first, last, scorer);
  const { kinds } = scorer.room;
  for (let index = 0; index < size; index++) kinds[index] = boundaryKind(page, first + index, anchor);
  pinAnchor(scores, anchor - first);
  return { view, first, paths: likelyRoles({ size, scores, kinds, prices }, MOST_PATHS) };
};

/** For each cue, the ways its roles may be shared out. */
export const roleOptions = (page: Page, cues: readonly Cue[], rivals: Rivals, model: RoleModel): Options[] => {
  const scorer = newScorer(page, rivals, model.weights);
  const options: Options[] = [];
  for (const { anchor } of cues) options.push(optionsAt(page, anchor, rivals, model, scorer));
  return options;
};

/** The tokens that have `role` on a path. */
export const tokensWith = ({ roles }: RolePath, first: number, role: number): number[] => {
  const tokens: number[] = [];
  for (let index = 0; index < roles.length; index++) if (roles[index] === role) tokens.push(first + index);
  return tokens;
};

const room = newRoom();

/** Finds source, content and the full cue around each cue's anchor; without a `choice` the likeliest path stands. */
export const assignRoles = (
  page: Page,
  cues: readonly Cue[],
  options: readonly Options[],
  choice: ChoiceModel | null,
): Candidate[] => {
  const candidates: Candidate[] = [];
  cues.forEach(({ anchor, confidence }, index) => {
    const { first, paths } = options[index]!;
    const { path, clarity } =
      choice === null ? { path: paths[0]!, clarity: 1 } : choosePath(page, options[index]!, choice, room);
    candidates.push({
      anchor,
      source: tokensWith(path, first, ROLE.source),
      cue: tokensWith(path, first, ROLE.cue),
      content: tokensWith(path, first, ROLE.content),
      confidence,
      clarity,
      layout: 'none',
    });
  });
  return candidates;
};
