import type { Reading } from '../../reading/reading.ts';
import { quotationsOf } from '../independence/quotation.ts';
import { compared } from '../linking/compared.ts';
import { draftMentions, type MentionDraft } from '../linking/draft.ts';
import { withoutPlain } from '../linking/exemplars.ts';
import type { Features } from '../linking/features.ts';
import type { StoredBrief, StoredDetail } from '../store/rows.ts';
import type { PackedReading, PreparedMention, StoredParts } from './prepared.ts';

/** A mention as it crosses from thread to thread: text is read the faster the less it holds. */
type PackedMention = Omit<PreparedMention, 'stored' | 'features'> & { readonly features: Partial<Features> };

type BriefHead = Pick<StoredBrief, 'kind' | 'speakerName' | 'speakerNamed'>;
type BriefTail = Omit<StoredBrief, keyof BriefHead | 'chain' | 'corrections'>;

/** An object's JSON, open at its end or at its beginning. */
const openEnd = (object: object): string => JSON.stringify(object).slice(0, -1);
const openStart = (object: object): string => JSON.stringify(object).slice(1);

const storedParts = (reading: Reading, draft: MentionDraft): StoredParts => {
  const entity = (id: string) => reading.entities.find((one) => one.id === id);
  const speaker = draft.speaker === null ? undefined : entity(draft.speaker);
  const { detail } = draft;
  const quotations = quotationsOf(detail);
  const head: BriefHead = {
    kind: detail.kind,
    speakerName: speaker?.name ?? null,
    speakerNamed: speaker?.named ?? false,
  };
  const tail: BriefTail = {
    certainty: detail.certainty,
    writerCertainty: detail.writerCertainty,
    verification: detail.verification,
    speculation: detail.speculation,
    negative: draft.features.negative,
    ...(draft.firstHand ? { firstHand: true } : {}),
    ...(draft.joint ? { joint: true } : {}),
    ...(draft.features.attitude ? { attitude: true } : {}),
    ...(quotations.length === 0 ? {} : { quotations }),
  };
  return {
    briefHead: `${openEnd(head)},"chain":[`,
    briefTail: `],${openStart(tail)}`,
    links: draft.chain.flatMap((link) => {
      const found = entity(link.entity);
      if (!found) return [];
      const { name, named, roles } = found;
      return [
        { entity: link.entity, tail: openStart({ name, role: link.role, named, roles, evidence: link.evidence }) },
      ];
    }),
    detail: openEnd(detail),
  };
};

export const packMentions = (reading: Reading): Pick<PackedReading, 'mentions' | 'stored'> => {
  const drafts = draftMentions(reading);
  return {
    mentions: JSON.stringify(
      drafts.map(
        ({ local, features, wording, forecast, carries, speaker, detail }): PackedMention => ({
          local,
          features: withoutPlain(features),
          wording,
          forecast,
          carries,
          speaker,
          detail: { content: detail.content, context: detail.context, verification: detail.verification },
        }),
      ),
    ),
    stored: drafts.map((draft) => storedParts(reading, draft)),
  };
};

export const unpackMentions = ({ mentions, stored }: Pick<PackedReading, 'mentions' | 'stored'>): PreparedMention[] =>
  (JSON.parse(mentions) as PackedMention[]).map((mention, at) => ({
    local: mention.local,
    features: compared(mention.features),
    wording: mention.wording,
    forecast: mention.forecast,
    carries: mention.carries,
    speaker: mention.speaker,
    detail: mention.detail,
    stored: stored[at]!,
  }));

/** The `brief` and `detail` of a mention's row, once linking has found its sources and given its reason. */
export const storedColumns = (
  { stored }: PreparedMention,
  sources: ReadonlyMap<string, number>,
  linkReason: StoredDetail['linkReason'],
): { readonly brief: string; readonly detail: string } => {
  const chain = stored.links.flatMap(({ entity, tail }) => {
    const source = sources.get(entity);
    return source === undefined ? [] : [`{"source":"p${source}",${tail}`];
  });
  return {
    brief: `${stored.briefHead}${chain.join(',')}${stored.briefTail}`,
    detail: `${stored.detail},"linkReason":${JSON.stringify(linkReason)}}`,
  };
};
