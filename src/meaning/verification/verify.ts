import { covers, overlaps, type Span, sliceOf } from '../../text/span.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import type { Assertion, Attribution, Proposition, Verification } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { FIELD_BITS } from './check-fields.ts';
import { SHOWN } from './check-words.ts';
import { describeTies } from './describe-tie.ts';
import { isRemark, type JudgedPart, judgeParts } from './judge-parts.ts';
import type { RemarkModels } from './remark-model.ts';
import { type IsAlike, type IsBy, type Target, tieRemarks } from './tie-remarks.ts';
import { weighTies } from './weigh-ties.ts';

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

/** Ties remarks by rules, without weights: those of the reports, or of what the writer asserts. */
const tieByRules = (
  syntax: Syntax,
  book: EntityBook,
  parts: readonly JudgedPart[],
  { attributions, assertions }: Propositions,
): ReadonlyMap<string, Verification> => {
  const remarks = parts.filter(isRemark).map(({ remark }) => remark);
  const items = [
    ...attributions.map((each) => ({
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
  return new Map(items.map(({ id }, index) => [id, verifications[index]!]));
};

/** Ties the writer's remarks on checking to what they speak of. */
export const verify = (
  syntax: Syntax,
  book: EntityBook,
  outlet: string | null,
  { attributions, assertions }: Propositions,
  models: RemarkModels | null = null,
): Propositions => {
  const parts = judgeParts(syntax, outlet, attributions, models?.parts ?? null);
  if (parts.length === 0) return { attributions, assertions };
  const verified = <T extends Attribution | Assertion>(each: T, verification: Verification | undefined): T =>
    verification && verification.value !== 'none' ? { ...each, verification } : each;
  if (!models) {
    const byId = tieByRules(syntax, book, parts, { attributions, assertions });
    return {
      attributions: attributions.map((each) => verified(each, byId.get(each.id))),
      assertions: assertions.map((each) => verified(each, byId.get(each.id))),
    };
  }
  const ties = describeTies(syntax, book.entities, attributions, parts);
  const verifications = weighTies(ties, attributions.length, models.ties);
  const told = attributions.map((each, at) => verified(each, verifications[at]));
  // What is about no report may be about what the writer asserts.
  const left = parts.filter(
    ({ remark }) => !verifications.some(({ evidence }) => evidence.some((each) => overlaps(each, remark.span))),
  );
  if (!left.some(isRemark)) return { attributions: told, assertions };
  const byId = tieByRules(syntax, book, left, { attributions: [], assertions });
  return { attributions: told, assertions: assertions.map((each) => verified(each, byId.get(each.id))) };
};
