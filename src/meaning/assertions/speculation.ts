/** Words by which a writer says what might be. */
export const SPECULATIVE =
  /\b(?:could(?! not\b)|might|may|would)\b|\brais(?:es|ed|ing) (?:\w+ )?(?:questions?|concerns?|doubts?|fears?)\b|\bspeculat|\bpotentially\b|\bperhaps\b|\bpossibl[ey]\b|\bseems?\b|\bone might\b/i;

/** A word that every such stretch begins with: a quick look before the closer one. */
export const SPECULATIVE_WORD =
  /\b(?:could|might|may|would|rais(?:es|ed|ing)|speculat|potentially|perhaps|possibl[ey]|seems?)/;
