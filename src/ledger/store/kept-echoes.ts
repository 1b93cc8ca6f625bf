import type { FoldContext } from '../fold/fold-context.ts';
import type { ArticleId } from '../ids.ts';
import type { EchoRecord } from '../record.ts';
import { selectAmong } from './store.ts';
import type { Tables } from './tables.ts';

/** An echo without the passages and sentences that prove it, for rules that only count. */
export type KeptEcho = Omit<Tables['echoes'], 'passages' | 'evidence'>;

/** The same as a record, between articles by their names. */
export const bareEcho = ({ echo, share, direction }: KeptEcho, article: ArticleId, of: ArticleId): EchoRecord => ({
  article,
  of,
  kind: echo as EchoRecord['kind'],
  share,
  direction: direction as EchoRecord['direction'],
  passages: [],
  evidence: [],
});

/** Of an article's echoes of one other the last: it was found anew when either was revised. */
export const lastOfEach = (echoes: readonly KeptEcho[]): KeptEcho[] => [
  ...new Map(echoes.map((echo) => [echo.of_article, echo])).values(),
];

/** What these articles, by their numbers, repeat of others. */
export const loadEchoes = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  articles: readonly number[],
): Promise<Map<number, readonly KeptEcho[]>> =>
  memory.echoes.load(articles, async (missing) =>
    (
      await selectAmong<KeptEcho>(
        store,
        tx,
        'select article, of_article, echo, share, direction from echoes where article in {KEYS}',
        missing,
      )
    ).map((row): [number, KeptEcho] => [row.article, row]),
  );
