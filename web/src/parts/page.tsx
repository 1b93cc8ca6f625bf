import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { DeskError } from '../api/client.ts';

type PageProps = {
  readonly title: string;
  readonly crumbs?: readonly { readonly name: string; readonly href: string }[];
  /** Beside the crumbs, on the right. */
  readonly aside?: ReactNode;
  readonly facts?: ReactNode;
  /** The page's JSON twin. */
  readonly json: string;
  readonly children: ReactNode;
};

/** One screen: where it stands, its title, its facts, and the same as JSON. */
export const Page = ({ title, crumbs = [], aside, facts, json, children }: PageProps) => {
  useTitle(title);
  useAnchor();
  return (
    <>
      <header className="page-head">
        <div className="row apart wrap">
          {crumbs.length > 0 ? (
            <nav className="crumbs" aria-label="Where this is">
              {crumbs.map(({ name, href }, index) => (
                <span className="row" key={href}>
                  {index > 0 && <span aria-hidden="true">/</span>}
                  <Link href={href}>{name}</Link>
                </span>
              ))}
            </nav>
          ) : (
            <span />
          )}
          <div className="row no-print">
            {aside}
            <a className="small quiet json" href={json}>
              JSON
            </a>
          </div>
        </div>
        <h1>{title}</h1>
        {facts && <div className="facts">{facts}</div>}
      </header>
      {children}
    </>
  );
};

/** How long parts that load late may still push the one that was asked for down the page. */
const SETTLING_MS = 1500;

/** Goes to the part of the page the address names, and stays on it while parts above it load. */
const useAnchor = (): void => {
  const hash = useSyncExternalStore(onHash, () => location.hash);
  useEffect(() => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!target) return;
    const go = (): void => target.scrollIntoView({ block: 'start' });
    go();
    const observer = new ResizeObserver(go);
    observer.observe(document.body);
    const stop = (): void => observer.disconnect();
    const timer = setTimeout(stop, SETTLING_MS);
    addEventListener('wheel', stop, { once: true, passive: true });
    addEventListener('touchmove', stop, { once: true, passive: true });
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('wheel', stop);
      removeEventListener('touchmove', stop);
    };
  }, [hash]);
};

const onHash = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Hearsay`;
  }, [title]);
};

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a screen with its own address. */
export const Section = ({ id, title, about, children }: SectionProps) => (
  <section className="section" id={id} aria-labelledby={`${id}-title`}>
    <header>
      <h2 id={`${id}-title`}>{title}</h2>
      {about && <p>{about}</p>}
    </header>
    {children}
  </section>
);

export const Waiting = () => (
  <div className="waiting" role="status">
    <span className="hidden">Loading</span>
  </div>
);

/** What went wrong, and what to do about it. */
export const Problem = ({ error }: { readonly error: Error }) => (
  <div className="problem" role="alert">
    <p>
      <b>{error.message}</b>
    </p>
    {error instanceof DeskError && <p>{error.hint}</p>}
  </div>
);

/** A screen that could not be shown: why, and the ways on from it. */
export const ProblemPage = ({ error }: { readonly error: Error }) => {
  useTitle('Not shown');
  return (
    <div className="empty" role="alert">
      <h1>{error.message}</h1>
      {error instanceof DeskError && <p>{error.hint}</p>}
      <p>
        Go to <Link href="/">the stories</Link>, press <kbd>/</kbd> to find something, or{' '}
        <a href={location.pathname + location.search}>try again</a>.
      </p>
    </div>
  );
};

export const Nowhere = () => {
  useTitle('Not found');
  return (
    <div className="empty">
      <h1>There is nothing at this address</h1>
      <p>
        Go to <Link href="/">the stories</Link>, or press <kbd>/</kbd> to find what you were looking for.
      </p>
    </div>
  );
};
