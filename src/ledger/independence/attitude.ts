import type { Act } from '../../meaning/meaning.ts';

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
const REFUSES = /\b(?:refus|reject|declin|oppos|rul(?:e|ed|es|ing) out|turn(?:s|ed|ing)? down)/i;
const OF_WHAT_IS_SAID =
  /\b(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|assertions?|rumou?rs?|idea that|notion that|evidence|that)\b/i;

/** Whether a denial by these words is of something wanted of the speaker, and not of something said. */
export const isRefusal = (act: Act | null, cue: string, content: string): boolean =>
  act === 'deny' && REFUSES.test(cue) && !OF_WHAT_IS_SAID.test(content.slice(0, 80));

/** Whether an act leaves open that what is said is so: two who condemn an attack do not bear each other out. */
export const isAttitude = (act: Act | null): boolean => act !== null && ATTITUDES.has(act);
