import type { MentionBrief } from '../dossier.ts';
import { SUPERSEDED } from '../fold/fold-article.ts';
import type { FoldContext } from '../fold/fold-context.ts';
import { type MentionRow, mentionBrief } from './rows.ts';
import { selectAmong } from './store.ts';

/** A mention as rules count it; what its columns hold is looked into when it is first asked for. */
export type KeptBrief = {
  readonly article: number;
  readonly row: MentionRow;
  brief?: MentionBrief;
};

export const briefOf = (kept: KeptBrief): MentionBrief => {
  kept.brief ??= mentionBrief(kept.row);
  return kept.brief;
};

/** The mentions of these claims, and of what was merged into them, by their order. */
export const loadBriefs = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  claims: readonly number[],
): Promise<Map<number, readonly KeptBrief[]>> =>
  memory.briefs.load(claims, async (missing) => {
    const rows = await selectAmong<MentionRow & { readonly article: number }>(
      store,
      tx,
      `select mentions.id as id, machine_claim, claim, current, local, speaker, stance, mentions.entry as entry, brief, mentions.article as article,
        articles.key as key, revisions.hash as hash, claims.root as root, sources.root as speaker_root
        from claims join mentions on mentions.claim = claims.id join articles on articles.id = mentions.article
        join revisions on revisions.id = mentions.revision left join sources on sources.id = mentions.speaker
        where claims.root in {KEYS} and current > ${SUPERSEDED} order by mentions.id`,
      missing,
    );
    return rows.map(({ article, ...row }): [number, KeptBrief] => [row.root, { article, row }]);
  });
