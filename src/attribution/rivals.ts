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

export const rivalsOf = ({ size, head, order }: Page, confidences: Float32Array): Rivals => {
  const level = new Uint8Array(size);
  const before = new Int32Array(size + 1);
  const governor = new Int32Array(size);
  for (let token = 0; token < size; token++) {
    level[token] = levelOf(confidences[token]!);
    before[token + 1] = before[token]! + (level[token]! >= 2 ? 1 : 0);
  }
  for (let at = 0; at < size; at++) {
    const token = order[at]!;
    const over = head[token]!;
    governor[token] = level[token]! >= 2 ? token : over < 0 ? -1 : governor[over]!;
  }
  return { level, before, governor };
};
