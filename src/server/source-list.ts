import type { MentionBrief, StoryDossier } from '../ledger/dossier.ts';
import type { SourceId } from '../ledger/ids.ts';

/** One source on one line: how much it said, on how many claims, through how many outlets. */
export type SourceRow = {
  readonly id: SourceId;
  readonly name: string;
  readonly named: boolean;
  readonly mentions: number;
  readonly claims: number;
  readonly outlets: number;
  /** Mentions by how surely the source put them. */
  readonly certainty: {
    readonly certain: number;
    readonly probable: number;
    readonly possible: number;
    readonly unknown: number;
  };
};

export type SourceList = {
  readonly story: { readonly id: string; readonly title: string };
  readonly sources: readonly SourceRow[];
};

/** Who speaks in a story, the most quoted first. */
export const sourceList = (dossier: StoryDossier): SourceList => {
  const outletOf = new Map(dossier.articles.map(({ id, outlet }) => [id, outlet]));
  const bySpeaker = new Map<SourceId, MentionBrief[]>();
  for (const mention of dossier.mentions) {
    if (mention.speaker === null || !mention.current) continue;
    const said = bySpeaker.get(mention.speaker);
    if (said) said.push(mention);
    else bySpeaker.set(mention.speaker, [mention]);
  }
  const sources = [...bySpeaker].map(([id, said]): SourceRow => {
    const count = (value: MentionBrief['certainty']['value']): number =>
      said.filter(({ certainty }) => certainty.value === value).length;
    return {
      id,
      name: said[0]?.speakerName ?? 'unnamed',
      named: said[0]?.speakerNamed ?? false,
      mentions: said.length,
      claims: new Set(said.map(({ claim }) => claim)).size,
      outlets: new Set(said.map(({ article }) => outletOf.get(article) ?? article)).size,
      certainty: {
        certain: count('certain'),
        probable: count('probable'),
        possible: count('possible'),
        unknown: count('unknown'),
      },
    };
  });
  return {
    story: { id: dossier.story.id, title: dossier.story.title },
    sources: sources.sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name)),
  };
};
