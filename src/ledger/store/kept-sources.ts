import type { FoldContext } from '../fold/fold-context.ts';
import { selectAmong } from './store.ts';

/** The sources known by these keys of names; 0 for a key that stands for none. */
export const loadSourceNames = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  keys: readonly string[],
): Promise<Map<string, number>> =>
  memory.sourceNames.load(keys, async (missing) => {
    const sources = new Map<string, number>(missing.map((key) => [key, 0]));
    const rows = await selectAmong<{ key: string; source: number; root: number | null }>(
      store,
      tx,
      'select key, source, root from source_names left join sources on sources.id = source where key in {KEYS}',
      missing,
    );
    for (const { key, source, root } of rows) {
      sources.set(key, source);
      if (root !== null) memory.sourceRoots.keep(source, root);
    }
    return sources;
  });

/** Where these sources ended up: themselves, or what they were merged into. */
export const loadSourceRoots = (
  { store, tx, memory }: Pick<FoldContext, 'store' | 'tx' | 'memory'>,
  ids: readonly number[],
): Promise<Map<number, number>> =>
  memory.sourceRoots.load(ids, async (missing) =>
    (
      await selectAmong<{ id: number; root: number }>(
        store,
        tx,
        'select id, root from sources where id in {KEYS}',
        missing,
      )
    ).map(({ id, root }): [number, number] => [id, root]),
  );
