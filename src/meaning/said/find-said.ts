import { covers, overlaps, type Span } from '../../text/span.ts';
import type { Time, TimeId } from '../meaning.ts';
import { childWith, isUnder, RELATIONS, type Syntax, tokenAt } from '../syntax.ts';

/** Where an attribution's words stand. */
type Saying = {
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly cueToken: number;
};

/** How far from the cue, in tokens, a time may stand that the tree does not tie to it. */
const NEAR = 8;

const { nsubj } = RELATIONS;

/** "The tanker left on April 30 and is expected …": a time of another clause, with a subject that is not our source. */
const isOfAnotherVerb = (syntax: Syntax, token: number, { cueToken, source }: Saying): boolean => {
  const { tokens, heads } = syntax;
  for (let at = heads[token]!, step = 0; at >= 0 && step < 8; at = heads[at]!, step++) {
    if (at === cueToken) return false;
    const { upos } = tokens[at]!;
    if (upos !== 'VERB') continue;
    const subject = childWith(syntax, at, nsubj);
    const isOurs =
      subject < 0 || source.some((span) => span[0] <= tokens[subject]!.start && tokens[subject]!.start < span[1]);
    if (!isOurs) return true;
  }
  return false;
};

/** When it was said: the time expression that hangs from the cue, outside content and source ("said on Thursday"). */
export const findSaid = (syntax: Syntax, times: readonly Time[], saying: Saying): TimeId | null => {
  const { tokens, analysis } = syntax;
  const cue = tokens[saying.cueToken];
  const sentence = cue && analysis.sentences[cue.sentence];
  if (!sentence) return null;
  const outside = (span: Span): boolean =>
    ![...saying.content, ...saying.source].some((each) => covers(each, span) || overlaps(each, span));
  let best: Time | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time.span[1] <= sentence.span[0] || time.span[0] >= sentence.span[1]) continue;
    const token = tokenAt(tokens, time.span[0]);
    if (
      tokens[token]?.sentence !== cue.sentence ||
      time.type === 'DURATION' ||
      time.type === 'SET' ||
      !outside(time.span)
    )
      continue;
    const distance = Math.abs(token - saying.cueToken);
    if (distance >= bestDistance || (distance > NEAR && !isUnder(syntax, token, saying.cueToken))) continue;
    if (isOfAnotherVerb(syntax, token, saying)) continue;
    best = time;
    bestDistance = distance;
  }
  return best?.id ?? null;
};
