import { FINITE } from '../linking/states-something.ts';

/** Words that say what somebody thinks of a thing; none that also tells a fact of it ("dangerous", "corrupt", "worst in ten years"). */
const JUDGING = new Set(
  `unfit disaster disastrous disgrace disgraceful disgusting deplorable regrettable careless reckless irresponsible unacceptable intolerable unbearable
outrageous shame shameful ridiculous absurd nonsense stupid foolish dumb crazy insane unhinged terrible horrible awful pathetic sad great wonderful fantastic
amazing incredible unbelievable tremendous brilliant excellent magnificent good bad fair unfair sexist sexism racist racism bigot bigotry hypocrite hypocrisy
hypocritical liar crooked dishonest weak crucial important welcome encouraging worrying alarming troubling disturbing disappointing disappointed proud naive
divisive inspiring impressive beautiful lovely smart unqualified unprepared unjust unjustified cowardly heroic barbaric despicable`.split(
    /\s+/,
  ),
);

/** Longer statements say more than what is thought of something. */
const MOST_WORDS = 14;

const COPULA = /^(?:is|are|was|were|be|been|being)$|['’](?:s|re)$/u;
/** Verbs that give a thing a name: what they give is judged wherever it stands. */
const NAMING = /\b(?:call|describ|brand|label|dub|denounc|hail|dismiss)\w*(?: as)?$/iu;
/** What may stand between "is" and what a thing is called. */
const BETWEEN = new Set(
  'a an the so very too really truly deeply extremely simply just not quite totally utterly completely absolutely such nothing short of total complete absolute real big huge bit'.split(
    ' ',
  ),
);

/**
 * Whether a statement says no more than what somebody thinks of something: "she is unfit to serve", "a total disaster". Two who think alike bear nobody
 * out, and whoever thinks otherwise denies nothing. `cue` are the words of saying, empty in a writer's own voice.
 */
export const isJudgement = (content: string, cue = ''): boolean => {
  const words = content.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS || words.some((word) => /\p{N}/u.test(word))) return false;
  return words.some((word, at) => {
    if (!JUDGING.has(word)) return false;
    if (NAMING.test(cue)) return true;
    let before = at;
    while (before > 0 && BETWEEN.has(words[before - 1]!)) before--;
    return before === 0 ? !FINITE.test(content) : COPULA.test(words[before - 1]!);
  });
};
