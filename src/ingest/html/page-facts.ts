import { oneLine } from '../clean-text.ts';
import type { DomDocument } from './dom.ts';
import type { Thing } from './json-ld.ts';
import { type Markup, select } from './select.ts';

/** All that the lookups below share. */
export type Page = Markup & {
  readonly document: DomDocument;
  readonly url: string | null;
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly things: readonly Thing[];
  readonly article: Thing | undefined;
  readonly language: string | null;
};

export const readMetas = (document: DomDocument): Map<string, string[]> => {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = oneLine(meta.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (key) metas.set(key, [...(metas.get(key) ?? []), content]);
    }
  }
  return metas;
};

export const firstMeta = (page: Pick<Page, 'metas'>, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = page.metas.get(name)?.[0];
    if (value) return value;
  }
  return null;
};

export const textIn = (page: Page, selector: string): string | null => {
  const [element] = select(page, selector);
  return element ? oneLine(element.textContent) || null : null;
};
