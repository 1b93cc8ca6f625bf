/** Words by which a writer says what might be; "May" with a capital is a month. */
const MAYBE = /\b(?:may\b|May(?= (?:be|have|not|the|it|they|we|this)\b))/;
const GUESS =
  /\b(?:could(?! not\b)|might|would)\b|\brais(?:es|ed|ing) (?:\w+ )?(?:questions?|concerns?|doubts?|fears?)\b|\bspeculat|\bpotentially\b|\bperhaps\b|\bpossibl[ey]\b|\bseems?\b|\bone might\b/i;

/** A word that every such stretch begins with: a quick look before the closer one. */
export const SPECULATIVE_WORD =
  /\b(?:could|might|may|would|rais(?:es|ed|ing)|speculat|potentially|perhaps|possibl[ey]|seems?)/;

/** Whether a writer's words say what might be. */
export const speculates = (words: string): boolean => GUESS.test(words) || MAYBE.test(words);
