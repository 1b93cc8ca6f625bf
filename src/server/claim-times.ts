import type { ClaimDossier } from '../ledger/dossier.ts';
import type { MentionRecord } from '../ledger/record.ts';
import type { Time } from '../meaning/meaning.ts';
import { type AsOf, wasThere } from '../views/as-of.ts';
import type { TimelineItem } from '../views/claim-board.ts';

/** When what some claims speak of happened, and when it was said, as their mentions put it: the two clocks inside the text. */
export type ClaimTimes = { readonly items: readonly TimelineItem[] };

type Placed = Pick<TimelineItem, 'clock' | 'from' | 'until'>;

const placed = (clock: Placed['clock'], time: Time): Placed[] => {
  const from = time.from ?? time.until;
  return from === null ? [] : [{ clock, from, until: time.until ?? from }];
};

/** The times of one mention. Those of a forecast are its window, which the board shows already. */
const timesOf = (mention: MentionRecord): Placed[] => [
  ...(mention.said ? placed('said', mention.said) : []),
  ...(mention.forecast ? [] : mention.times.flatMap((time) => placed('happened', time))),
];

/** Every time once for each claim, whichever mentions give it. */
export const claimTimes = (dossiers: readonly ClaimDossier[], asOf: AsOf | null): ClaimTimes => ({
  items: dossiers.flatMap(({ claim, mentions, articles }) => {
    const there = new Set(articles.filter((article) => wasThere(article, asOf)).map(({ id }) => id));
    const times = mentions.filter(({ current, article }) => current && there.has(article)).flatMap(timesOf);
    const once = new Map(times.map((time) => [`${time.clock} ${time.from} ${time.until}`, time]));
    return [...once.values()].map((time) => ({
      ...time,
      label: claim.wording,
      claim: claim.id,
      article: null,
      forecast: false,
    }));
  }),
});
