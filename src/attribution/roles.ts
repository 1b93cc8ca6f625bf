import type { Cue } from './cue.ts';
import type { Candidate } from './judge.ts';
import { forward, type Network, newPass } from './network.ts';
import type { Page } from './page.ts';
import type { Rivals } from './rivals.ts';
import { bestRoles, OUTPUTS, ROLE } from './role-chain.ts';
import { roleFeatures, viewOf } from './role-features.ts';
import { newSink } from './sink.ts';
import { BOUNDARIES, boundaryKind, windowOf } from './window.ts';

export type RoleModel = { readonly network: Network; readonly moves: Float32Array };

/** Low enough that no path gives the anchor another role than cue. */
export const NEVER = -1e4;

/** Forbids the anchor every role but cue. */
export const pinAnchor = (scores: Float32Array, anchor: number): void => {
  for (let role = 0; role <= ROLE.content; role++) if (role !== ROLE.cue) scores[anchor * OUTPUTS + role] = NEVER;
};

/** Finds source, content and the full cue around each cue's anchor. */
export const assignRoles = (page: Page, cues: readonly Cue[], rivals: Rivals, model: RoleModel): Candidate[] => {
  const sink = newSink(model.network.bits);
  const pass = newPass(model.network);
  return cues.map(({ anchor, confidence }) => {
    const { first, last } = windowOf(page, anchor);
    const size = last - first;
    const view = viewOf(page, anchor, rivals);
    const scores = new Float32Array(size * OUTPUTS);
    const kinds = new Int32Array(size);
    for (let index = 0; index < size; index++) {
      roleFeatures(page, view, first + index, sink);
      forward(model.network, sink.ids, sink.count, pass);
      scores.set(pass.scores, index * OUTPUTS);
      kinds[index] = boundaryKind(page, first + index, anchor);
    }
    pinAnchor(scores, anchor - first);
    const roles = new Uint8Array(size);
    bestRoles({ size, scores, kinds, moves: model.moves, boundaries: BOUNDARIES }, roles);
    const having = (role: number): number[] => {
      const tokens: number[] = [];
      for (let index = 0; index < size; index++) if (roles[index] === role) tokens.push(first + index);
      return tokens;
    };
    return {
      anchor,
      source: having(ROLE.source),
      cue: having(ROLE.cue),
      content: having(ROLE.content),
      confidence,
      layout: 'none',
    };
  });
};
