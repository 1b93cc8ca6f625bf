import type { Status } from '../ledger/record.ts';
import type { ClaimPage } from '../views/claim-page.ts';

/** A schema.org `Claim` or `ClaimReview`, as JSON-LD. */
export type SchemaOrg = {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Claim' | 'ClaimReview';
} & Readonly<Record<string, unknown>>;

/** Statuses that are a verdict on a claim, in the words a reader of fact checks knows. */
const VERDICTS: Partial<Record<Status, string>> = {
  corroborated: 'Corroborated',
  disputed: 'Disputed',
  denied: 'Denied',
  corrected: 'Corrected',
  retracted: 'Retracted',
  held: 'Came true',
  failed: 'Did not come true',
};

const claimOf = ({ row, mentions }: ClaimPage): Readonly<Record<string, unknown>> => ({
  '@type': 'Claim',
  text: row.wording,
  ...(row.firstPublished ? { datePublished: row.firstPublished } : {}),
  ...(row.speakers.length > 0 ? { author: row.speakers.map((name) => ({ '@type': 'Thing', name })) } : {}),
  appearance: mentions.map((mention) => ({
    '@type': 'NewsArticle',
    identifier: mention.article,
    ...(mention.articleTitle ? { headline: mention.articleTitle } : {}),
    ...(mention.outlet ? { publisher: { '@type': 'Organization', name: mention.outlet } } : {}),
    ...(mention.published ? { datePublished: mention.published } : {}),
  })),
});

/**
 * The claim for search engines and fact-check feeds: a `ClaimReview` where a person decided its status, signed by that person; else only the
 * `Claim`, since a machine signs no verdict.
 */
export const claimReview = (page: ClaimPage): SchemaOrg => {
  const decided = page.statuses.findLast((event) => event.state === 'decided');
  const verdict = decided && VERDICTS[decided.status];
  if (!decided || verdict === undefined || decided.by.kind !== 'person' || page.row.statusBy !== 'person')
    return { '@context': 'https://schema.org', '@type': 'Claim', ...claimOf(page) };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    datePublished: decided.at,
    author: { '@type': 'Person', name: decided.by.name },
    claimReviewed: page.row.wording,
    itemReviewed: claimOf(page),
    reviewRating: { '@type': 'Rating', alternateName: verdict },
    ...(decided.reason ? { reviewBody: decided.reason } : {}),
  };
};
