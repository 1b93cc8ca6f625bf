import type { EntityId } from '../../meaning/meaning.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Shingles } from '../echo/shingle.ts';
import type { Compared } from '../linking/compared.ts';
import type { MentionDraft } from '../linking/draft.ts';

/** The JSON of a mention's columns, as far as its reading tells: what linking finds is put in between. */
export type StoredParts = {
  /** `brief` up to the list of who passes it on, and from there on. */
  readonly briefHead: string;
  readonly briefTail: string;
  /** Who passes it on, each without the source that stands for it. */
  readonly links: readonly { readonly entity: EntityId; readonly tail: string }[];
  /** `detail` without its end. */
  readonly detail: string;
};

/** A mention as linking and folding see it: what is compared, and what is kept as text made beforehand. */
export type PreparedMention = Pick<MentionDraft, 'local' | 'wording' | 'forecast' | 'carries' | 'speaker'> & {
  readonly features: Compared;
  readonly detail: Pick<MentionDraft['detail'], 'content' | 'context' | 'verification'>;
  readonly stored: StoredParts;
};

/** Everything about a reading that needs no ledger. Adding, comparing and rebuilding work from this alone. */
export type Prepared = {
  /** Of its entities those who speak or pass on. */
  readonly reading: Pick<Reading, 'article' | 'text' | 'entities'>;
  readonly mentions: readonly PreparedMention[];
  readonly shingles: Shingles;
  /** The hashes that the index keeps, each once. */
  readonly fingerprints: readonly number[];
};

/** The same in a form that crosses from thread to thread cheaply: text, and numbers side by side. */
export type PackedReading = {
  readonly text: string;
  /** JSON */
  readonly article: string;
  /** JSON */
  readonly entities: string;
  /** JSON */
  readonly mentions: string;
  readonly stored: readonly StoredParts[];
  readonly shingles: Shingles;
  readonly fingerprints: Int32Array;
};
