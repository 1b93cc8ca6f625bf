import type { MentionBrief } from '../dossier.ts';
import type { SourceId } from '../ids.ts';
import type { Database } from '../store/store.ts';

/** Sources that a person said are others, each with the one it ended up in. */
export type MergedSources = ReadonlyMap<SourceId, SourceId>;

/** All of them: few, since only persons merge, and found by an index of their own. */
export const readMergedSources = async (db: Database): Promise<MergedSources> => {
  const rows = await db.selectFrom('sources').select(['id', 'root']).whereRef('root', '<>', 'id').execute();
  return new Map(rows.map(({ id, root }) => [`p${id}`, `p${root}`]));
};

/** A mention whose chain names whom the sources in it are, as its speaker does already: two that are one are one origin. */
export const withMerged = <M extends MentionBrief>(mention: M, merged: MergedSources): M =>
  mention.chain.some(({ source }) => merged.has(source))
    ? { ...mention, chain: mention.chain.map((link) => ({ ...link, source: merged.get(link.source) ?? link.source })) }
    : mention;
