import { covers, overlaps, type Span, sliceOf } from '../../text/span.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import type { Assertion, Attribution, Proposition } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { FIELD_BITS } from './check-fields.ts';
import { SHOWN } from './check-words.ts';
import { passingDoubts } from './passing-doubts.ts';
import { type Found, type Remark, remarkOf } from './remark.ts';
import type { RemarkModel } from './remark-model.ts';
import { type IsAlike, type IsBy, type Target, tieRemarks } from './tie-remarks.ts';
import { weighParts } from './weigh-parts.ts';

const anyOverlap = (spans: readonly Span[], other: Span): boolean => spans.some((each) => overlaps(each, other));

const CHECKING = FIELD_BITS.verify | FIELD_BITS.unchecked | FIELD_BITS.evidence;

/** Whether a sentence and a content have a noun, name or verb in common that is no word of checking. */
const sharesWords = ({ analysis, tokens, lemmas }: Syntax, sentence: number, content: readonly Span[]): boolean => {
  const words = new Set<string>();
  const isWord = (i: number): boolean =>
    /^(?:NOUN|PROPN|VERB)$/.test(tokens[i]!.upos) &&
    tokens[i]!.lemma.length > 3 &&
    (lemmas[i]!.fields & CHECKING) === 0;
  const { first, last } = analysis.sentences[sentence]!;
  for (let i = first; i < last; i++) if (isWord(i)) words.add(tokens[i]!.lemma);
  return content.some((span) => {
    const [from, to] = tokensOf(tokens, span);
    for (let i = from; i < to; i++) if (isWord(i) && words.has(tokens[i]!.lemma)) return true;
    return false;
  });
};

const SHOWN_WORDS = new RegExp(`\\b(?:${[...SHOWN].join('|')})s?\\b`, 'i');

const targetOf = (
  { analysis, tokens }: Syntax,
  each: Proposition,
  hull: readonly Span[],
  reported: boolean,
): Target => {
  // Where what is said ends: a remark on a long quotation stands after its last sentence.
  const sentence = tokens[tokensOf(tokens, each.content.at(-1)!)[1] - 1]?.sentence ?? 0;
  const paragraph = analysis.sentences[sentence]?.paragraph ?? 0;
  return {
    sentence,
    paragraph,
    isParagraph:
      analysis.sentences[sentence - 1]?.paragraph !== paragraph &&
      analysis.sentences[sentence + 1]?.paragraph !== paragraph,
    content: each.content,
    words: hull,
    reported,
    numbers: each.quantities.length > 0,
    shown: hull.some((span) => SHOWN_WORDS.test(sliceOf(analysis.text, span))),
  };
};

type Propositions = { readonly attributions: readonly Attribution[]; readonly assertions: readonly Assertion[] };

/** The remarks in a text, in order, and which attributions are remarks themselves. */
type Remarks = { readonly remarks: readonly Remark[]; readonly own: ReadonlySet<number> };

const findRemarks = (
  syntax: Syntax,
  outlet: string | null,
  attributions: readonly Attribution[],
  model: RemarkModel | null,
): Remarks => {
  const { tokens, analysis } = syntax;
  const own = new Set<number>();
  const remarkIn = (sentence: number, found: Found): Remark => {
    const { first, last, kind, paragraph } = analysis.sentences[sentence]!;
    // A headline, an item of a list: what stands above is another matter.
    const alone = kind !== 'prose' && analysis.sentences[sentence - 1]?.paragraph !== paragraph;
    return remarkOf({ tokens, first, last }, found, sentence, alone);
  };
  const weighed = model ? weighParts(syntax, attributions, outlet, model) : [];
  const learnt = weighed.map(({ part, value }) => {
    if (part.kind === 'whole') own.add(part.relation);
    return remarkIn(part.sentence, { value, from: part.first, to: part.last });
  });
  const taken = learnt.map(({ span }) => span);
  const spoken = attributions.flatMap((each, at) =>
    each.source.length > 0 && !own.has(at) ? [...each.content, ...each.cue] : [],
  );
  const passing = passingDoubts(syntax)
    .map((doubt) => remarkIn(doubt.sentence, doubt))
    // What a source says of the checking is a claim of its own, not the writer's remark.
    .filter(({ span, supposed }) => !anyOverlap(taken, span) && (supposed || !anyOverlap(spoken, span)));
  return { remarks: [...passing, ...learnt].sort((a, b) => a.span[0] - b.span[0]), own };
};

/** Ties the writer's remarks on checking to what they speak of. */
export const verify = (
  syntax: Syntax,
  book: EntityBook,
  outlet: string | null,
  { attributions, assertions }: Propositions,
  model: RemarkModel | null = null,
): Propositions => {
  const { remarks, own } = findRemarks(syntax, outlet, attributions, model);
  if (remarks.length === 0) return { attributions, assertions };
  const items = [
    // What is itself a remark is no report that others could speak of.
    ...attributions
      .filter((_, at) => !own.has(at))
      .map((each) => ({
        by: each.speaker,
        id: each.id as string,
        target: targetOf(syntax, each, [...each.source, ...each.cue, ...each.content], true),
      })),
    // A sentence that is only the remark cannot be what it speaks of.
    ...assertions
      .filter(
        ({ content }) =>
          !remarks.some(({ span, added, states }) => !added && !states && content.some((each) => covers(each, span))),
      )
      .map((each) => ({ by: null, id: each.id as string, target: targetOf(syntax, each, each.content, false) })),
  ].sort((a, b) => a.target.content[0]![0] - b.target.content[0]![0]);
  const isBy: IsBy = (index, owner) => {
    const { by } = items[index]!;
    return by !== null && book.entityOf([owner]) === by;
  };
  const isAlike: IsAlike = (index, { sentence }) => sharesWords(syntax, sentence, items[index]!.target.content);
  const verifications = tieRemarks(
    remarks,
    items.map(({ target }) => target),
    { isBy, isAlike },
  );
  const byId = new Map(items.map(({ id }, index) => [id, verifications[index]!]));
  const withVerification = <T extends Attribution | Assertion>(each: T): T => {
    const verification = byId.get(each.id);
    return verification ? { ...each, verification } : each;
  };
  return { attributions: attributions.map(withVerification), assertions: assertions.map(withVerification) };
};
