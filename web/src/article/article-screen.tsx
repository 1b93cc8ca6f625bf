import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { ArticleId } from '../../../src/ledger/ids.ts';
import type { ArticleMention, ArticlePage } from '../../../src/views/article-page.ts';
import { articleQuery } from '../api/queries.ts';
import { correctableIn } from '../correct/correctable.ts';
import { OpenCorrect } from '../correct/open-correct.tsx';
import { useDialogWord, useWord, useWords } from '../desk/address.ts';
import { useDecide } from '../desk/decide.ts';
import { useKeys } from '../desk/keyboard.tsx';
import { Page, Waiting } from '../parts/page.tsx';
import { Loaded } from '../parts/screen.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { momentOf, When } from '../parts/when.tsx';
import { FIRST_LAYERS, LAYER_LOOKS, LAYERS, type Layer, layersIn } from './layers.ts';
import { Margin } from './margin.tsx';
import { MarkedText } from './marked-text.tsx';

const Revisions = lazy(() => import('./revisions.tsx').then((m) => ({ default: m.Revisions })));

const TABS = ['text', 'revisions', 'capture'] as const;

/** An article: its text with everything marked that was read out of it, its revisions, and the capture they came from. */
export const ArticleScreen = ({ id }: { readonly id: string }) => {
  const [revision] = useWord('revision');
  const query = useQuery(articleQuery(id as ArticleId, revision));
  return <Loaded query={query}>{(page) => <Article page={page} />}</Loaded>;
};

const Article = ({ page }: { readonly page: ArticlePage }) => {
  const [tabWord, setTab] = useWord('show');
  const tab = TABS.find((name) => name === tabWord) ?? 'text';
  const { length } = page.revisions;
  const names = { text: 'Text', revisions: length === 1 ? 'One revision' : `${length} revisions`, capture: 'Capture' };
  return (
    <Page
      title={page.title ?? 'Untitled article'}
      crumbs={[
        { name: 'Stories', href: '/' },
        { name: 'Articles', href: '/story/all?view=articles' },
      ]}
      json={`/api/articles/${page.id}?revision=${page.revision}`}
      facts={<ArticleFacts page={page} />}
    >
      <Tabs
        label="Parts of this article"
        views={TABS}
        names={names}
        view={tab}
        show={(name) => setTab(name === 'text' ? null : name, true)}
      />
      {tab === 'text' && <TextTab page={page} />}
      <Suspense fallback={<Waiting />}>{tab === 'revisions' && <Revisions page={page} />}</Suspense>
      {tab === 'capture' && <Capture page={page} />}
    </Page>
  );
};

const ArticleFacts = ({ page }: { readonly page: ArticlePage }) => (
  <>
    <b>{page.outlet ?? 'Outlet unknown'}</b>
    {page.authors.length > 0 && <span>{page.authors.join(', ')}</span>}
    <span>
      Published <When at={page.published} />
    </span>
    <span className="quiet">Known here since {momentOf(page.known)}</span>
    {page.url && /^https?:/.test(page.url) && (
      <a className="count" href={page.url} rel="noreferrer noopener" target="_blank">
        Original
      </a>
    )}
  </>
);

