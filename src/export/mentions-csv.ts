import type { ClaimPage } from '../views/claim-page.ts';
import { renderCsv } from './csv.ts';

const HEADINGS = [
  ...['claim', 'mention', 'article', 'revision', 'outlet', 'published', 'stance', 'speaker', 'chain', 'certainty'],
  ...['polarity', 'content', 'condition', 'sentence', 'linked by'],
];

/** A claim's mentions as CSV, one a line, each anchored: article, revision and the sentence. */
export const mentionsAsCsv = ({ row, mentions }: ClaimPage): string =>
  renderCsv(
    HEADINGS,
    mentions.map((mention) => [
      ...[row.id, mention.id, mention.article, mention.revision, mention.outlet, mention.published, mention.stance],
      ...[mention.speaker?.name ?? null, mention.chain.map((link) => link.name).join(' ← ')],
      ...[mention.certainty.value, mention.certainty.polarity, mention.text, mention.condition],
      ...[mention.context, mention.linkedBy.kind],
    ]),
  );
