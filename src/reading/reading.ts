import type { Assertion, Attribution, Entity, Quantity, Time } from '../meaning/meaning.ts';

/** What is known of an article beside its text. `published` is an ISO 8601 date or date-time; null where unknown. */
export type ArticleInfo = {
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Whose copy the page says it is, and its note of corrections: words of the page that are no part of `text`. Absent where there are none. */
  readonly creditLine?: string | undefined;
  readonly correctionsNote?: string | undefined;
};

export const READING_SCHEMA = 'hearsay/reading@1';

/** All that was read out of one article: the contract every later stage and every program outside relies on. */
export type Reading = {
  readonly schema: typeof READING_SCHEMA;
  readonly id: string;
  readonly article: ArticleInfo;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly assertions: readonly Assertion[];
  /** What made this reading: versions of the program and of the models. */
  readonly madeBy: { readonly program: string; readonly models: string };
};
