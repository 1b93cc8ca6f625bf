import type { Assertion, Attribution, Entity, EntityId } from '../../meaning/meaning.ts';
import type { Reading } from '../../reading/reading.ts';
import { covers, hull, type Span } from '../../text/span.ts';
import { isFirstHand } from '../independence/first-hand.ts';
import { goesOn } from '../independence/goes-on.ts';
import { isJoint } from '../independence/joint.ts';
import { isOffice } from '../independence/origin.ts';
import type { ForecastWindow, MentionRecord } from '../record.ts';
import type { Features } from './features.ts';
import { findFeatures, type Statement } from './find-features.ts';
import { statesSomething } from './states-something.ts';
import { sentencesAround } from './terms.ts';
import { standAlone } from './wording.ts';

/** The parts of a mention that come from its reading alone. Sources are still the reading's own entities. */
export type MentionDraft = {
  readonly local: string;
  readonly features: Features;
  readonly wording: string;
  readonly forecast: ForecastWindow | null;
  /** The local id of the attribution inside whose content it stands, and of the one inside its own that it only passes on. */
  readonly carries: string | null;
  /** Its paragraph says that somebody of the outlet's own was there. */
  readonly firstHand: boolean;
  /** Two say it at once, as in a joint statement. */
  readonly joint: boolean;
  readonly speaker: EntityId | null;
  readonly chain: readonly {
    readonly entity: EntityId;
    readonly role: 'carrier' | 'origin';
    readonly evidence: readonly Span[];
  }[];
  readonly detail: Omit<
    MentionRecord,
    | 'id'
    | 'claim'
    | 'article'
    | 'revision'
    | 'current'
    | 'local'
    | 'speaker'
    | 'speakerName'
    | 'speakerNamed'
    | 'chain'
    | 'stance'
    | 'linkedBy'
    | 'linkReason'
    | 'corrected'
    | 'speakerCorrected'
    | 'certaintyCorrected'
  >;
};

const isAttribution = (statement: Statement): statement is Attribution => 'cue' in statement;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span[1] - span[0], 0);

/** The attribution that fills most of this one's content: "Reuters said [officials believe …]" only carries what the officials believe. */
const carriedBy = (reading: Reading, statement: Statement): Attribution | null => {
  const inner = reading.attributions.find(
    (other) =>
      other.within === statement.id &&
      lengthOf([...other.content, ...other.cue, ...other.source]) >= 0.7 * lengthOf(statement.content),
  );
  if (inner) return inner;
  // A writer's sentence that holds a whole attribution says what the attribution says.
  if (isAttribution(statement)) return null;
  const held = reading.attributions.find(
    (other) =>
      other.content.every((span) => statement.content.some((content) => covers(content, span))) &&
      lengthOf(other.content) >= 0.6 * lengthOf(statement.content),
  );
  return held ?? null;
};

/** Room for "that" and an opening mark. */
const HEAD = 6;

/** The attribution a content begins with: whose word it tells, however short that one's own content was read, and whatever it adds. */
const headOf = (reading: Reading, statement: Statement): Attribution | null => {
  const [from] = hull(statement.content) ?? [0, 0];
  const isHead = ({ within, source, cue }: Attribution): boolean => {
    const [begins] = hull([...source, ...cue]) ?? [Number.POSITIVE_INFINITY, 0];
    return within === statement.id && begins - from <= HEAD;
  };
  return reading.attributions.find(isHead) ?? null;
};

const chainOf = ({ speaker, chain, source }: Attribution): Attribution['chain'] =>
  chain.length > 0 || speaker === null ? chain : [{ entity: speaker, role: 'origin', evidence: source }];

/** Whoever only passes something on has it from whom the other has it, and is no origin beside him. */
const chainThrough = (outer: Attribution, carried: Attribution): Attribution['chain'] => {
  const inner = chainOf(carried);
  const passedOn = chainOf(outer)
    .filter(({ entity }) => !inner.some((link) => link.entity === entity))
    .map((link) => ({ ...link, role: 'carrier' as const }));
  return [...passedOn, ...inner];
};

