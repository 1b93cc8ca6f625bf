import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ReviewItem, ReviewQueue } from '../../../src/views/review-queue.ts';
import { reviewQuery } from '../api/queries.ts';
import { OpenCorrect } from '../correct/open-correct.tsx';
import { useDialogWord, useWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { useKeys } from '../desk/keyboard.tsx';
import { By } from '../parts/by.tsx';
import { EvidenceQuote } from '../parts/evidence.tsx';
import { ICONS } from '../parts/icons.tsx';
import { Page } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { sentence } from '../parts/sentence.ts';
import { Tabs } from '../parts/tabs.tsx';
import { Decided } from './decided.tsx';
import { Ground } from './ground.tsx';
import { KindFilter, useKind } from './kind-filter.tsx';
import { Side } from './side.tsx';
import { type Verdict, verdictsFor } from './verdicts.ts';

const VIEWS = ['waiting', 'decided'] as const;
type View = (typeof VIEWS)[number];
const VIEW_NAMES: Readonly<Record<View, string>> = { waiting: 'Waiting', decided: 'Decided' };

/** What the machine proposes and a person has to decide: one at a time, by keyboard, with the reason shown. */
export const ReviewScreen = () => {
  const kind = useKind();
  return <Loaded query={useQuery(reviewQuery(kind.chosen))}>{(queue) => <Review queue={queue} />}</Loaded>;
};

/** A decision made here, perhaps still on its way to the ledger, and the proposal it was about. */
type Made = { readonly entry: Promise<number | null>; readonly proposal: string };

const Review = ({ queue }: { readonly queue: ReviewQueue }) => {
  const [made, setMade] = useState<readonly Made[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [word, setWord] = useWord('at');
  const [showWord, setShow] = useWord('show');
  const view = VIEWS.find((name) => name === showWord) ?? 'waiting';
  const show = (name: View): void => setShow(name === 'waiting' ? null : name, true);
  useKeys(
    'Review',
    VIEWS.map((name, at) => ({ keys: `v ${at + 1}`, does: `View: ${VIEW_NAMES[name]}`, run: () => show(name) })),
  );
  const items = queue.items.filter(({ id }) => !gone.has(id));
  const found = items.findIndex(({ id }) => id === word);
  const index = Math.max(0, found);
  const item = items[index];
  const { chosen } = useKind();
  const done = queue.items.length - items.length;
  const open = Math.max(0, queue.open - done);
  const ofKind = Math.max(0, (chosen === null ? queue.open : queue.kinds[chosen]) - done);
  const step = (by: number): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, index + by))];
    if (next) setWord(next.id);
  };
  const settle = (id: string): void => {
    setWord(items[index + 1]?.id ?? items[index - 1]?.id ?? null);
    setGone((before) => new Set(before).add(id));
  };
  const restore = (id: string): void => {
    setGone((before) => new Set([...before].filter((one) => one !== id)));
    setWord(id);
  };
  return (
    <Page
      title="Review"
      json="/api/review"
      facts={
        <span className="number" aria-live="polite">
          {open === 0 ? 'Nothing waits' : `${open} proposal${open === 1 ? '' : 's'} wait`}
        </span>
      }
    >
      <Tabs label="What waits and what was decided" views={VIEWS} names={VIEW_NAMES} view={view} show={show} />
      {view === 'waiting' && <KindFilter queue={queue} />}
      {view === 'decided' ? (
        <Decided />
      ) : item ? (
        <Proposal
          key={item.id}
          item={item}
          place={`Proposal ${index + 1} of ${ofKind}`}
          step={step}
          settle={settle}
          restore={restore}
          made={made}
          setMade={setMade}
        />
      ) : (
        <AllDone more={ofKind > 0} others={open > 0} />
      )}
    </Page>
  );
};

/** `more`: of those at hand all are decided, and the ledger holds others; `others`: of other kinds. */
const AllDone = ({ more, others }: { readonly more: boolean; readonly others: boolean }) => (
  <div className="empty">
    <h2>{more ? 'These are done' : others ? 'Nothing of this kind waits' : 'The queue is empty'}</h2>
    <p>
      New proposals come with new articles. Meanwhile see <Link href="/docket">what falls due</Link>.
    </p>
  </div>
);

type ProposalProps = {
  readonly item: ReviewItem;
  readonly place: string;
  readonly step: (by: number) => void;
  readonly settle: (id: string) => void;
  readonly restore: (id: string) => void;
  /** What was decided in this sitting, the newest last: what `u` takes back, one after another. */
  readonly made: readonly Made[];
  readonly setMade: (change: (before: readonly Made[]) => readonly Made[]) => void;
};

