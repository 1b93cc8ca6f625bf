import type { Act } from '../../meaning/meaning.ts';
import { FINITE } from '../linking/states-something.ts';

/** What tells of the speaker's stand, will or guess, and not that something is so. */
const ATTITUDES: ReadonlySet<Act> = new Set([
  'ask',
  'order',
  'promise',
  'threaten',
  'plan',
  'want',
  'agree',
  'believe',
  'predict',
  'feel',
  'praise',
  'criticise',
  'other',
] satisfies Act[]);

/** "Refused to stand down", "rejected the offer" is a stand taken; "rejected the claims" says that they are not so. */
const REFUSES = /\b(?:refus|reject|declin|oppos|rul(?:e|ed|es|ing) out|turn(?:s|ed|ing)? down|dismiss)/i;
const OF_WHAT_IS_SAID =
  /\b(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|assertions?|rumou?rs?|idea that|notion that|evidence|that)\b/i;

/** Whether a denial by these words is of something wanted of the speaker, and not of something said. */
export const isRefusal = (act: Act | null, cue: string, content: string): boolean =>
  act === 'deny' && REFUSES.test(cue) && !OF_WHAT_IS_SAID.test(content.slice(0, 80));

/** Whether an act leaves open that what is said is so: two who condemn an attack do not bear each other out. */
export const isAttitude = (act: Act | null): boolean => act !== null && ATTITUDES.has(act);

/** "Spoke about", "has commented on", "tweeted support for": what follows is what it was about, and not what was said of it. */
const ABOUT =
  /\b(?:about|on|over|regarding|concerning|(?:react|respond|repli|refer|allud)\w* to|(?:support|praise|sympathy) for|opposition to|(?:criticism|condemnation) of)$/iu;
/** These make a clause without a finite verb too: "how to leave". */
const CLAUSE = /\b(?:that|how|what|why|whether)\b/iu;

/** Whether words of saying name only the matter that was spoken of: two who speak about a death do not say that somebody died. */
export const isTopic = (cue: string, content: string): boolean =>
  ABOUT.test(cue.trim()) && !FINITE.test(content) && !CLAUSE.test(content);
