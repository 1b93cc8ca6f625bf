import type { Added } from '../../../src/ledger/ledger.ts';

/** The story articles are filed under; null for none but the story of all. */
export type Story = { readonly id: string; readonly title: string } | null;

/** What every way of handing articles in is given. */
export type WayProps = { readonly story: Story; readonly onAdded: (added: readonly Added[]) => void };

/** One of several things handed in that could not be taken, and why. */
export type Refused = { readonly name: string; readonly error: Error };

/** Does one after another, whatever becomes of each; answers with those that failed. */
export const eachOf = async <T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<readonly Refused[]> => {
  const refused: Refused[] = [];
  for (const item of items)
    await work(item).catch((error: Error) => {
      refused.push({ name: nameOf(item), error });
    });
  return refused;
};
