import type { AttributionRelation } from '../attribution/attribution.ts';
import type { Analysis } from '../language/analysis.ts';
import type { Span } from '../text/span.ts';
import { actOf } from './acts/act-of.ts';
import { readCue } from './acts/cue-word.ts';
import { findAssertions } from './assertions/find-assertions.ts';
import { certaintyOfAssertion, certaintyOfAttribution } from './certainty/certainty.ts';
import { type EventScorer, eventScorer } from './certainty/event-scorer.ts';
import { mainEvent } from './certainty/main-event.ts';
import { wordsOf } from './chains/find-chain.ts';
import { findChains } from './chains/find-chains.ts';
import { type Condition, readContent } from './condition/find-condition.ts';
import { type EntityBook, findEntities } from './entities/find-entities.ts';
import { findForecast } from './forecast/find-forecast.ts';
import { inside } from './inside.ts';
import { DEFAULT_LOADED_TERMS, findLoadedTerms } from './loaded/loaded-terms.ts';
import type { Assertion, Attribution, AttributionId, Entity, Proposition, Quantity, Time } from './meaning.ts';
import { MEANING_BY_RULES, type MeaningModels } from './models.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { findSaid } from './said/find-said.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import { readSyntax, type Syntax } from './syntax.ts';
import { findTimes } from './times/find-times.ts';
import { verify } from './verification/verify.ts';

/** What the meaning stage starts from. `published` is an ISO 8601 date or date-time; null where unknown. */
export type MeaningInput = {
  readonly analysis: Analysis;
  readonly relations: readonly AttributionRelation[];
  readonly article: { readonly outlet: string | null; readonly published: string | null };
  /** Terms to mark wherever they are used; a small list of our own where none is given. */
  readonly loadedTerms?: readonly string[];
};

/** What a reading holds beside the text and the article. */
export type Meaning = {
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly assertions: readonly Assertion[];
};

type Common = Pick<Proposition, 'times' | 'quantities' | 'loaded' | 'forecast' | 'condition'>;
type CommonOf = (content: readonly Span[], cue: readonly Span[], source: string | null) => Common;

/** On whose word, how sure, about when, how many: the meaning of the attributions and of what the writer asserts. */
export const interpret = (input: MeaningInput, models: MeaningModels = MEANING_BY_RULES): Meaning => {
  const syntax = readSyntax(input.analysis);
  const book = findEntities(syntax, input.relations, models.antecedents);
  const scoreOf = eventScorer(syntax, models.certainty);
  const { published } = input.article;
  const times = findTimes(input.analysis, published);
  const quantities = findQuantities(input.analysis, times);
  const loaded = findLoadedTerms(input.analysis, input.loadedTerms ?? DEFAULT_LOADED_TERMS);
  const common: CommonOf = (content, cue, source) => {
    const timesInside = inside(times, content);
    const words = readContent(input.analysis, content);
    const forecast = findForecast({
      analysis: input.analysis,
      inside: words.inside,
      condition: words.condition,
      cue,
      source,
      timesInside,
      published,
    });
    return {
      times: timesInside.map(idOf),
      condition: conditionOf(words.condition, forecast, content),
      forecast,
      quantities: inside(quantities, content).map(idOf),
      loaded: inside(loaded, content),
    };
  };
  const attributions = readAttributions(syntax, book, input.relations, input.article.outlet, times, scoreOf, common);
  const attributed: Span[] = [];
  for (const { source, cue, content } of input.relations) attributed.push(...source, ...cue, ...content);
  const assertions = findAssertions(syntax, attributed).map(({ content, predicate, speculation }, index): Assertion => {
    const { times, condition, forecast, quantities, loaded } = common(content, [], null);
    return {
      id: `s${index + 1}`,
      content,
      certainty: certaintyOfAssertion({ syntax, content, event: predicate, scoreOf }),
      verification: { value: 'none', evidence: [] },
      said: null,
      speculation,
      times,
      condition,
      forecast,
      quantities,
      loaded,
    };
  });
  return {
    entities: book.entities,
    times,
    quantities,
    ...verify(syntax, book, input.article.outlet, { attributions, assertions }, models.remarks),
  };
};

/** What is done once something else is sets a condition to a forecast; of anything else it tells the time. */
const conditionOf = (
  condition: Condition | null,
  forecast: Proposition['forecast'],
  content: readonly Span[],
): Span | null => {
  if (!condition || !(condition.supposes || forecast)) return null;
  const [start, end] = condition.span;
  const isAll = content.length === 1 && content[0]![0] >= start - 1 && content[0]![1] <= end + 2;
  return isAll ? null : condition.span;
};

/** How a source begins that says who did not say something. */
const NOBODY = /^(?:neither|nobody|no one|none)\b/i;

const idOf = <Id>({ id }: { readonly id: Id }): Id => id;

const readAttributions = (
  syntax: Syntax,
  book: EntityBook,
  relations: readonly AttributionRelation[],
  outlet: string | null,
  times: readonly Time[],
  scoreOf: EventScorer,
  common: CommonOf,
): Attribution[] => {
  const speakers = resolveSpeakers(syntax, book, relations);
  const chains = findChains(syntax, book, relations, speakers, outlet);
  return relations.map((relation, index): Attribution => {
    const { source, cue, content, quote, confidence } = relation;
    const said = wordsOf(syntax.analysis.text, source);
    const read = readCue(syntax, cue);
    // "Neither the minister nor the company responded": nobody did.
    const word = NOBODY.test(said) ? { ...read, negated: !read.negated } : read;
    // field by field: to spread one object into another takes longer than to make it
    const { times: inContent, condition, forecast, quantities, loaded } = common(content, cue, said);
    const { speaker: certainty, writer } = certaintyOfAttribution(
      { syntax, content, event: mainEvent(syntax, content), scoreOf },
      word,
      cue,
    );
    return {
      id: `a${index + 1}`,
      source,
      cue,
      content,
      quote,
      speaker: speakers[index] ?? null,
      chain: chains[index] ?? [],
      act: actOf(word, forecast),
      certainty,
      writerCertainty: writer,
      verification: { value: 'none', evidence: [] },
      said: findSaid(syntax, times, { source, content, cueToken: word.token }),
      within: relation.within === null ? null : (`a${relation.within + 1}` satisfies AttributionId),
      confidence,
      times: inContent,
      condition,
      forecast,
      quantities,
      loaded,
    };
  });
};
