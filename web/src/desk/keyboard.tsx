import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { keep, kept } from './keeping.ts';

/** One key, or two after another ("g s"), and what it does here. */
export type Key = { readonly keys: string; readonly does: string; readonly run: () => void };
export type KeyGroup = { readonly where: string; readonly keys: readonly Key[] };

type Keyboard = {
  readonly put: (id: string, group: KeyGroup | null) => void;
  /** All keys that work right now, the screen's own first. */
  readonly map: () => readonly KeyGroup[];
  readonly on: boolean;
  readonly switchOn: (on: boolean) => void;
};

const Context = createContext<Keyboard | null>(null);
const SEQUENCE_MS = 900;

let holders = 0;
let typedMeanwhile = '';

/** Keeps single keys from doing anything while a dialog is on its way; what is typed meanwhile is kept for it. Answers with the way to end it. */
const holdKeys = (): (() => void) => {
  if (holders === 0) typedMeanwhile = '';
  holders += 1;
  return () => {
    holders -= 1;
  };
};

/** Holds single keys from the moment a dialog is asked for, not only from when it is drawn, until it is gone. */
export const useHold = (): { readonly begin: () => void; readonly end: () => void } => {
  const release = useRef<(() => void) | null>(null);
  const begin = useCallback(() => {
    release.current ??= holdKeys();
  }, []);
  const end = useCallback(() => {
    release.current?.();
    release.current = null;
  }, []);
  useLayoutEffect(() => end, [end]);
  return { begin, end };
};

export const takeTyped = (): string => {
  const typed = typedMeanwhile;
  typedMeanwhile = '';
  return typed;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|range|button)$/.test(target.type));

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

const nameOf = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `mod+${event.key.toLowerCase()}` : event.key === ' ' ? 'space' : event.key;

/** Hears every key once. Single keys can be switched off, as WCAG 2.1.4 asks; those with Ctrl or Cmd always work. */
export const KeyboardProvider = ({ children }: { readonly children: ReactNode }) => {
  const groups = useRef(new Map<string, KeyGroup>());
  const [on, setOn] = useState(() => kept('keys') !== 'off');
  useEffect(() => {
    let before = '';
    let at = 0;
    const hear = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const single = !name.startsWith('mod+');
      if (event.altKey || (single && (!on || isTyping(event.target) || inDialog(event.target)))) return;
      if (single && holders > 0) {
        if (event.key.length === 1) typedMeanwhile += event.key;
        return;
      }
      const sequence = event.timeStamp - at < SEQUENCE_MS ? `${before} ${name}` : name;
      const keys = [...groups.current.values()].reverse().flatMap((group) => group.keys);
      const found = keys.find((key) => key.keys === sequence) ?? keys.find((key) => key.keys === name);
      before = name;
      at = event.timeStamp;
      if (!found) return;
      event.preventDefault();
      at = 0;
      found.run();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [on]);
  const keyboard = useMemo<Keyboard>(
    () => ({
      put: (id, group) => (group === null ? groups.current.delete(id) : groups.current.set(id, group)),
      map: () => [...groups.current.values()].reverse(),
      on,
      switchOn: (next) => {
        keep('keys', next ? null : 'off');
        setOn(next);
      },
    }),
    [on],
  );
  return <Context value={keyboard}>{children}</Context>;
};

export const useKeyboard = (): Keyboard => {
  const keyboard = useContext(Context);
  if (!keyboard) throw new Error('No KeyboardProvider around this component.');
  return keyboard;
};

/** Puts keys to work while the component is on the screen. They show in the key map under `where`. */
export const useKeys = (where: string, keys: readonly Key[]): void => {
  const id = useId();
  const { put } = useKeyboard();
  // Before anything is drawn: a key does what the screen in view says, from its first frame on.
  useLayoutEffect(() => {
    put(id, { where, keys });
  });
  useLayoutEffect(() => () => put(id, null), [id, put]);
};
