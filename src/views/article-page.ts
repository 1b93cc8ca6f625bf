import type { ArticleDossier } from '../ledger/dossier.ts';
import type { ArticleId, ClaimId, MentionId, RevisionId, SourceId } from '../ledger/ids.ts';
import type {
  ArticleRecord,
  CertaintyValue,
  ClaimRecord,
  EchoRecord,
  MentionRecord,
  Status,
} from '../ledger/record.ts';
import type { Assertion, Attribution } from '../meaning/meaning.ts';
import { hull, type Span, sliceOf } from '../text/span.ts';
import { articleMarks } from './article-marks.ts';
import { type CorrectionView, correctionsOf } from './corrections-of.ts';
import { isReread } from './is-reread.ts';
import { wordsOf } from './words-of.ts';

/** A layer the article's text can be marked in. */
export const MARK_LAYERS = [
  'source',
  'cue',
  'content',
  'assertion',
  'condition',
  'time',
  'quantity',
  'verification',
  'certainty',
  'loaded',
  'entity',
  'echo',
] as const;

/** One marked stretch; `group` ties source, cue and content of one attribution together. Marks may overlap. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly layer: (typeof MARK_LAYERS)[number];
  readonly group: string;
  readonly note: string;
};

/** One attribution or assertion with its claim: a margin note. */
export type ArticleMention = {
  /** `a3` or `s2`: the mark group. */
  readonly local: string;
  readonly mention: MentionId | null;
  readonly claim: ClaimId | null;
  readonly claimWording: string | null;
  readonly claimStatus: Status | null;
  readonly claimStatusBy: ClaimRecord['statusBy'] | null;
  readonly kind: 'attribution' | 'assertion';
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly speakerId: SourceId | null;
  readonly speakerNamed: boolean;
  readonly chain: readonly string[];
  readonly act: string | null;
  readonly quote: 'direct' | 'indirect' | 'mixed' | null;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  /** The words around it, to correct it in: where they begin in the text, and what stands there. */
  readonly contextStart: number;
  readonly context: string;
  /** What persons put right of it; empty while all of it is the machine's. */
  readonly corrections: readonly CorrectionView[];
  readonly certainty: CertaintyValue;
  readonly writerCertainty: CertaintyValue;
  readonly verification: string;
  /** What it depends on, in its own words; null where it sets no condition. */
  readonly condition: string | null;
  readonly said: string | null;
  readonly when: readonly string[];
  readonly forecast: {
    readonly kind: string;
    readonly from: string | null;
    readonly until: string | null;
    readonly window: string | null;
  } | null;
  readonly speculation: boolean;
  readonly within: string | null;
};

/** What changed for one claim between two revisions. Text noise (spelling, order, white space) does not count. */
export type ClaimChange = {
  readonly change:
    | 'appeared'
    | 'vanished'
    | 'softened'
    | 'hardened'
    | 'source-changed'
    | 'number-changed'
    | 'polarity-changed'
    | 'reworded';
  readonly claim: ClaimId | null;
  readonly before: { readonly local: string; readonly text: string; readonly detail: string } | null;
  readonly after: { readonly local: string; readonly text: string; readonly detail: string } | null;
  /** False for a change the page does not own up to by a correction or an update note. */
  readonly announced: boolean;
};

/** A word-level difference of two texts; offsets are of the newer text for `same` and `added`, of the older for `removed`. */
export type WordPiece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

export type RevisionDifference = {
  readonly from: RevisionId;
  readonly to: RevisionId;
  /** Both are readings of one kept page: the program's rules changed, not the page. */
  readonly reread: boolean;
  readonly changes: readonly ClaimChange[];
  readonly words: readonly WordPiece[];
};

export type ArticlePage = {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly known: string;
  readonly revision: RevisionId;
  readonly revisions: readonly {
    readonly id: RevisionId;
    readonly known: string;
    readonly capture: string | null;
    readonly shown: boolean;
    /** The page of the revision before, read again: its outlet changed nothing. */
    readonly reread: boolean;
  }[];
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly mentions: readonly ArticleMention[];
  readonly paragraphs: readonly Span[];
  readonly echoes: readonly (EchoRecord & {
    readonly otherOutlet: string | null;
    readonly otherTitle: string | null;
    readonly role: 'repeats' | 'is-repeated';
  })[];
  /** Other versions of the text it goes back to. */
  readonly siblings: readonly Pick<ArticleRecord, 'id' | 'outlet' | 'title'>[];
  readonly capture: { readonly id: string; readonly mediaType: string; readonly bytes: number } | null;
  readonly madeBy: { readonly program: string; readonly models: string };
};

const textOf = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(' … ');

