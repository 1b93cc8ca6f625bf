import type { Reading } from '../../reading/reading.ts';
import type { Features } from './features.ts';
import type { Statement } from './find-features.ts';

/** What these do is a position by itself, however short its object: "denied any part", "rejected the offer". */
export const TAKES_SIDES: ReadonlySet<string> = new Set(['deny', 'confirm', 'reject']);
/** Words that make a clause of a few others: "nothing had been decided". */
export const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot)\b|n['’]t\b|['’](?:s|re|ve|ll|d)\b/i;
/** What is refused here tells of the interview and not of the story. */
const NO_COMMENT =
  /^["“”'‘’\s]*(?:not )?(?:to )?(?:(?:be )?(?:named|identified|quoted|drawn|reached|interviewed)|comment|elaborate|go into detail|give (?:\w+ )?details?|say (?:more|how|why|when|who|where|whether)|discuss|respond|reply|repl(?:y|ies) to|(?:(?:an?|the|our|my|several|repeated|multiple|further) )*(?:requests?|calls?|questions?|messages?|emails?|inquiries|enquiries) )/i;
/** "Without giving further details", "it provided no further details". */
const NO_DETAILS =
  /^(?:(?:it|he|she|they) )?(?:without |not )?(?:giv|gave|provid|offer|elaborat|releas)\w*(?: (?:any|no|further|more|other|immediate)){1,3} (?:details?|information|explanation)[.,”"]*$/i;
/** "The ministry did not respond to a request for comment", told by the writer: it is of the interview too. */
const UNANSWERED =
  /^(?=.{0,160}$)(?=.*\b(?:comment|requests? for|questions|interview)\b).*\b(?:(?:(?:did|do|does|has|have|had) not|(?:did|do|does|has|have|had)n['’]t) (?:\w+ ){0,2}(?:respond|repl(?:y|ied)|return|comment|answer)(?:ed)?|declined (?:\w+ )?(?:to )?(?:comment|be interviewed)|could(?: not|n['’]t) (?:\w+ )?be reached)\b/is;
const REFUSES = /\b(?:declin|refus|would not|wouldn['’]t|did not|didn['’]t|ask|insist|request|condition)/i;

const wordsOf = (reading: Reading, statement: Statement, part: 'content' | 'cue'): string => {
  const spans = part === 'content' ? statement.content : 'cue' in statement ? statement.cue : [];
  return spans.map((span) => reading.text.slice(...span)).join(' ');
};

/**
 * Whether a statement holds enough to be followed: a claim is a proposition, and "it", "to comment", "questions" or the name of whoever was told are
 * none. They stay in the reading. A number, a day or a side taken is enough; else a clause with a word that says something, or two such words, not all of
 * them names ("has demonised [Wall Street]"); the speaker's own name says nothing.
 */
export const statesSomething = (reading: Reading, statement: Statement, features: Features): boolean => {
  const content = wordsOf(reading, statement, 'content');
  if (NO_DETAILS.test(content) || (!('cue' in statement) && UNANSWERED.test(content))) return false;
  if (NO_COMMENT.test(content) && REFUSES.test(wordsOf(reading, statement, 'cue'))) return false;
  if (!features.fragment || features.numbers.length > 0 || features.days.length > 0) return true;
  const own = new Set(features.speaker?.split(' '));
  const said = features.terms.filter((term) => !own.has(term)).length;
  const one = FINITE.test(content) || ('act' in statement && TAKES_SIDES.has(statement.act));
  return (
    said >= (one ? 1 : 2) && (one || features.terms.some((term) => !own.has(term) && !features.names.includes(term)))
  );
};
