import { useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ArticleMention } from '../../../src/views/article-page.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { Condition } from '../parts/condition.tsx';
import { CorrectedBy } from '../parts/corrected-by.tsx';
import { isProposed, StatusMark } from '../parts/status-mark.tsx';
import { windowOf } from '../parts/when.tsx';
import { actWord } from './act-word.ts';

type Props = {
  readonly mentions: readonly ArticleMention[];
  readonly active: string | null;
  readonly chosen: string | null;
  readonly onPoint: (group: string | null) => void;
  readonly onChoose: (group: string | null) => void;
  /** Opens the dialog that puts a statement right; null where nobody here may. */
  readonly onCorrect: ((mention: ArticleMention) => void) | null;
};

const GAP = 8;
const WIDE = '(min-width: 1180px)';

/** The notes beside the text: each stands level with the words it is about, as far as there is room. */
export const Margin = ({ mentions, active, chosen, onPoint, onChoose, onCorrect }: Props) => {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      if (list.current) layOut(list.current);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  });
  useEffect(() => {
    if (!chosen || !matchMedia(WIDE).matches) return;
    const note = document.getElementById(`note-${chosen}`);
    note?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ol className="margin" ref={list} aria-label="What is said, in the order of the text">
      {mentions.map((mention) => (
        <li
          key={mention.local}
          id={`note-${mention.local}`}
          className="note"
          data-chosen={mention.local === chosen || undefined}
          data-active={mention.local === active || mention.local === chosen || undefined}
          onMouseOver={() => onPoint(mention.local)}
          onMouseLeave={() => onPoint(null)}
          onFocus={() => onPoint(mention.local)}
        >
          <Note mention={mention} chosen={mention.local === chosen} onChoose={onChoose} onCorrect={onCorrect} />
        </li>
      ))}
    </ol>
  );
};

/** Puts every note level with its words, pushed down where the one above needs the room. */
const layOut = (list: HTMLElement): void => {
  const notes = [...list.children] as HTMLElement[];
  if (!matchMedia(WIDE).matches) {
    for (const note of notes) note.style.removeProperty('top');
    list.style.removeProperty('height');
    return;
  }
  const origin = list.getBoundingClientRect().top;
  let free = 0;
  for (const note of notes) {
    const words = document.querySelector(`.article-text [data-of~="${CSS.escape(note.id.slice(5))}"]`);
    const level = words ? words.getBoundingClientRect().top - origin - 6 : free;
    const top = Math.max(level, free);
    note.style.top = `${top}px`;
    free = top + note.offsetHeight + GAP;
  }
  list.style.height = `${free}px`;
};

type NoteProps = Pick<Props, 'onChoose' | 'onCorrect'> & {
  readonly mention: ArticleMention;
  readonly chosen: boolean;
};

const Note = ({ mention, chosen, onChoose, onCorrect }: NoteProps) => (
  <>
    <p className="note-who">
      <Speaker mention={mention} /> {mention.act && <i className="is-cue">{actWord(mention.act)}</i>}
    </p>
    {mention.chain.length > 1 && <Chain links={mention.chain} />}
    <p className="row wrap note-how">
      <CertaintyMark certainty={mention.certainty} />
      {mention.claimStatus && mention.claimStatusBy && (
        <StatusMark
          status={mention.claimStatus}
          proposed={isProposed({ status: mention.claimStatus, statusBy: mention.claimStatusBy })}
          terse
        />
      )}
      {mention.verification !== 'none' && <span className="badge">{mention.verification}</span>}
      {mention.speculation && <span className="badge">speculation</span>}
      <CorrectedBy corrections={mention.corrections} />
      {mention.forecast && (
        <span className="badge" data-tone="warn">
          {mention.forecast.kind}, {windowOf(mention.forecast.from, mention.forecast.until)}
        </span>
      )}
    </p>
    {mention.condition && (
      <p className="small">
        <Condition words={mention.condition} />
      </p>
    )}
    {mention.corrections.some(({ of }) => of === 'words') && mention.source !== '' && (
      <p className="small">
        Source: <span className="is-source">{mention.source}</span>
      </p>
    )}
    {mention.claim && (
      <p className="note-claim">
        <Link href={`/claim/${mention.claim}`} className="wording">
          {mention.claimWording}
        </Link>
      </p>
    )}
    <p className="row note-do no-print">
      {onCorrect && mention.mention && (
        <button className="count small" type="button" onClick={() => onCorrect(mention)}>
          Correct
        </button>
      )}
      {chosen && (
        <button className="count small" type="button" onClick={() => onChoose(null)}>
          Close
        </button>
      )}
    </p>
  </>
);

const Speaker = ({ mention }: { readonly mention: ArticleMention }) => {
  if (mention.kind === 'assertion') return <b>The writer</b>;
  const name = mention.speaker ?? 'Somebody';
  const shown = mention.speakerNamed ? name : `${name} (unnamed)`;
  return mention.speakerId ? (
    <Link href={`/source/${mention.speakerId}`} className="is-source">
      {shown}
    </Link>
  ) : (
    <span className="is-source">{shown}</span>
  );
};

/** "This outlet ← Reuters ← the service": from the reader back to the origin. */
export const Chain = ({ links }: { readonly links: readonly string[] }) => (
  <p className="chain">
    {links.map((name, index) => (
      <span key={`${name}-${index.toString()}`}>
        {index > 0 && (
          <span className="arrow" role="img" aria-label=" on the word of ">
            {' ← '}
          </span>
        )}
        {index === links.length - 1 ? <b>{name}</b> : name}
      </span>
    ))}
  </p>
);
