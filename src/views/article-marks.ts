import type { ArticleDossier } from '../ledger/dossier.ts';
import type { Assertion, Attribution } from '../meaning/meaning.ts';
import type { Span } from '../text/span.ts';
import type { Mark } from './article-page.ts';
import { wordsOf } from './words-of.ts';

const marks = (layer: Mark['layer'], spans: readonly Span[], group: string, note: string): Mark[] =>
  spans.map(([start, end]) => ({ start, end, layer, group, note }));

const speechMarks = (dossier: ArticleDossier, statement: Attribution | Assertion, act: string): Mark[] => {
  const { source, cue, condition } = wordsOf(dossier, statement);
  return [
    ...marks('source', source, statement.id, 'source'),
    ...marks('cue', cue, statement.id, act),
    ...marks('condition', condition ? [condition] : [], statement.id, 'what it depends on'),
  ];
};

/** Every layer of marks in an article's text, by start. */
export const articleMarks = (dossier: ArticleDossier): Mark[] => {
  const { reading, echoes, article } = dossier;
  return [
    ...reading.attributions.flatMap((one) => [
      ...speechMarks(dossier, one, one.act),
      ...marks('content', wordsOf(dossier, one).content, one.id, `${one.certainty.value}, ${one.certainty.polarity}`),
      ...marks('verification', one.verification.evidence, one.id, one.verification.value),
      ...marks('certainty', one.certainty.evidence, one.id, one.certainty.value),
      ...marks(
        'loaded',
        one.loaded.map((term) => term.span),
        one.id,
        'loaded term',
      ),
    ]),
    ...reading.assertions.flatMap((one) => [
      ...speechMarks(dossier, one, 'cue'),
      ...marks(
        'assertion',
        wordsOf(dossier, one).content,
        one.id,
        one.speculation ? 'the writer’s guess or opinion' : 'the writer’s own word',
      ),
      ...marks('verification', one.verification.evidence, one.id, one.verification.value),
      ...marks('certainty', one.certainty.evidence, one.id, one.certainty.value),
      ...marks(
        'loaded',
        one.loaded.map((term) => term.span),
        one.id,
        'loaded term',
      ),
    ]),
    ...reading.times.flatMap((time) =>
      marks('time', [time.span], time.id, time.from === null ? time.value : `${time.from} to ${time.until ?? ''}`),
    ),
    ...reading.quantities.flatMap((quantity) =>
      marks(
        'quantity',
        [quantity.span],
        quantity.id,
        [quantity.value, quantity.unit, quantity.of].filter((part) => part !== null).join(' '),
      ),
    ),
    ...reading.entities.flatMap((entity) => marks('entity', entity.mentions, entity.id, entity.name)),
    ...echoes
      .filter((echo) => echo.article === article.id)
      .flatMap((echo) =>
        marks(
          'echo',
          echo.passages.map((passage) => passage.here),
          echo.of,
          'stands in another article too',
        ),
      ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
};
