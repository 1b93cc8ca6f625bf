import type { ArticleId } from '../ids.ts';
import type { EchoRecord } from '../record.ts';

type Edge = Pick<EchoRecord, 'article' | 'of' | 'kind' | 'share'>;

/** Enough of an article to call it a version of the other, and not a story of its own with a passage taken over. */
export const isVersion = ({ kind, share }: Pick<EchoRecord, 'kind' | 'share'>): boolean =>
  kind === 'release' || share >= 0.3;

/**
 * Articles that go back to one text: an original with all that copy it, whatever parts of it each kept, and with the copies of its copies. Two that
 * share not one sentence stand together where both come from the same wire story. A passage taken over counts with what it was taken from,
 * but hands nothing on: what else the article says is its own. An article with passages of several originals stands in several groups.
 */
export const echoGroups = (echoes: readonly Edge[]): ArticleId[][] => {
  const copies = new Map<ArticleId, Edge[]>();
  for (const echo of echoes) copies.set(echo.of, [...(copies.get(echo.of) ?? []), echo]);
  const groups: Set<ArticleId>[] = [];
  for (const original of copies.keys()) {
    const group = new Set([original]);
    const open = [original];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const echo of copies.get(at) ?? []) {
        if (group.has(echo.article) || (at !== original && !isVersion(echo))) continue;
        group.add(echo.article);
        if (isVersion(echo)) open.push(echo.article);
      }
    groups.push(group);
  }
  return groups
    .filter((group, at) => !groups.some((other, n) => n !== at && isWithin(group, other, n < at)))
    .map((group) => [...group].sort());
};

/** Whether every article of a group stands in another; of two that are the same the first stays. */
const isWithin = (group: ReadonlySet<ArticleId>, other: ReadonlySet<ArticleId>, first: boolean): boolean =>
  (group.size < other.size || (group.size === other.size && first)) && [...group].every((id) => other.has(id));

/** The articles that go back to a text this one goes back to as well. */
export const siblingsOf = (article: ArticleId, echoes: readonly Edge[]): ArticleId[] =>
  [
    ...new Set(
      echoGroups(echoes)
        .filter((group) => group.includes(article))
        .flat(),
    ),
  ]
    .filter((id) => id !== article)
    .sort();
