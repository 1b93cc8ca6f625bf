import { Link } from 'wouter';
import type { ClaimPage, MentionView } from '../../../src/views/claim-page.ts';
import { actWord } from '../article/act-word.ts';
import { FIRST_LAYERS } from '../article/layers.ts';
import { OpenCorrect } from '../correct/open-correct.tsx';
import { useDialogWord, useWord } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { CertaintyMark } from '../parts/certainty-mark.tsx';
import { Condition } from '../parts/condition.tsx';
import { CorrectedBy } from '../parts/corrected-by.tsx';
import { Section } from '../parts/page.tsx';
import { When } from '../parts/when.tsx';

/** Every mention, side by side, with the words that differ from the claim's best mention marked. */
export const Mentions = ({ page }: { readonly page: ClaimPage }) => {
  const [outlet, setOutlet] = useWord('outlet');
  const [view, setView] = useWord('words');
  const shown = page.mentions.filter((mention) => outlet === null || mention.outlet === outlet);
  const differing = view !== 'sentence';
  const { mayDecide } = useDecide();
  const correcting = useDialogWord('correct');
  return (
    <Section
      id="mentions"
      title="Mentions"
      about={
        differing ? (
          <>
            Words that <mark className="differs">differ</mark> from the best mention are marked.
          </>
        ) : (
          <>
            Each in its sentence: <span className="is-source">source</span>, <span className="is-cue">cue</span>,{' '}
            <span className="is-content">content</span>
            {page.mentions.some(({ condition }) => condition !== null) && (
              <>
                , <span className="is-condition">condition</span>
              </>
            )}
            .
          </>
        )
      }
    >
      <div className="row wrap no-print">
        <button type="button" className="toggle" aria-pressed={differing} onClick={() => setView(null)}>
          Differing words
        </button>
        <button type="button" className="toggle" aria-pressed={!differing} onClick={() => setView('sentence')}>
          In its sentence
        </button>
        {outlet && (
          <button type="button" className="toggle" aria-pressed="true" onClick={() => setOutlet(null)}>
            Only {outlet} ×
          </button>
        )}
      </div>
      <ol className="mentions">
        {shown.map((mention) => (
          <li key={mention.id} id={mention.id} className="mention" data-stance={mention.stance}>
            <MentionCard
              mention={mention}
              differing={differing}
              best={mention.id === page.wordingFrom}
              onCorrect={mayDecide ? () => correcting.open(mention.id) : undefined}
            />
          </li>
        ))}
      </ol>
      <OpenCorrect
        word={correcting.word}
        mention={(mayDecide && page.mentions.find(({ id }) => id === correcting.word)) || null}
        onClose={correcting.close}
      />
    </Section>
  );
};

type CardProps = {
  readonly mention: MentionView;
  readonly differing?: boolean;
  readonly best?: boolean;
  readonly onCorrect?: (() => void) | undefined;
};

export const MentionCard = ({ mention, differing = false, best = false, onCorrect }: CardProps) => (
  <>
    <header className="row apart">
      <b>{mention.outlet ?? 'Outlet unknown'}</b>
      <span className="small quiet">
        <When at={mention.published} short />
      </span>
    </header>
    <blockquote>{differing ? <Pieces mention={mention} /> : <Sentence mention={mention} />}</blockquote>
    <p className="mention-who">
      <MentionChain mention={mention} />
    </p>
    {mention.condition && (
      <p className="small">
        <Condition words={mention.condition} />
      </p>
    )}
    <footer className="row wrap">
      <CertaintyMark certainty={mention.certainty} />
      {mention.stance !== 'states' && (
        <span className="badge" data-tone="bad">
          {mention.stance} it
        </span>
      )}
      {mention.verification !== 'none' && <span className="badge">{mention.verification}</span>}
      {mention.speculation && <span className="badge">speculation</span>}
      <CorrectedBy corrections={mention.corrections} />
      {mention.linkedBy.kind === 'person' && (
        <span className="badge" data-outline title={mention.linkReason}>
          put here by {mention.linkedBy.name}
        </span>
      )}
      {best && <span className="badge">best mention</span>}
      {!mention.current && (
        <span className="badge" data-tone="turn">
          gone from the page
        </span>
      )}
      {mention.echoOf && (
        <Link href={`/article/${mention.echoOf.article}`} className="badge" data-outline>
          repeats {mention.echoOf.outlet ?? 'another article'}
        </Link>
      )}
      {mention.framing.map((term) => (
        <span className="badge" data-tone="turn" key={term} title="The same fact in other words">
          “{term}”
        </span>
      ))}
      <Link
        className="count small"
        href={`/article/${mention.article}?revision=${mention.revision}&note=${mention.local}${mention.kind === 'assertion' ? `&layers=${[...FIRST_LAYERS, 'voice'].join()}` : ''}`}
      >
        In the article<span className="hidden"> of {mention.outlet ?? 'an unknown outlet'}</span>
      </Link>
      {onCorrect && (
        <button type="button" className="count small no-print" onClick={onCorrect}>
          Correct<span className="hidden"> what {mention.outlet ?? 'an unknown outlet'} says</span>
        </button>
      )}
    </footer>
  </>
);

const PIECE_TITLES = {
  other: 'other words',
  number: 'another number',
  hedge: 'a hedge',
  negation: 'a negation',
} as const;

const Pieces = ({ mention }: { readonly mention: MentionView }) =>
  mention.pieces.map((piece, index) =>
    piece.kind === 'same' ? (
      piece.text
    ) : (
      <mark
        key={`${index.toString()}-${piece.text}`}
        className={piece.kind === 'other' ? 'is-other' : 'differs'}
        title={PIECE_TITLES[piece.kind]}
      >
        {piece.text}
      </mark>
    ),
  );

/** The sentence around a mention, cut where its parts begin and end. */
export const Sentence = ({ mention }: { readonly mention: Pick<MentionView, 'context' | 'marks'> }) => {
  const cuts = new Set([0, mention.context.length]);
  for (const { start, end } of mention.marks) {
    cuts.add(start);
    cuts.add(end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? 0;
    const kinds = mention.marks.filter((mark) => mark.start < end && mark.end > start).map(({ kind }) => `is-${kind}`);
    const text = mention.context.slice(start, end);
    return kinds.length === 0 ? (
      text
    ) : (
      <span key={start} className={[...new Set(kinds)].join(' ')}>
        {text}
      </span>
    );
  });
};

/** Who says it on whose word: from the outlet back to the origin, each a way to its page. */
const MentionChain = ({ mention }: { readonly mention: MentionView }) => {
  if (mention.chain.length === 0)
    return mention.kind === 'assertion' ? 'in the writer’s own voice' : (mention.speaker?.name ?? 'no source given');
  return (
    <>
      {mention.chain.map(({ name, role, source, named }, index) => (
        <span key={`${role}-${name}`}>
          {index > 0 && (
            <span className="arrow" role="img" aria-label=" on the word of ">
              {' ← '}
            </span>
          )}
          {source ? (
            <Link href={`/source/${source}`} className={role === 'origin' ? 'origin' : ''}>
              {named ? name : `“${name}”`}
            </Link>
          ) : role === 'outlet' && !named ? (
            <i>{name}</i>
          ) : (
            <span className={role === 'origin' ? 'origin' : ''}>{named ? name : `“${name}”`}</span>
          )}
        </span>
      ))}
      {mention.act && <span className="quiet"> ({actWord(mention.act)})</span>}
    </>
  );
};
