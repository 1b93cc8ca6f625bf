import type { ArticleRecord, EchoRecord, MentionRecord } from '../ledger/record.ts';
import type { Span } from '../text/span.ts';
import type { MentionView } from './claim-page.ts';
import { correctionsOf } from './corrections-of.ts';
import { piecesAgainst } from './word-pieces.ts';

export type MentionViewInput = {
  readonly mention: MentionRecord;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly echoes: readonly EchoRecord[];
  /** The wording of the claim's best mention, to compare with. */
  readonly best: string;
};

const marksOf = (mention: MentionRecord): MentionView['marks'] => {
  const layers: [MentionView['marks'][number]['kind'], readonly Span[]][] = [
    ['source', mention.sourceSpans],
    ['cue', mention.cueSpans],
    ['content', mention.content],
    ['condition', mention.condition ? [mention.condition] : []],
    ['verification', mention.verificationSpans],
    ['loaded', mention.loaded.map((term) => term.span)],
  ];
  const end = mention.contextStart + mention.context.length;
  return layers.flatMap(([kind, spans]) =>
    spans
      .filter(([from, until]) => from >= mention.contextStart && until <= end)
      .map(([from, until]) => ({ kind, start: from - mention.contextStart, end: until - mention.contextStart })),
  );
};

/** The condition that is set to a mention, in its own words. */
export const conditionOf = ({ condition, context, contextStart }: MentionRecord): string | null =>
  condition && context.slice(condition[0] - contextStart, condition[1] - contextStart);

const chainOf = (mention: MentionRecord, outlet: string | null): MentionView['chain'] => [
  { name: outlet ?? 'unknown outlet', role: 'outlet', source: null, named: outlet !== null },
  ...(mention.chain.length > 0
    ? mention.chain.map(({ name, role, source, named }) => ({ name, role, source, named }))
    : mention.speakerName === null
      ? []
      : [{ name: mention.speakerName, role: 'origin' as const, source: mention.speaker, named: mention.speakerNamed }]),
];

/** The nearest article this one was copied from. */
const echoOf = (
  mention: MentionRecord,
  articles: ReadonlyMap<string, ArticleRecord>,
  echoes: readonly EchoRecord[],
): MentionView['echoOf'] => {
  const echo = echoes.filter((one) => one.article === mention.article).sort((a, b) => b.share - a.share)[0];
  return echo
    ? { article: echo.of, outlet: articles.get(echo.of)?.outlet ?? null, kind: echo.kind, share: echo.share }
    : null;
};

/** A mention with its place, its chain and its words against the claim's best mention. */
export const mentionView = ({ mention, articles, echoes, best }: MentionViewInput): MentionView => {
  const article = articles.get(mention.article);
  const {
    id,
    local,
    revision,
    current,
    kind,
    stance,
    act,
    certainty,
    writerCertainty,
    verification,
    speculation,
    context,
    text,
    linkedBy,
    linkReason,
  } = mention;
  return {
    id,
    claim: mention.claim,
    local,
    article: mention.article,
    revision,
    current,
    outlet: article?.outlet ?? null,
    articleTitle: article?.title ?? null,
    published: article?.published ?? null,
    known: article?.known ?? '',
    kind,
    stance,
    speaker:
      mention.speaker === null || mention.speakerName === null
        ? null
        : { id: mention.speaker, name: mention.speakerName, named: mention.speakerNamed },
    chain: chainOf(mention, article?.outlet ?? null),
    act,
    certainty,
    writerCertainty,
    verification,
    condition: conditionOf(mention),
    speculation,
    context,
    contextStart: mention.contextStart,
    marks: marksOf(mention),
    text,
    pieces: piecesAgainst(text, best),
    framing: [...new Set(mention.loaded.map((term) => term.term))],
    quantities: mention.quantities.map((quantity) =>
      [quantity.value, quantity.unit, quantity.of].filter((part) => part !== null).join(' '),
    ),
    echoOf: echoOf(mention, articles, echoes),
    linkedBy,
    linkReason,
    corrections: correctionsOf(mention),
  };
};
