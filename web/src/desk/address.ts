import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import type { AsOf } from '../../../src/views/as-of.ts';
import { useHold } from './keyboard.tsx';

/** One word of the address's query. Setting null takes it out; small changes replace the entry, so that Back leaves the screen. */
export const useWord = (name: string): readonly [string | null, (value: string | null, push?: boolean) => void] => {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | null, push = false) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: !push },
      ),
    [name, setParams],
  );
  return [params.get(name), set];
};

/**
 * A dialog that has an address: the word of the query that opens it. Opening it is a step that Back takes back; closing it takes the same step,
 * so that no empty one is left behind.
 */
export const useDialogWord = (
  name: string,
): { readonly word: string | null; readonly open: (word: string) => void; readonly close: () => void } => {
  const [word, set] = useWord(name);
  const stepped = useRef(false);
  const { begin, end } = useHold();
  // Before anything is drawn: a key pressed as soon as the dialog is gone belongs to the screen again.
  useLayoutEffect(() => {
    if (word === null) end();
  }, [word, end]);
  return {
    word,
    open: (next) => {
      begin();
      stepped.current = true;
      set(next, true);
    },
    close: () => {
      end();
      if (stepped.current) history.back();
      else set(null);
      stepped.current = false;
    },
  };
};

/** A set of words of the query, kept as `a,b`; `fallback` where the address has none. */
export const useWords = <T extends string>(
  name: string,
  known: readonly T[],
  fallback: readonly T[] = [],
): readonly [ReadonlySet<T>, (word: T) => void] => {
  const [value, set] = useWord(name);
  const chosen = new Set<T>(value === null ? fallback : known.filter((word) => value.split(',').includes(word)));
  const toggle = (word: T): void => {
    const next = known.filter((one) => (one === word ? !chosen.has(one) : chosen.has(one)));
    const same = next.length === fallback.length && next.every((one) => fallback.includes(one));
    set(same ? null : next.join(',') || 'none');
  };
  return [chosen, toggle];
};

/** The moment the screen shows, and on which clock; null for now. */
export const useAsOf = (): readonly [AsOf | null, (asOf: AsOf | null) => void] => {
  const [params, setParams] = useSearchParams();
  const at = params.get('asOf');
  const clock = params.get('clock') === 'known' ? 'known' : 'published';
  const set = useCallback(
    (asOf: AsOf | null) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          next.delete('asOf');
          next.delete('clock');
          if (asOf) next.set('asOf', asOf.at);
          if (asOf?.clock === 'known') next.set('clock', 'known');
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [at === null ? null : { at, clock }, set];
};

/** An address inside the desk that keeps the moment shown. */
export const linkTo = (path: string, asOf: AsOf | null): string => {
  if (asOf === null) return path;
  const params = new URLSearchParams({ asOf: asOf.at, ...(asOf.clock === 'known' && { clock: 'known' }) });
  return `${path}${path.includes('?') ? '&' : '?'}${params}`;
};
