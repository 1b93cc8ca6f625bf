import { attribute } from '../attribution/attribute.ts';
import { analyse } from '../language/analyse.ts';
import type { Analysis } from '../language/analysis.ts';
import { interpret } from '../meaning/interpret.ts';
import { sliceOf } from '../text/span.ts';
import type { Models } from './models.ts';
import { type ArticleInfo, READING_SCHEMA, type Reading } from './reading.ts';

/** One article to be read. Offsets of the reading point into `text`, which is never changed. */
export type ReadingInput = {
  readonly id: string;
  readonly text: string;
  readonly article?: Partial<ArticleInfo>;
};

const NOTHING_KNOWN: ArticleInfo = {
  title: null,
  url: null,
  outlet: null,
  authors: [],
  published: null,
  language: 'en',
};

/** The program's version as readings record it; kept equal to package.json by a test. */
export const PROGRAM = 'hearsay 0.1.0';

/** The line that stands over a text which came without a title. */
const headlineOf = ({ sentences, text }: Analysis): string | null => {
  const [first] = sentences;
  return first?.kind === 'headline' ? sliceOf(text, first.span) : null;
};

/**
 * Reads one article: bytes have become text, now text becomes statements. Every stage is named here once, in order.
 * A pure function: the same text, details and models give the same reading, in Node and in a browser.
 */
export const read = (input: ReadingInput, models: Models): Reading => {
  const analysis = analyse(input.text, models.language);
  const known: ArticleInfo = { ...NOTHING_KNOWN, ...input.article };
  const article: ArticleInfo = { ...known, title: known.title ?? headlineOf(analysis) };
  const relations = attribute(analysis, models.attribution);
  const meaning = interpret({ analysis, relations, article }, models.meaning);
  return {
    schema: READING_SCHEMA,
    id: input.id,
    article,
    text: input.text,
    entities: meaning.entities,
    times: meaning.times,
    quantities: meaning.quantities,
    attributions: meaning.attributions,
    assertions: meaning.assertions,
    madeBy: { program: PROGRAM, models: models.version },
  };
};
