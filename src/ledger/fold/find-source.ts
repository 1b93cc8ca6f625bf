import type { SourceId } from '../ids.ts';
import { descriptionKey, nameKey } from '../linking/resolve-sources.ts';
import type { Database } from '../store/store.ts';

/** A name has a capital beside the one a description may begin with: "Ion Stavre", "the Rail Union"; not "A person close to the talks". */
export const isNamed = (words: string): boolean =>
  /\p{Lu}/u.test(words.trim().replace(/^(?:an?|the|one|some)\s+/i, ''));

/** What a source that a person names is looked up by: the same key that articles find it by. */
export const sourceKey = (words: string): string => (isNamed(words) ? `n:${nameKey(words)}` : descriptionKey(words));

/** The source that goes by a name or a description; null where none does. */
export const findSource = async (db: Database, words: string): Promise<SourceId | null> => {
  const row = await db
    .selectFrom('source_names')
    .select('source')
    .where('key', '=', sourceKey(words))
    .executeTakeFirst();
  return row ? `p${row.source}` : null;
};
