import type { ArticleDossier } from '../ledger/dossier.ts';
import type { SpanCorrection } from '../ledger/record.ts';
import type { Assertion, Attribution } from '../meaning/meaning.ts';
import type { Span } from '../text/span.ts';

export type Words = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The words of the content that set a condition to it. */
  readonly condition: Span | null;
  readonly corrected: SpanCorrection | null;
};

/** Which words are a statement's source, cue and content: a person's correction where there is one, else the reading's. */
export const wordsOf = ({ mentions }: ArticleDossier, statement: Attribution | Assertion): Words => {
  const mention = mentions.find(({ local, corrected }) => local === statement.id && corrected !== null);
  if (mention)
    return {
      source: mention.sourceSpans,
      cue: mention.cueSpans,
      content: mention.content,
      condition: mention.condition,
      corrected: mention.corrected,
    };
  const { source, cue } = 'cue' in statement ? statement : { source: [], cue: [] };
  return { source, cue, content: statement.content, condition: statement.condition ?? null, corrected: null };
};
