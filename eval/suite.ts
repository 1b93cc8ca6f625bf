/** One figure of an evaluation. Higher is better unless said otherwise. */
export type Score = {
  readonly name: string;
  readonly value: number;
  /** How many gold items it was counted on. */
  readonly size: number;
  /** A figure without a floor is printed for people and guards nothing. */
  readonly guarded?: boolean;
  readonly lowerIsBetter?: boolean;
};

export type SuiteOptions = {
  /** Folder of the public corpora (docs say which); null where they are not at hand. */
  readonly corpora: string | null;
  /** Which held-back part of a corpus to score, where one has several. */
  readonly part: 'dev' | 'test';
};

/** A stage's evaluation; `run` returns null where what it needs is not at hand. */
export type Suite = {
  readonly name: string;
  readonly run: (options: SuiteOptions) => Promise<readonly Score[] | null>;
};

/** Precision, recall and F1 in percent, from counts. */
export const percentages = (
  right: number,
  found: number,
  wanted: number,
): { precision: number; recall: number; f1: number } => {
  const precision = found === 0 ? 0 : (100 * right) / found;
  const recall = wanted === 0 ? 0 : (100 * right) / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};