const isFromTwo = (reading: Reading, { speaker, chain }: Attribution): boolean => {
  const origin = chain.findLast((link) => link.role === 'origin')?.entity ?? speaker;
  const entity = reading.entities.find((one) => one.id === origin);
  return entity !== undefined && isJoint(reading, entity);
};

const detailOf = (reading: Reading, statement: Statement): MentionDraft['detail'] => {
  const attribution = isAttribution(statement) ? statement : null;
  const spans = [...statement.content, ...(attribution?.cue ?? []), ...(attribution?.source ?? [])];
  const [from, until] = sentencesAround(reading.text, hull(spans) ?? [0, 0]);
  const { value, polarity, score } = statement.certainty;
  const writer = attribution?.writerCertainty ?? statement.certainty;
  const { forecast } = statement;
  return {
    kind: attribution ? 'attribution' : 'assertion',
    text: statement.content.map((span) => reading.text.slice(...span)).join(' … '),
    context: reading.text.slice(from, until),
    contextStart: from,
    content: statement.content,
    sourceSpans: attribution?.source ?? [],
    cueSpans: attribution?.cue ?? [],
    act: attribution?.act ?? null,
    quote: attribution?.quote ?? null,
    certainty: { value, polarity, score },
    writerCertainty: { value: writer.value, polarity: writer.polarity, score: writer.score },
    verification: statement.verification.value,
    verificationSpans: statement.verification.evidence,
    // a reading kept by a program that knew no conditions has none
    condition: statement.condition ?? null,
    quantities: reading.quantities.filter((quantity) => statement.quantities.includes(quantity.id)),
    times: reading.times.filter((time) => statement.times.includes(time.id)),
    said: reading.times.find((time) => time.id === statement.said) ?? null,
    forecast: forecast && {
      kind: forecast.kind,
      from: forecast.from,
      until: forecast.until,
      window: forecast.window,
      condition: forecast.condition,
    },
    speculation: 'speculation' in statement ? statement.speculation : false,
    loaded: statement.loaded,
  };
};

/** How the writer has it, where a sentence goes on what the one before was told by somebody. */
const chainBefore = (reading: Reading, statement: Assertion): Attribution['chain'] => {
  const before = isOffice(reading.article.outlet) ? null : goesOn(reading, statement);
  return before === null ? [] : chainOf(before);
};

/** Whom a mention has what it says from; of what it only passes on, whoever is passed on. */
const chainFor = (reading: Reading, statement: Statement, carried: Attribution | null): Attribution['chain'] => {
  if (isAttribution(statement)) return carried ? chainThrough(statement, carried) : statement.chain;
  return carried ? chainOf(carried) : chainBefore(reading, statement);
};

/** Every attribution and assertion of a reading that can be followed, ready to be linked. Pure: the same reading, the same drafts. */
export const draftMentions = (reading: Reading): MentionDraft[] =>
  [...reading.attributions, ...reading.assertions].flatMap((statement) => {
    const features = findFeatures(reading, statement);
    if (!statesSomething(reading, statement, features)) return [];
    const detail = detailOf(reading, statement);
    const firstHand = !isAttribution(statement) && isFirstHand(reading, statement.content);
    const carried = carriedBy(reading, statement);
    return {
      local: statement.id,
      features,
      wording: standAlone(reading, statement, features.fragment),
      forecast: detail.forecast,
      carries: carried?.id ?? null,
      firstHand,
      joint: isAttribution(statement) && isFromTwo(reading, statement),
      speaker: isAttribution(statement) ? statement.speaker : null,
      chain: firstHand ? [] : chainFor(reading, statement, carried ?? headOf(reading, statement)),
      detail,
    };
  });

/** The entities that speak or carry in a reading: what the ledger keeps as sources. */
export const speakingEntities = (reading: Reading): Entity[] => {
  const ids = new Set(
    reading.attributions.flatMap((attribution) => [
      attribution.speaker,
      ...attribution.chain.map((link) => link.entity),
    ]),
  );
  return reading.entities.filter((entity) => ids.has(entity.id));
};