type Holder = Pick<ArticleMention, 'speaker' | 'speakerId' | 'speakerNamed' | 'chain'>;

/** Who holds it, as the ledger has it: with what persons put right. */
const heldBy = ({ speaker, speakerName, speakerNamed, chain }: MentionRecord): Holder => ({
  speaker: speakerName,
  speakerId: speaker,
  speakerNamed,
  chain: chain.map(({ name }) => name),
});

/** Who holds it, as it was read, for a statement the ledger keeps no mention of. */
const readHolder = ({ reading }: ArticleDossier, attribution: Attribution | null): Holder => {
  const entity = (id: string | null) => reading.entities.find((one) => one.id === id);
  const speaker = entity(attribution?.speaker ?? null);
  return {
    speaker: speaker?.name ?? null,
    speakerId: null,
    speakerNamed: speaker?.named ?? false,
    chain: attribution?.chain.flatMap((link) => entity(link.entity)?.name ?? []) ?? [],
  };
};

const noteOf = (dossier: ArticleDossier, statement: Attribution | Assertion): ArticleMention => {
  const { reading } = dossier;
  const mention: MentionRecord | undefined = dossier.mentions.find((one) => one.local === statement.id);
  const claim = dossier.claims.find((one) => one.id === mention?.claim);
  const attribution = 'cue' in statement ? statement : null;
  const { source, cue, content, condition } = wordsOf(dossier, statement);
  const [start, end] = hull([...content, ...cue, ...source]) ?? [0, 0];
  const { value, polarity, score } = mention?.certainty ?? statement.certainty;
  const writer = attribution?.writerCertainty ?? statement.certainty;
  const said = reading.times.find((time) => time.id === statement.said);
  return {
    local: statement.id,
    mention: mention?.id ?? null,
    claim: claim?.id ?? null,
    claimWording: claim?.wording ?? null,
    claimStatus: claim?.status ?? null,
    claimStatusBy: claim?.statusBy ?? null,
    kind: attribution ? 'attribution' : 'assertion',
    start,
    end,
    ...(mention ? heldBy(mention) : readHolder(dossier, attribution)),
    act: attribution?.act ?? null,
    quote: attribution?.quote ?? null,
    source: textOf(reading.text, source),
    cue: textOf(reading.text, cue),
    content: textOf(reading.text, content),
    contextStart: mention?.contextStart ?? start,
    context: mention?.context ?? reading.text.slice(start, end),
    corrections: mention ? correctionsOf(mention) : [],
    certainty: { value, polarity, score },
    writerCertainty: { value: writer.value, polarity: writer.polarity, score: writer.score },
    verification: statement.verification.value,
    condition: condition && sliceOf(reading.text, condition),
    said: said?.from ?? null,
    when: reading.times
      .filter((time) => statement.times.includes(time.id))
      .map((time) =>
        time.from === null ? time.value : time.from === time.until ? time.from : `${time.from} to ${time.until ?? ''}`,
      ),
    forecast: statement.forecast && {
      kind: statement.forecast.kind,
      from: statement.forecast.from,
      until: statement.forecast.until,
      window: statement.forecast.window,
    },
    speculation: 'speculation' in statement ? statement.speculation : false,
    within: attribution?.within ?? null,
  };
};

const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map((match) => [match.index, match.index + match[0].length]);

/** An article's text with everything marked in it, and its attributions tied to their claims. */
export const articlePage = (dossier: ArticleDossier): ArticlePage => {
  const { article, reading, echoes, others } = dossier;
  return {
    id: article.id,
    title: article.title,
    url: article.url,
    outlet: article.outlet,
    authors: article.authors,
    published: article.published,
    known: article.known,
    revision: dossier.revision,
    revisions: article.revisions.map((one, at) => ({
      id: one.id,
      known: one.known,
      capture: one.capture,
      shown: one.id === dossier.revision,
      reread: isReread(article.revisions, at),
    })),
    text: reading.text,
    marks: articleMarks(dossier),
    mentions: [...reading.attributions, ...reading.assertions]
      .map((statement) => noteOf(dossier, statement))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    paragraphs: paragraphsOf(reading.text),
    echoes: echoes.map((echo) => {
      const role = echo.article === article.id ? ('repeats' as const) : ('is-repeated' as const);
      const other = others.find((one) => one.id === (role === 'repeats' ? echo.of : echo.article));
      return { ...echo, otherOutlet: other?.outlet ?? null, otherTitle: other?.title ?? null, role };
    }),
    siblings: dossier.siblings.map(({ id, outlet, title }) => ({ id, outlet, title })),
    capture: dossier.capture,
    madeBy: reading.madeBy,
  };
};