const TextTab = ({ page }: { readonly page: ArticlePage }) => {
  const [layers, toggle] = useWords<Layer>('layers', LAYERS, FIRST_LAYERS);
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useWord('note');
  const choose = useCallback((group: string | null) => setChosen(group), [setChosen]);
  const step = (by: number): void => {
    const at = page.mentions.findIndex(({ local }) => local === chosen);
    const next = page.mentions[Math.max(0, Math.min(page.mentions.length - 1, at + by))];
    if (next) choose(next.local);
  };
  const { mayDecide } = useDecide();
  const correcting = useDialogWord('correct');
  const correct = (note: ArticleMention): void => correcting.open(note.local);
  const asked = page.mentions.find(({ local }) => local === correcting.word);
  const current = page.mentions.find(({ local }) => local === chosen);
  useKeys('Article', [
    { keys: 'j', does: 'Next statement', run: () => step(1) },
    { keys: 'k', does: 'Statement before', run: () => step(-1) },
    ...(mayDecide && current ? [{ keys: 'e', does: 'Correct the statement', run: () => correct(current) }] : []),
    ...layersIn(page.marks).map((layer, index) => ({
      keys: String(index + 1),
      does: `Show or hide: ${LAYER_LOOKS[layer].name}`,
      run: () => toggle(layer),
    })),
  ]);
  useEffect(() => {
    if (!chosen) return;
    const words = document.querySelector(`.article-text [data-of~="${CSS.escape(chosen)}"]`);
    words?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const shown = page.mentions.filter(
    ({ kind, local }) => local === chosen || layers.has(kind === 'attribution' ? 'attributions' : 'voice'),
  );
  return (
    <>
      <LayerBar page={page} layers={layers} toggle={toggle} />
      <div className="article-columns">
        <div>
          <MarkedText page={page} layers={layers} active={pointed ?? chosen} onPoint={setPointed} onChoose={choose} />
          <Echoes page={page} />
          <p className="small quiet read-by" title={`Models ${page.madeBy.models}`}>
            Read by {page.madeBy.program}.
          </p>
        </div>
        <Margin
          mentions={shown}
          active={pointed}
          chosen={chosen}
          onPoint={setPointed}
          onChoose={choose}
          onCorrect={mayDecide ? correct : null}
        />
      </div>
      <OpenCorrect
        word={correcting.word}
        mention={asked && mayDecide ? correctableIn(page, asked) : null}
        onClose={correcting.close}
      />
    </>
  );
};

type LayerBarProps = {
  readonly page: ArticlePage;
  readonly layers: ReadonlySet<Layer>;
  readonly toggle: (layer: Layer) => void;
};

const LayerBar = ({ page, layers, toggle }: LayerBarProps) => (
  <div className="layer-bar no-print">
    <fieldset className="toggles">
      <legend className="hidden">Marked in the text</legend>
      {layersIn(page.marks).map((layer) => (
        <button
          key={layer}
          type="button"
          className="toggle"
          aria-pressed={layers.has(layer)}
          title={LAYER_LOOKS[layer].means}
          onClick={() => toggle(layer)}
        >
          {LAYER_LOOKS[layer].name}
        </button>
      ))}
    </fieldset>
    {layers.has('attributions') && (
      <p className="legend small">
        <span className="is-source">source</span> <span className="is-cue">cue</span>{' '}
        <span className="is-content">content</span>
        {layers.has('conditions') && page.marks.some(({ layer }) => layer === 'condition') && (
          <>
            {' '}
            <span className="is-condition">condition</span>
          </>
        )}
      </p>
    )}
  </div>
);

const Echoes = ({ page }: { readonly page: ArticlePage }) => {
  if (page.echoes.length === 0) return null;
  return (
    <aside className="echoes" aria-label="Echoes">
      <h2>Echoes</h2>
      <ul className="rows">
        {page.echoes.map((echo) => {
          const other = echo.role === 'repeats' ? echo.of : echo.article;
          return (
            <li key={`${echo.role}-${other}`}>
              {Math.round(echo.share * 100)} % of {echo.role === 'repeats' ? 'this text repeats' : 'it is repeated by'}{' '}
              <Link href={`/article/${other}`}>
                {echo.otherOutlet ?? 'an outlet unknown'}: {echo.otherTitle ?? 'untitled'}
              </Link>{' '}
              <span className="quiet">
                ({echo.kind}; direction by {echo.direction})
              </span>
            </li>
          );
        })}
        {page.siblings.map(({ id, outlet, title }) => (
          <li key={`sibling-${id}`}>
            Another version of the same text:{' '}
            <Link href={`/article/${id}`}>
              {outlet ?? 'an outlet unknown'}: {title ?? 'untitled'}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
};

const NO_LAYERS: ReadonlySet<Layer> = new Set();
const nothing = (): void => {};

/** The text as it was read, and beside it the bytes as they came, in a frame without script, form, network or origin. */
const Capture = ({ page }: { readonly page: ArticlePage }) => {
  if (!page.capture)
    return <p className="empty">No capture was kept for this revision: only its text was handed in.</p>;
  return (
    <div className="stack">
      <p className="small quiet">
        {page.capture.mediaType}, {page.capture.bytes.toLocaleString('en')} bytes, SHA-256{' '}
        <span className="hash">{page.capture.id}</span>. Shown without scripts, network or forms.
      </p>
      <div className="capture-columns">
        <MarkedText page={page} layers={NO_LAYERS} active={null} onPoint={nothing} onChoose={nothing} />
        <iframe
          className="capture"
          title={`Capture of ${page.title ?? 'the article'}`}
          sandbox=""
          referrerPolicy="no-referrer"
          src={`/captures/${page.capture.id}`}
        />
      </div>
    </div>
  );
};
