import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { client, pageOf } from '../api/client.ts';
import { meQuery, talliesQuery } from '../api/queries.ts';
import { Brand, ICONS } from '../parts/icons.tsx';
import { useHold, useKeyboard, useKeys } from './keyboard.tsx';
import { useLive } from './live.ts';
import { THEMES, useTheme } from './theme.ts';

const Finder = lazy(() => import('./finder.tsx').then((m) => ({ default: m.Finder })));
const KeyMap = lazy(() => import('./key-map.tsx').then((m) => ({ default: m.KeyMap })));

const PLACES = [
  { path: '/', name: 'Stories', icon: ICONS.stories, keys: 'g s', begins: ['/story'] },
  { path: '/review', name: 'Review', icon: ICONS.review, keys: 'g r', begins: [] },
  { path: '/docket', name: 'Docket', icon: ICONS.docket, keys: 'g d', begins: [] },
  { path: '/sources', name: 'Sources', icon: ICONS.sources, keys: 'g o', begins: ['/source'] },
  { path: '/add', name: 'Add', icon: ICONS.add, keys: 'g a', begins: [] },
] as const;

/** The frame of every screen: where one can go, who is here, and the keys that work everywhere. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const [open, setOpen] = useState<'finder' | 'keys' | null>(null);
  const [, go] = useLocation();
  const live = useLive();
  const { switchOn, on } = useKeyboard();
  const hold = useHold();
  const show = (what: 'finder' | 'keys'): void => {
    hold.begin();
    setOpen(what);
  };
  const close = (): void => {
    hold.end();
    setOpen(null);
  };
  useKeys('Everywhere', [
    { keys: 'mod+k', does: 'Find anything, go anywhere', run: () => show('finder') },
    { keys: '/', does: 'Find anything, go anywhere', run: () => show('finder') },
    { keys: '?', does: 'Show the map of keys', run: () => show('keys') },
    ...PLACES.map(({ path, name, keys }) => ({ keys, does: `Go to ${name}`, run: () => go(path) })),
    { keys: 'Backspace', does: 'Go back', run: () => history.back() },
  ]);
  return (
    <div className="desk">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="top-bar">
        <BrandLink />
        <div className="row">
          <button className="icon-button" type="button" aria-label="Find" onClick={() => show('finder')}>
            {ICONS.find}
          </button>
          <ThemeSwitch />
        </div>
      </header>
      <nav className="rail" aria-label="Desk">
        <BrandLink />
        <button className="finder" type="button" onClick={() => show('finder')}>
          {ICONS.find} Find <kbd>/</kbd>
        </button>
        <div className="places">
          <Places />
        </div>
        <RailFoot live={live} showKeys={() => show('keys')} />
      </nav>
      <Main foot={<DeskFoot live={live} showKeys={() => show('keys')} />}>{children}</Main>
      <nav className="bottom-bar" aria-label="Desk, at hand">
        <Places />
      </nav>
      <Suspense fallback={null}>
        {open === 'finder' && <Finder onClose={close} />}
        {open === 'keys' && <KeyMap onClose={close} on={on} switchOn={switchOn} />}
      </Suspense>
    </div>
  );
};

const BrandLink = () => (
  <Link href="/" className="brand">
    <Brand />
    Hearsay
  </Link>
);

/** What is on the screen. A new address moves the focus here, so that a screen reader begins with the page. */
const Main = ({ children, foot }: { readonly children: ReactNode; readonly foot: ReactNode }) => {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    main.current?.focus({ preventScroll: true });
    if (!location.hash) scrollTo(0, 0);
  }, [path]);
  return (
    <div className="page-frame">
      <main className="page" id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      {foot}
    </div>
  );
};

const TALLY_UNITS: Readonly<Record<string, string>> = { '/review': 'to review', '/docket': 'past due' };

const Places = () => {
  const [path] = useLocation();
  const { data } = useQuery(talliesQuery());
  const tallies: Readonly<Record<string, number | undefined>> = { '/review': data?.proposals, '/docket': data?.due };
  return PLACES.map(({ path: to, name, icon, begins }) => {
    const here = path === to || begins.some((start) => path.startsWith(start));
    const tally = tallies[to];
    return (
      <Link key={to} href={to} className="place" aria-current={here ? 'page' : undefined}>
        {icon}
        {name}
        {tally ? (
          <span className="tally">
            {tally} <span>{TALLY_UNITS[to]}</span>
          </span>
        ) : null}
      </Link>
    );
  });
};

type FootProps = { readonly live: boolean; readonly showKeys: () => void };

const RailFoot = ({ live, showKeys }: FootProps) => (
  <div className="rail-foot">
    <Presence live={live} />
    <div className="row">
      <ThemeSwitch />
      <button
        className="icon-button"
        type="button"
        aria-label="Keyboard map"
        title="Keyboard map (?)"
        onClick={showKeys}
      >
        {ICONS.keys}
      </button>
    </div>
  </div>
);

/** On small screens, which have no rail: who is here, and the way out, below the page. */
const DeskFoot = ({ live, showKeys }: FootProps) => (
  <footer className="desk-foot no-print">
    <Presence live={live} />
    <button type="button" className="count" onClick={showKeys}>
      Keys
    </button>
  </footer>
);

/** Who is at the desk and in what role, the way out, and whether what is shown keeps itself up to date. */
const Presence = ({ live }: { readonly live: boolean }) => {
  const { data: me } = useQuery(meQuery());
  return (
    <p className="presence">
      <span>
        {me?.person ? `${me.person.name}, ${me.person.role}` : ' '} {me?.login === 'passphrase' && <LogOut />}
      </span>
      <span
        className="live"
        data-live={live || undefined}
        title={
          live
            ? 'What is shown follows the ledger as it grows'
            : 'The desk does not answer; it is tried again and again'
        }
      >
        {live ? 'Live' : 'Not connected'}
      </span>
    </p>
  );
};

const LogOut = () => {
  const queries = useQueryClient();
  const leave = async (): Promise<void> => {
    await pageOf(client.logout.$post());
    await queries.resetQueries();
  };
  return (
    <button type="button" className="count" onClick={() => void leave()}>
      Log out
    </button>
  );
};

const ThemeSwitch = () => {
  const [theme, choose] = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <button
      className="icon-button"
      type="button"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => choose(next)}
    >
      {ICONS[theme]}
    </button>
  );
};
