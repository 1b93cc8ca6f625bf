import type { StoryDossier } from '../ledger/dossier.ts';
import { groupBy } from '../ledger/independence/groups.ts';
import { type AsOf, wasThere } from './as-of.ts';
import { originsOf } from './claim-board.ts';
import type { ClaimRow } from './claim-row.ts';
import { claimRowsOf, type RowOptions } from './claim-row-of.ts';
import { type DocketLine, docketLine } from './docket-page.ts';
import { isReread } from './is-reread.ts';

/** A story on one page, for the terminal and for print: what is claimed, by whom, on whose word, how surely, how many really say so. */
export type Brief = {
  readonly title: string;
  readonly asOf: AsOf | null;
  readonly totals: {
    readonly articles: number;
    readonly outlets: number;
    readonly claims: number;
    readonly mentions: number;
    readonly origins: { readonly low: number; readonly high: number };
  };
  /** Carried by most outlets first. */
  readonly leading: readonly BriefClaim[];
  readonly disputed: readonly BriefClaim[];
  readonly numbers: readonly {
    readonly wording: string;
    readonly values: readonly { readonly text: string; readonly source: string; readonly outlet: string | null }[];
  }[];
  /** Hedges that got lost on the way. */
  readonly hardened: readonly {
    readonly wording: string;
    readonly outlet: string | null;
    readonly from: string;
    readonly to: string;
  }[];
  readonly forecasts: readonly DocketLine[];
  readonly revised: readonly { readonly title: string; readonly outlet: string | null; readonly what: string }[];
};

export type BriefClaim = {
  readonly row: ClaimRow;
  readonly saidBy: string;
  readonly onWordOf: string;
  readonly how: string;
  /** Who says the contrary: in a claim of its own, or, where `claim` is null, by denying this one. */
  readonly against: readonly { readonly claim: string | null; readonly wording: string; readonly saidBy: string }[];
};

const LEADING = 12;

type Made = ReturnType<typeof claimRowsOf>[number];

const listed = (names: readonly string[], most = 3): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;

type Against = (made: Made) => BriefClaim['against'];

/** Who contradicts a claim: the claims at the other end of its denials. */
const againstOf = (made: readonly Made[], { links }: StoryDossier): Against => {
  const rows = new Map(made.map(({ row }) => [row.id as string, row]));
  const denials = links.filter((link) => link.kind === 'denies');
  return ({ row: { id, wording }, mentions }) => {
    const others = new Set(denials.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
    const deniers = mentions.filter(({ stance }) => stance === 'denies').map(({ speakerName }) => speakerName);
    return [
      ...[...others].flatMap((claim) => {
        const row = rows.get(claim);
        return row ? [{ claim, wording: row.wording, saidBy: saidByOf(row) }] : [];
      }),
      ...[...new Set(deniers)].map((name) => ({ claim: null, wording, saidBy: name ?? 'the writer' })),
    ];
  };
};

const saidByOf = ({ speakers }: ClaimRow): string =>
  speakers.length > 0 ? listed(speakers) : 'the writers themselves';

const claimOf = (one: Made, against: Against): BriefClaim => {
  const { row, independence } = one;
  const origins = independence.nodes.filter((node) => node.layer === 'origin');
  const known = origins.filter((node) => !node.unknown).map((node) => node.label);
  const unnamed = origins
    .filter((node) => node.unknown && node.label !== 'unknown origin')
    .map((node) => `“${node.label}”`);
  const { surest, leastSure } = row;
  const sure = surest.value === leastSure.value ? surest.value : `${leastSure.value} to ${surest.value}`;
  return {
    row,
    saidBy: saidByOf(row),
    onWordOf: known.length + unnamed.length > 0 ? listed([...known, ...unnamed]) : 'nobody they name',
    how: `${surest.polarity === 'negative' ? 'not so: ' : ''}${sure}`,
    against: against(one),
  };
};

const hardenedOf = (made: readonly Made[], dossier: StoryDossier): Brief['hardened'] => {
  const outlets = new Map(dossier.articles.map((article) => [article.id, article.outlet]));
  return made.flatMap(({ row, mentions }) => {
    const stated = mentions.filter((mention) => mention.stance === 'states');
    const at = stated.findIndex(
      (mention, n) =>
        mention.certainty.value === 'certain' &&
        stated.slice(0, n).length > 0 &&
        stated
          .slice(0, n)
          .every((before) => before.certainty.value !== 'certain' && before.certainty.value !== 'unknown'),
    );
    const drop = stated[at];
    const before = stated[at - 1];
    if (!drop || !before || drop.article === before.article) return [];
    return [
      {
        wording: row.wording,
        outlet: outlets.get(drop.article) ?? null,
        from: before.certainty.value,
        to: drop.certainty.value,
      },
    ];
  });
};

const numbersOf = (made: readonly Made[], dossier: StoryDossier): Brief['numbers'] => {
  const rows = new Map(made.map((one) => [one.row.id, one]));
  const outlets = new Map(dossier.articles.map((article) => [article.id, article.outlet]));
  const clashes = dossier.links.filter(
    (link) => link.kind === 'differs-in-number' && rows.has(link.from) && rows.has(link.to),
  );
  return [...groupBy(clashes, (link) => link.to)].map(([to, links]) => ({
    wording: rows.get(to)?.row.wording ?? '',
    values: [to, ...links.map((link) => link.from)].flatMap((id) => {
      const one = rows.get(id);
      const first = one?.mentions[0];
      return one && first
        ? [
            {
              text: one.row.wording,
              source: one.row.speakers[0] ?? 'the writer',
              outlet: outlets.get(first.article) ?? null,
            },
          ]
        : [];
    }),
  }));
};

/** A story told on one page from the same rows that the board shows. */
export const brief = (dossier: StoryDossier, options: RowOptions): Brief => {
  const { today, asOf } = options;
  const made = claimRowsOf(dossier, options);
  const articles = new Map(dossier.articles.map((article) => [article.id as string, article]));
  const against = againstOf(made, dossier);
  const there = dossier.articles.filter((article) => wasThere(article, asOf));
  const leading = made
    .filter(({ row }) => row.articles.high > 0)
    .sort(
      (a, b) =>
        b.row.outlets.high - a.row.outlets.high ||
        b.row.origins.high - a.row.origins.high ||
        b.row.mentions - a.row.mentions,
    );
  return {
    title: dossier.story.title,
    asOf,
    totals: {
      articles: there.length,
      outlets: new Set(there.flatMap((article) => article.outlet ?? [])).size,
      claims: made.length,
      mentions: made.reduce((sum, { row }) => sum + row.mentions, 0),
      origins: originsOf(made),
    },
    leading: leading.slice(0, LEADING).map((one) => claimOf(one, against)),
    disputed: made.filter(({ row }) => row.disputed).map((one) => claimOf(one, against)),
    numbers: numbersOf(made, dossier),
    hardened: hardenedOf(made, dossier),
    forecasts: made
      .flatMap(({ row, mentions }) => {
        const claim = dossier.claims.find((one) => one.id === row.id);
        return (claim ? docketLine(claim, mentions, articles, today) : null) ?? [];
      })
      .sort((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1)),
    revised: there
      .map((article) => ({
        article,
        pages: article.revisions.filter((_, at) => !isReread(article.revisions, at)).length,
      }))
      .filter(({ pages }) => pages > 1)
      .map(({ article, pages }) => ({
        title: article.title ?? 'untitled',
        outlet: article.outlet,
        what: `seen in ${pages} revisions`,
      })),
  };
};
