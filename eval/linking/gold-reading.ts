import { join } from 'node:path';
import { readSources } from '../../src/ingest/read-sources.ts';
import type { Addition } from '../../src/ledger/ledger.ts';
import type { Assertion, Attribution, Certainty, Entity, Proposition } from '../../src/meaning/meaning.ts';
import type { Models } from '../../src/reading/models.ts';
import { read } from '../../src/reading/read.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import type { ExpectedClaim, ExpectedMention } from '../stories/expected.ts';
import type { Story } from '../stories/load.ts';

/** A gold mention and where it stands in the text as the program extracts it; null where that text does not hold it. */
export type Located = { readonly claim: ExpectedClaim; readonly mention: ExpectedMention; readonly span: Span | null };

export type StoryCapture = {
  readonly id: string;
  readonly article: string;
  readonly addition: Addition;
  readonly gold: readonly Located[];
};

const escapeWord = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a quotation stands, whatever the white space. */
const locate = (text: string, quote: string, nth = 1): Span | null => {
  const pattern = new RegExp(quote.trim().split(/\s+/).map(escapeWord).join('\\s+'), 'g');
  const match = [...text.matchAll(pattern)][nth - 1] ?? text.match(pattern.source);
  return match?.index === undefined ? null : [match.index, match.index + match[0].length];
};

const SCORES = { certain: 3, probable: 2, possible: 1, unknown: 0 };

const certaintyOf = ({ certainty, polarity }: ExpectedMention): Certainty => ({
  value: certainty,
  polarity,
  score: SCORES[certainty] * (polarity === 'negative' ? -1 : 1),
  estimative: null,
  evidence: [],
});

/** The reading's entities with those the gold names and it lacks. */
class EntityTable {
  readonly all: Entity[];

  constructor(entities: readonly Entity[]) {
    this.all = [...entities];
  }

  idOf(names: readonly string[]): Entity['id'] {
    const wanted = names.map((name) => name.toLowerCase());
    const known = this.all.find((entity) =>
      [entity.name, ...entity.aliases].some((name) => wanted.includes(name.toLowerCase())),
    );
    if (known) return known.id;
    const id: Entity['id'] = `e${this.all.length + 1000}`;
    this.all.push({
      id,
      name: names[0] ?? '',
      type: 'unknown',
      roles: [],
      // "The city" begins with a capital and names nobody
      named: /^\p{Lu}/u.test((names[0] ?? '').replace(/^(?:the|an?) /i, '')),
      aliases: names.slice(1),
      country: null,
      mentions: [],
    });
    return id;
  }
}

const propositionOf = (reading: Reading, { claim, mention }: Located, span: Span): Proposition => ({
  content: [span],
  certainty: certaintyOf(mention),
  verification: { value: 'none', evidence: [] },
  condition: null,
  said: null,
  times: reading.times.filter((time) => overlaps(time.span, span)).map((time) => time.id),
  forecast: claim.forecast
    ? {
        kind: 'prediction',
        from: claim.forecast.from,
        until: claim.forecast.until,
        window: claim.forecast.window,
        condition: null,
        evidence: [],
      }
    : null,
  quantities: reading.quantities.filter((quantity) => overlaps(quantity.span, span)).map((quantity) => quantity.id),
  loaded: [],
});

/** What the gold says is said, in place of what the program found: so linking is measured apart from reading. */
const withGold = (reading: Reading, gold: readonly Located[]): Reading => {
  const entities = new EntityTable(reading.entities);
  const attributions: Attribution[] = [];
  const assertions: Assertion[] = [];
  gold.forEach((one, at) => {
    const { mention, span } = one;
    if (span === null) return;
    const base = propositionOf(reading, one, span);
    if (mention.by === 'assertion') {
      assertions.push({ ...base, id: `s${at + 1}`, speculation: false });
      return;
    }
    const speaker = mention.speaker === null ? null : entities.idOf([mention.speaker, ...mention.accept]);
    const carriers = mention.carriers.map((name) => ({
      entity: entities.idOf([name]),
      role: 'carrier' as const,
      evidence: [],
    }));
    const origin =
      mention.origin === null
        ? []
        : [
            {
              entity: entities.idOf(
                mention.origin === mention.speaker ? [mention.origin, ...mention.accept] : [mention.origin],
              ),
              role: 'origin' as const,
              evidence: [],
            },
          ];
    attributions.push({
      ...base,
      id: `a${at + 1}`,
      source: [],
      cue: [span],
      quote: 'indirect',
      speaker,
      chain: [...carriers, ...origin],
      act: mention.stance === 'denies' ? 'deny' : 'say',
      writerCertainty: base.certainty,
      within: null,
      confidence: 1,
    });
  });
  return { ...reading, entities: entities.all, attributions, assertions };
};

/** A story's captures as the program takes them in, in their order: read by the program, or with the gold's statements in the reading. */
export const storyCaptures = async (
  { folder, manifest, expected }: Story,
  models: Models,
  statements: 'gold' | 'read',
): Promise<StoryCapture[]> => {
  const out: StoryCapture[] = [];
  for (const capture of manifest.captures) {
    const known = { url: capture.url, outlet: capture.outlet, published: capture.published, title: capture.title };
    for await (const item of readSources([join(folder, capture.file)], { given: known })) {
      if (item.kind === 'failure') throw new Error(`${capture.file}: ${item.message}`);
      const reading = read({ id: capture.id, text: item.text, article: { ...item.article, ...known } }, models);
      const articleOf = new Map(manifest.captures.map((one) => [one.id, one.article]));
      const located = expected.claims.flatMap((claim) =>
        claim.mentions
          .filter((mention) => articleOf.get(mention.in) === capture.article)
          .map((mention) => ({ claim, mention, span: locate(item.text, mention.quote, mention.nth) })),
      );
      const gold = located.filter(({ mention }) => mention.in === capture.id);
      // What two captures of an article both hold is named for the first alone.
      const given = located.filter(({ mention, span }) => mention.in <= capture.id && span !== null);
      out.push({
        id: capture.id,
        article: capture.article,
        gold,
        addition: { reading: statements === 'gold' ? withGold(reading, given) : reading, capture: null },
      });
    }
  }
  return out;
};