const EDITS = ['Correct the mention: words, speaker, certainty, claim', 'Correct the other mention'] as const;

const Proposal = ({ item, place, step, settle, restore, made, setMade }: ProposalProps) => {
  const { decide, undo, mayDecide } = useDecide();
  const editing = useDialogWord('correct');
  const [reason, setReason] = useState('');
  const verdicts = verdictsFor(item);
  const { subject, evidence } = item.proposal;
  // What the cards beside each other say already is not quoted once more.
  const shown = evidence.filter(
    ({ text }) => ![item.left, item.right].some(({ view }) => view?.context.includes(text)),
  );
  const give = (verdict: Verdict): void => {
    settle(item.id);
    const entry = decide(verdict.decision(reason.trim()), verdict.said, () => restore(item.id));
    setMade((before) => [...before, { entry, proposal: item.id }]);
    void entry.then((kept) => kept === null && restore(item.id));
  };
  const undoLast = async (): Promise<void> => {
    const last = made.at(-1);
    if (!last) return;
    setMade((before) => before.filter((one) => one !== last));
    const kept = await last.entry;
    if (kept !== null) await undo(kept, () => restore(last.proposal));
  };
  const edits = mayDecide ? [item.left.view, item.right.view] : [null, null];
  useKeys('Review', [
    { keys: 'j', does: 'Next proposal, this one stays', run: () => step(1) },
    { keys: 'k', does: 'Proposal before', run: () => step(-1) },
    ...(mayDecide
      ? verdicts.map((verdict) => ({ keys: verdict.keys, does: verdict.name, run: () => give(verdict) }))
      : []),
    ...edits.flatMap((view, side) =>
      view ? [{ keys: side === 0 ? 'e' : 'E', does: EDITS[side] ?? '', run: () => editing.open(view.id) }] : [],
    ),
    ...(mayDecide ? [{ keys: 'u', does: 'Undo the last decision', run: () => void undoLast() }] : []),
    { keys: 'n', does: 'Write a note', run: () => document.getElementById('review-reason')?.focus() },
  ]);
  return (
    <article className="proposal" aria-labelledby="proposal-title">
      <header className="stack">
        <div className="row apart">
          <span className="small quiet number">{place}</span>
          <div className="row">
            <button className="icon-button" type="button" aria-label="Proposal before (k)" onClick={() => step(-1)}>
              {ICONS.back}
            </button>
            <button className="icon-button" type="button" aria-label="Next proposal (j)" onClick={() => step(1)}>
              {ICONS.next}
            </button>
          </div>
        </div>
        <h2 id="proposal-title">{item.title}</h2>
        <p className="proposal-reason">
          {sentence(item.reason)}
          <span className="small quiet">
            <By actor={item.proposal.by} proposed />
            {item.proposal.subject.kind !== 'status' &&
              !item.reason.includes('%') &&
              `, likeness ${Math.round(item.proposal.likeness * 100)} %`}
          </span>
        </p>
      </header>
      <div className="sides">
        <Side side={item.left} />
        <Side side={item.right}>
          {subject.kind === 'status' && shown.length === 0 && (
            <Ground claim={subject.claim} besides={item.left.mention} />
          )}
          {shown.map((evidence) => (
            <EvidenceQuote key={`${evidence.revision}-${evidence.text}`} evidence={evidence} />
          ))}
        </Side>
      </div>
      {mayDecide ? (
        <footer className="verdicts">
          <input
            id="review-reason"
            className="input"
            placeholder="Why (optional)"
            aria-label="Why"
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          {verdicts.map((verdict) => (
            <button
              key={verdict.keys}
              type="button"
              className={verdict.main ? 'button primary' : 'button'}
              title={verdict.means}
              onClick={() => give(verdict)}
            >
              {verdict.name} <kbd>{verdict.keys}</kbd>
            </button>
          ))}
          {edits[0] && (
            <button
              type="button"
              className="button"
              title={EDITS[0]}
              onClick={() => edits[0] && editing.open(edits[0].id)}
            >
              Correct <kbd>e</kbd>
            </button>
          )}
          <button type="button" className="button plain" disabled={made.length === 0} onClick={() => void undoLast()}>
            Undo <kbd>u</kbd>
          </button>
        </footer>
      ) : (
        <p className="quiet">Deciding takes the role analyst.</p>
      )}
      <OpenCorrect
        word={editing.word}
        mention={edits.find((view) => view?.id === editing.word) ?? null}
        onClose={editing.close}
        onDecided={(entry) => setMade((before) => [...before, { entry, proposal: item.id }])}
      />
    </article>
  );
};
