/** Names of things in a ledger. They never change and are never used twice. */

/** One publication at one address: `r` and 12 hex digits of the SHA-256 of its address, or of its text where it has none. */
export type ArticleId = `r${string}`;
/** One cleaned text of an article: the SHA-256 of the text, in hex. */
export type RevisionId = string;
/** The bytes as they came: SHA-256, in hex. */
export type CaptureId = string;
/** `m` and a number: one attribution or assertion of one revision. */
export type MentionId = `m${number}`;
/** `c` and a number. */
export type ClaimId = `c${number}`;
/** `p` and a number: a person, organisation, outlet or described unnamed source, across articles. */
export type SourceId = `p${number}`;
/** A slug ("kelt-ceasefire"); `all` is every article in the ledger. */
export type StoryId = string;
/** The place of an entry in the chain, from 1. */
export type EntrySeq = number;
/** `k` and a number: one machine proposal that waits for a person. */
export type ProposalId = `k${number}`;

/** The story that holds everything. */
export const ALL_STORIES: StoryId = 'all';
