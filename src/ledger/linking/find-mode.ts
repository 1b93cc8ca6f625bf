/**
 * How far what a statement speaks of has come. done: it happened or is so; intended: somebody will, may or plans to; weighed: somebody thinks
 * about it; wanted: somebody asks others for it; offered, threatened, attempted as they say.
 */
export type Mode = 'done' | 'intended' | 'weighed' | 'wanted' | 'offered' | 'threatened' | 'attempted';

const MODES: readonly (readonly [Mode, RegExp])[] = [
  [
    'weighed',
    /\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|(?:discuss|debat|examin|stud)\p{L}* (?:whether|if|how)|look(?:s|ed|ing)? (?:at|into) (?:whether|if)|an option|has not decided|undecided)\b/u,
  ],
  [
    'wanted',
    /\b(?:call(?:s|ed|ing)? (?:for|on)|urg(?:es|ed|ing)|demand(?:s|ed|ing) (?:that|to|an?|the)|wants?|wanted|ask(?:s|ed|ing)? (?:for|to)|appeal(?:s|ed|ing)? (?:for|to)|recommend(?:s|ed|ing)?|advis(?:es|ed|ing)|seeks?|(?:is|are|was|were|been) seeking|sought to|hop(?:es|ed|ing) (?:to|for|that)|in favou?r of|should|must|ought to)\b/u,
  ],
  ['offered', /\b(?:offer(?:s|ed|ing)?|(?:prepared|ready|willing) to|on the table|propos(?:es|ed|ing|al))\b/u],
  ['threatened', /\b(?:threat(?:s|en|ens|ened|ening)?|ultimatum)\b/u],
  ['attempted', /\b(?:attempt(?:s|ed|ing)? to|tr(?:y|ies|ied|ying) to|(?:bid|effort)s? to)\b/u],
  [
    'intended',
    /\b(?:will|would|shall|won['’]t|may|might|could|(?:plan(?:s|ned|ning)?) (?:to|for)|intend(?:s|ed|ing)?|(?:is|are|was|were|am|be) (?:to(?! blame)|due|set|expected|forecast|predicted|scheduled|about|going|likely|ordered|leaning|planned(?! (?:and|by|in)))|due to|vow(?:s|ed)?|pledg(?:es|ed)|promis(?:es|ed)|order(?:s|ed)|leaning towards?)\b/u,
  ],
];

/** "Would have", "may have", "could have": of what is past. */
const PAST_MODAL = /\b(?:will|would|shall|may|might|could|should|must) (?:not )?have\b/gu;
/** What is told besides the main event. */
const ASIDE =
  /[,;–—]\s*(?:who|which|where|whose|(?:\p{L}+|\d+) of (?:them|whom|which))\b[^,;–—]*[,;–—]?|(?<=\S\s+)\b(?:on suspicion of|suspected of|accused of|for allegedly)\b.*$|(?<=\S\s+)\b(?:who|which|because|although|unless|until|so that|for fear)\b.*$|(?<=\S\s+)\bsince (?!\d|last\b|then\b|the\b|\p{Lu}).*$/gu;
/** What happened at the same time or on some condition may be the same event ("killed when a bomb went off"), but has a mode of its own. */
const SIDE_EVENT = /(?<=\S\s+)\b(?:when|while|if|after|as)\b.*$/u;
/** A clause that is put after the first. */
const NEXT_CLAUSE = /[,;]\s+(?:and|but)\s/u;

/** A statement without what it tells besides its main event. */
export const mainClause = (text: string): string => text.replace(ASIDE, ' ');

/** A statement without what happened at the same time, before or on which condition. */
export const withoutSideEvent = (text: string): string => text.replace(SIDE_EVENT, ' ');

/** Where the first of several clauses ends. */
export const firstClauseEnd = (text: string): number => {
  const at = text.search(NEXT_CLAUSE);
  return at < 0 ? text.length : at;
};

/** The mode of the main event, by the first word that tells; `text` is one statement. */
export const findMode = (text: string, forecast: boolean): Mode => {
  const main = mainClause(text.slice(0, firstClauseEnd(text)))
    .replace(SIDE_EVENT, ' ')
    .replace(PAST_MODAL, ' ');
  let best: { readonly mode: Mode; readonly at: number } | null = null;
  for (const [mode, pattern] of MODES) {
    const at = main.search(pattern);
    if (at >= 0 && (best === null || at < best.at)) best = { mode, at };
  }
  if (best) return best.mode;
  return forecast || /^\W*to \p{Ll}/u.test(main) ? 'intended' : 'done';
};
