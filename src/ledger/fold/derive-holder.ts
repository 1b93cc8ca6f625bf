import type { Decision } from '../entry.ts';
import type { CertaintyValue, Correction } from '../record.ts';
import type { StoredBrief } from '../store/rows.ts';
import type { Database } from '../store/store.ts';
import { numberOf } from './fold-context.ts';

type Kind = 'speaker-corrected' | 'certainty-corrected';
type Changes = { readonly [K in Kind]: Extract<Decision, { kind: K }> };
type Held<K extends Kind> = { readonly change: Changes[K]; readonly correction: Correction };

/** The last correction of a kind that holds; null where none does. */
const lastOf = async <K extends Kind>(tx: Database, kind: K, subject: string): Promise<Held<K> | null> => {
  const row = await tx
    .selectFrom('subjects')
    .innerJoin('decisions', 'decisions.entry', 'subjects.entry')
    .select(['decisions.entry as entry', 'change', 'actor', 'at'])
    .where('subject', '=', subject)
    .where('active', '=', 1)
    .where('kind', '=', kind)
    .orderBy('decisions.entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const change = JSON.parse(row.change) as Changes[K];
  return {
    change,
    correction: { entry: row.entry, at: row.at, by: JSON.parse(row.actor), reason: change.reason },
  };
};

/** How far from unknown each word stands on the scale from -3 to 3 (Lee et al. 2015), by the middle of what annotators gave it. */
const STRENGTH: Readonly<Record<CertaintyValue['value'], number>> = {
  certain: 3,
  probable: 2,
  possible: 1,
  unknown: 0,
};

const certaintyOf = ({ change: { value, polarity } }: Held<'certainty-corrected'>): CertaintyValue => ({
  value,
  polarity,
  score: (polarity === 'negative' ? -1 : 1) * STRENGTH[value] || 0,
});

type Speaker = NonNullable<NonNullable<StoredBrief['corrections']>['speaker']>;

const speakerOf = async (tx: Database, { change }: Held<'speaker-corrected'>): Promise<Speaker['to']> => {
  const id = change.speaker ?? change.opens ?? null;
  if (id === null) return null;
  const row = await tx
    .selectFrom('sources')
    .select(['name', 'named'])
    .where('id', '=', numberOf(id))
    .executeTakeFirst();
  return row ? { source: id, name: row.name, named: row.named === 1 } : null;
};

/** Where the machine's speaker went meanwhile: a name that was split off its source took its mentions with it. */
const afterSplits = async (tx: Database, machine: number | null, name: string | null): Promise<number | null> => {
  if (machine === null) return null;
  const rows = await tx
    .selectFrom('subjects')
    .innerJoin('decisions', 'decisions.entry', 'subjects.entry')
    .select('change')
    .where('subject', '=', `split:p${machine}`)
    .where('active', '=', 1)
    .where('kind', '=', 'source-split')
    .orderBy('decisions.entry')
    .execute();
  const split = rows
    .map((row) => JSON.parse(row.change) as Extract<Decision, { kind: 'source-split' }>)
    .findLast(({ alias }) => alias === name);
  return split?.opens ? numberOf(split.opens) : machine;
};

/** Puts who speaks and how surely, as a person says, beside what the machine read, which stays; none holds, and the machine's is all there is. */
export const deriveHolder = async (tx: Database, mention: string): Promise<void> => {
  const id = numberOf(mention);
  const row = await tx.selectFrom('mentions').select(['speaker', 'brief']).where('id', '=', id).executeTakeFirst();
  if (!row) return;
  const { corrections, ...read } = JSON.parse(row.brief) as StoredBrief;
  const machine = corrections?.speaker ? corrections.speaker.machine : row.speaker;
  const speaker = await lastOf(tx, 'speaker-corrected', `speaker:${mention}`);
  const certainty = await lastOf(tx, 'certainty-corrected', `certainty:${mention}`);
  const to = speaker && (await speakerOf(tx, speaker));
  const now = {
    ...(speaker && { speaker: { ...speaker.correction, to, machine } }),
    ...(certainty && { certainty: { ...certainty.correction, to: certaintyOf(certainty) } }),
  };
  const brief: StoredBrief = Object.keys(now).length > 0 ? { ...read, corrections: now } : read;
  const spoken = speaker ? (to ? numberOf(to.source) : null) : await afterSplits(tx, machine, read.speakerName);
  await tx
    .updateTable('mentions')
    .set({ brief: JSON.stringify(brief), speaker: spoken })
    .where('id', '=', id)
    .execute();
};
