import type { Span } from '../text/span.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** Room that all tokens of one word form share, for what a later stage works out of the form: it asks once a form, not once a token. */
export type Memo = { known: unknown };

/** One syntactic word. Tokens and the gaps between them rebuild the text exactly. */
export type Token = {
  /** Offsets into the text: `text.slice(start, end) === form`. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag: tells tense and person apart, which UPOS does not. */
  readonly xpos: string;
  /** Index of the head in `Analysis.tokens`; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal Dependencies v2 relation, subtypes kept: `nsubj`, `nsubj:pass`, `ccomp`, `parataxis`, `acl:relcl`. */
  readonly deprel: string;
  /** Index of its sentence in `Analysis.sentences`. */
  readonly sentence: number;
  /** How deep inside quotation marks the token stands; 0 outside. A mark itself has the depth it opens or closes. */
  readonly quoteDepth: number;
  /** Absent where tokens were made by hand. */
  readonly memo?: Memo;
};

export const SENTENCE_KINDS = ['prose', 'headline', 'byline', 'dateline', 'heading', 'turn', 'list'] as const;
/** What a line is: `turn` opens a speaker's turn in a transcript ("Q:", "MR. EARNEST:"). A dateline is part of a prose sentence. */
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

export type Sentence = {
  readonly span: Span;
  /** Token indices: first inclusive, last exclusive. */
  readonly first: number;
  readonly last: number;
  /** Index of its paragraph in `Analysis.paragraphs`. */
  readonly paragraph: number;
  readonly kind: SentenceKind;
};

/** A run of sentences between line breaks. */
export type Paragraph = { readonly span: Span; readonly first: number; readonly last: number };

/** A stretch between matching quotation marks, the marks outside; one that runs over paragraphs is one quotation per paragraph. */
export type Quotation = {
  /** What stands between the marks. */
  readonly inner: Span;
  /** With the marks, so far as they are there. */
  readonly outer: Span;
  /** True where it goes on the quotation before it (paragraphs that each open with a mark but do not close). */
  readonly continues: boolean;
};

export const NAME_TYPES = ['person', 'organisation', 'place', 'group', 'outlet', 'document'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A named entity as the recogniser sees it: one stretch, one type, not yet resolved. */
export type Name = { readonly span: Span; readonly first: number; readonly last: number; readonly type: NameType };

/** All that the language stage knows of a text. */
export type Analysis = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly names: readonly Name[];
};
