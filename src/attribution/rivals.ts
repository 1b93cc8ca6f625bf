import type { Page } from './page.ts';

/** The other likely cues of a text: what a cue's roles compete with. */
export type Rivals = {
  /** 0 not a cue, 1 hardly, 2 rather, 3 surely. */
  readonly level: Uint8Array;
  /** Likely cues (level 2 and up) before each token; one longer than the text. */
  readonly before: Int32Array;
  /** The nearest likely cue that governs the token, itself included; -1 for none. */
  readonly governor: Int32Array;
};

const levelOf = (confidence: number): number =>
  confidence < 0.1 ? 0 : confidence < 0.35 ? 1 : confidence < 0.75 ? 2 : 3;

export const rivalsOf = (page: Page, confidences: Float32Array): Rivals => {
  const level = Uint8Array.from(confidences, levelOf);
  const before = new Int32Array(page.size + 1);
  const governor = new Int32Array(page.size).fill(-1);
  for (let token = 0; token < page.size; token++) {
    before[token + 1] = before[token]! + (level[token]! >= 2 ? 1 : 0);
    for (let up = token, steps = 0; up >= 0 && steps < 30; up = page.head[up]!, steps++)
      if (level[up]! >= 2) {
        governor[token] = up;
        break;
      }
  }
  return { level, before, governor };
};
