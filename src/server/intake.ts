import type { Added } from '../ledger/ledger.ts';
import type { Reading } from '../reading/reading.ts';

/** What somebody hands in at the desk: the bytes of a file or a pasted text, or an address to fetch. */
export type Item = {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
};

/** How the desk takes articles in. Without one, the add screen says that this desk only shows. */
export type Intake = {
  /** Reads without keeping: what the add screen shows first. */
  readonly read: (item: Item) => Promise<Reading>;
  /** Reads and keeps, under a story if one is named. */
  readonly add: (item: Item, story: { readonly id: string; readonly title: string } | null) => Promise<Added>;
  /** Fetches a page or a feed and adds what it holds. */
  readonly fetch:
    | ((url: string, story: { readonly id: string; readonly title: string } | null) => Promise<readonly Added[]>)
    | null;
  /** Adds the bundled example story; null where it is not bundled. */
  readonly example: (() => Promise<readonly Added[]>) | null;
};
