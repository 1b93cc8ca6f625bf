import { covers, overlaps, type Span, sliceOf } from '../../text/span.ts';
import { sameOutlet } from '../chains/dateline.ts';
import type { EntityBook } from '../entities/find-entities.ts';
import type { Assertion, Attribution, Proposition } from '../meaning.ts';
import { type Syntax, tokensOf } from '../syntax.ts';
import { CLAIM_NOUNS, cluesOf, SHOWN } from './check-words.ts';
import { findRemarks, type Remark, remarkOf } from './find-remarks.ts';
import type { RemarkModel } from './remark-model.ts';
import { type IsAlike, type IsBy, type Target, tieRemarks } from './tie-remarks.ts';
import { weighParts } from './weigh-parts.ts';

/** Who checks for the reader, when no outlet is named. */
const CHECKER = /^(?:we|nobody|no one|no-one|neither|none|this (?:news)?paper|reporters|journalists)\b/i;

const CHECKS = /verif|confirm|check|authentic|corrobor|establish/i;

const anyOverlap = (spans: readonly Span[], other: Span): boolean => spans.some((each) => overlaps(each, other));

/** "Their account", "the report", "this": a content that points back and states nothing itself. */
const pointsBack = ({ tokens }: Syntax, content: readonly Span[]): boolean => {
  const [from, to] = tokensOf(tokens, content[0] ?? [0, 0]);
  if (content.length !== 1 || to - from > 6) return false;
  let points = false;
  for (let i = from; i < to; i++) {
    const { upos, lemma, lower } = tokens[i]!;
    if (upos === 'VERB' || upos === 'AUX') return false;
    if (CLAIM_NOUNS.has(lemma) || SHOWN.has(lemma) || /^(?:this|that|it|them|these|those)$/.test(lower)) points = true;
  }
  return points;
};

/** Whether an attribution is itself the remark: "MNA was not able to confirm their account" reports nobody's claim. */
const remarkTest = (syntax: Syntax, book: EntityBook, outlet: string | null, remarks: readonly Remark[]) => {
  const isOutlet = (name: string): boolean => outlet !== null && sameOutlet(name, outlet);
  return ({ cue, speaker, source, content }: Attribution): boolean => {
    const said = sliceOf(syntax.analysis.text, source[0] ?? [0, 0]);
    const entity = speaker === null ? undefined : book.byId(speaker);
    const checker =
      entity?.type === 'outlet' || CHECKER.test(said) || (entity?.named === true && isOutlet(entity.name));
    return remarks.some(({ value, span }) => {
      const checks = CHECKS.test(sliceOf(syntax.analysis.text, span));
      if (anyOverlap(cue, span)) return (checker && checks && value !== 'confirmed') || pointsBack(syntax, content);
      // "The Ledger said it could not verify the figure."
      return checker && value === 'unverified' && anyOverlap(content, span) && checks;
    });
  };
};

/** Whether a sentence and a content have a noun, name or verb in common that is no word of checking. */
const sharesWords = ({ analysis, tokens }: Syntax, sentence: number, content: readonly Span[]): boolean => {
  const words = new Set<string>();
  const isWord = (i: number): boolean =>
    /^(?:NOUN|PROPN|VERB)$/.test(tokens[i]!.upos) && tokens[i]!.lemma.length > 3 && cluesOf(tokens[i]!.lower) === 0;
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
  return {
    sentence,
    paragraph: analysis.sentences[sentence]?.paragraph ?? 0,
    content: each.content,
    words: hull,
    reported,
    numbers: each.quantities.length > 0,
    shown: hull.some((span) => SHOWN_WORDS.test(sliceOf(analysis.text, span))),
  };
};

type Propositions = { readonly attributions: readonly Attribution[]; readonly assertions: readonly Assertion[] };

/** What the model adds to the rules: remarks, and which attributions are remarks themselves. */
const learntRemarks = (
  syntax: Syntax,
  outlet: string | null,
  attributions: readonly Attribution[],
  ruled: readonly Remark[],
  model: RemarkModel | null,
): { readonly remarks: readonly Remark[]; readonly own: ReadonlySet<number> } => {
  const own = new Set<number>();
  if (!model) return { remarks: [], own };
  const { sentences } = syntax.analysis;
  const remarks = weighParts(syntax, attributions, outlet, ruled, model).map(({ part, value }) => {
    if (part.kind === 'whole') own.add(part.relation);
    const { first, last, kind, paragraph } = sentences[part.sentence]!;
    const clause = { tokens: syntax.tokens, first, last, isOutlet: () => false };
    const alone = kind !== 'prose' && sentences[part.sentence - 1]?.paragraph !== paragraph;
    return remarkOf(clause, { value, from: part.first, to: part.last }, part.sentence, alone);
  });
  return { remarks, own };
};

/** Ties the writer's remarks on checking to what they speak of. */
export const verify = (
  syntax: Syntax,
  book: EntityBook,
  outlet: string | null,
  { attributions, assertions }: Propositions,
  model: RemarkModel | null = null,
): Propositions => {
  const outlets = book.entities
    .filter(
      ({ type, name }) => type === 'outlet' || (outlet !== null && type === 'organisation' && sameOutlet(name, outlet)),
    )
    .flatMap(({ mentions }) => mentions);
  const ruled = findRemarks(syntax, outlets, outlet);
  const learnt = learntRemarks(syntax, outlet, attributions, ruled, model);
  const taken = learnt.remarks.map(({ span }) => span);
  const found = [...ruled.filter(({ span }) => !anyOverlap(taken, span)), ...learnt.remarks].sort(
    (a, b) => a.span[0] - b.span[0],
  );
  if (found.length === 0) return { attributions, assertions };
  const isRemark = remarkTest(syntax, book, outlet, ruled);
  const own = attributions.map((each, at) => learnt.own.has(at) || isRemark(each));
  // What a source says of the checking is a claim of its own, not the writer's remark.
  const spoken = attributions.flatMap((each, at) =>
    each.source.length > 0 && !own[at] ? [...each.content, ...each.cue] : [],
  );
  const remarks = found.filter(
    (each) => each.supposed || learnt.remarks.includes(each) || !anyOverlap(spoken, each.span),
  );
  if (remarks.length === 0) return { attributions, assertions };
  const items = [
    // What is itself a remark is no report that others could speak of.
    ...attributions
      .filter((_, at) => !own[at])
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
