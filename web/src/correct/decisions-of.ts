import type { Decision } from '../../../src/ledger/entry.ts';
import type { Span } from '../../../src/text/span.ts';
import type { Sureness } from './certainty-field.tsx';
import type { Place } from './claim-field.tsx';
import type { Correctable } from './correctable.ts';
import { PARTS, type Parts, partsOf } from './words-field.tsx';

export type Draft = {
  readonly parts: Parts;
  readonly speaker: string;
  readonly sureness: Sureness;
  readonly place: Place;
};

export const draftOf = (mention: Correctable): Draft => ({
  parts: partsOf(mention),
  speaker: mention.speaker?.name ?? '',
  sureness: { value: mention.certainty.value, polarity: mention.certainty.polarity },
  place: { kind: 'stay' },
});

export type Said = { readonly decision: Decision; readonly said: string };

const spansOf = ({ contextStart }: Correctable, spans: readonly Span[]): Span[] =>
  spans.map(([start, end]) => [start + contextStart, end + contextStart]);

const sameParts = (a: Parts, b: Parts): boolean => PARTS.every((part) => a[part].join(';') === b[part].join(';'));

const placed = ({ id, claim }: Correctable, place: Place, reason: string): Said[] => {
  switch (place.kind) {
    case 'stay':
      return [];
    case 'own':
      return [
        { decision: { kind: 'mention-moved', mention: id, claim: null, reason }, said: `${id} is a claim of its own.` },
      ];
    case 'move':
      return [
        {
          decision: { kind: 'mention-moved', mention: id, claim: place.claim, reason },
          said: `${id} moved to ${place.claim}.`,
        },
      ];
    case 'merge':
      return [
        {
          decision: { kind: 'claims-merged', from: claim, into: place.claim, reason },
          said: `${claim} merged into ${place.claim}.`,
        },
      ];
  }
};

/** One decision for each thing that was changed, none for what was left as it is. */
export const decisionsOf = (mention: Correctable, draft: Draft, reason: string): Said[] => {
  const before = draftOf(mention);
  const { parts, sureness, place } = draft;
  const speaker = draft.speaker.trim();
  const { value, polarity } = sureness;
  const words: Decision = {
    kind: 'spans-corrected',
    mention: mention.id,
    source: spansOf(mention, parts.source),
    cue: spansOf(mention, parts.cue),
    content: spansOf(mention, parts.content),
    reason,
  };
  return [
    ...(sameParts(parts, before.parts)
      ? []
      : [{ decision: words, said: 'Words corrected; the machine’s are kept beside them.' }]),
    ...(speaker === before.speaker
      ? []
      : [
          {
            decision: {
              kind: 'speaker-corrected' as const,
              mention: mention.id,
              speaker: null,
              name: speaker || null,
              reason,
            },
            said: `Speaker corrected: ${speaker || 'nobody is given'}.`,
          },
        ]),
    ...(value === before.sureness.value && polarity === before.sureness.polarity
      ? []
      : [
          {
            decision: { kind: 'certainty-corrected' as const, mention: mention.id, value, polarity, reason },
            said: `Certainty corrected: ${value === 'unknown' ? 'not stated' : value}${polarity === 'negative' ? ' not' : ''}.`,
          },
        ]),
    ...placed(mention, place, reason),
  ];
};
