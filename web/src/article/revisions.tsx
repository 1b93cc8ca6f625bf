import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ArticlePage, ClaimChange, RevisionDifference } from '../../../src/views/article-page.ts';
import { differenceQuery } from '../api/queries.ts';
import { useWord } from '../desk/address.ts';
import { Loaded } from '../parts/screen.tsx';
import { momentOf } from '../parts/when.tsx';

/** The article's revisions, and of any two what changed: first for the claims, then word by word. */
export const Revisions = ({ page }: { readonly page: ArticlePage }) => {
  const [from, setFrom] = useWord('from');
  const [to, setTo] = useWord('to');
  const { revisions } = page;
  if (revisions.length < 2)
    return <p className="empty">One revision so far, known since {momentOf(revisions[0]?.known ?? page.known)}.</p>;
  const newer = revisions.find(({ id }) => id === to) ?? revisions.at(-1);
  const older = revisions.find(({ id }) => id === from) ?? revisions.at(-2);
  if (!newer || !older) return null;
  return (
    <div className="stack revisions">
      <div className="field-row">
        <RevisionChoice id="older" label="From" page={page} value={older.id} onChange={setFrom} />
        <RevisionChoice id="newer" label="To" page={page} value={newer.id} onChange={setTo} />
      </div>
      <Difference page={page} from={older.id} to={newer.id} />
    </div>
  );
};

type ChoiceProps = {
  readonly id: string;
  readonly label: string;
  readonly page: ArticlePage;
  readonly value: string;
  readonly onChange: (id: string) => void;
};

const RevisionChoice = ({ id, label, page, value, onChange }: ChoiceProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      {page.revisions.map((revision, index) => (
        <option key={revision.id} value={revision.id}>
          Revision {index + 1}, {revision.reread ? 'the same page read again' : 'known'} {momentOf(revision.known)}
        </option>
      ))}
    </select>
  </div>
);

type DifferenceProps = { readonly page: ArticlePage; readonly from: string; readonly to: string };

const Difference = ({ page, from, to }: DifferenceProps) => {
  const query = useQuery(differenceQuery(page.id, from, to));
  return (
    <Loaded query={query} part>
      {(difference) => (
        <>
          <Changes difference={difference} />
          <section aria-label="Word by word">
            <h2 className="label">Word by word</h2>
            <div className="article-text difference">
              {paragraphs(difference.words).map((pieces, index) => (
                <p key={index.toString()}>
                  {pieces.map((piece, at) => {
                    const key = `${at.toString()}-${piece.kind}`;
                    if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
                    return piece.kind === 'removed' ? <del key={key}>{piece.text}</del> : piece.text;
                  })}
                </p>
              ))}
            </div>
          </section>
        </>
      )}
    </Loaded>
  );
};

type Pieces = RevisionDifference['words'];

/** Word pieces broken where the text breaks, so that each line is a paragraph again. */
const paragraphs = (words: Pieces): Pieces[] => {
  const lines: { kind: Pieces[number]['kind']; text: string }[][] = [[]];
  for (const { kind, text } of words)
    for (const [index, part] of text.split(/\n+/).entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    }
  return lines.filter((line) => line.length > 0);
};

const CHANGE_LOOKS: Readonly<Record<ClaimChange['change'], { readonly words: string; readonly tone: string }>> = {
  appeared: { words: '+ appeared', tone: 'good' },
  vanished: { words: '− vanished', tone: 'bad' },
  softened: { words: '↓ softened', tone: 'warn' },
  hardened: { words: '↑ hardened', tone: 'warn' },
  'source-changed': { words: '⇄ source changed', tone: 'turn' },
  'number-changed': { words: '# number changed', tone: 'turn' },
  'polarity-changed': { words: '¬ turned round', tone: 'bad' },
  reworded: { words: '~ reworded', tone: 'plain' },
};

const Changes = ({ difference: { changes } }: { readonly difference: RevisionDifference }) => {
  if (changes.length === 0) return <p>No claim changed between these two.</p>;
  return (
    <ul className="rows changes" aria-label="Claims that changed">
      {changes.map((change) => (
        <li key={`${change.change}-${change.before?.local}-${change.after?.local}`}>
          <p className="row wrap">
            <span className="badge" data-tone={CHANGE_LOOKS[change.change].tone}>
              {CHANGE_LOOKS[change.change].words}
            </span>
            {!change.announced && <span className="badge">without notice</span>}
            {change.claim && (
              <Link href={`/claim/${change.claim}`} className="count small">
                The claim<span className="hidden">: {change.after?.text ?? change.before?.text}</span>
              </Link>
            )}
          </p>
          <BeforeAndAfter change={change} />
        </li>
      ))}
    </ul>
  );
};

/** The words before and after; where they are the same, what else changed about them. */
const BeforeAndAfter = ({ change: { before, after } }: { readonly change: ClaimChange }) => {
  if (before && after && before.text === after.text)
    return (
      <p>
        <span className="serif">{after.text}</span>{' '}
        <span className="small">
          <del>{before.detail}</del> <ins>{after.detail}</ins>
        </span>
      </p>
    );
  return (
    <>
      {before && (
        <p>
          <del>{before.text}</del> <span className="small quiet">{before.detail}</span>
        </p>
      )}
      {after && (
        <p>
          <ins>{after.text}</ins> <span className="small quiet">{after.detail}</span>
        </p>
      )}
    </>
  );
};
