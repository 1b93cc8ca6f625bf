import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

export type Notice = { readonly text: string; readonly undo?: () => void; readonly tone?: 'bad' };
type Shown = Notice & { readonly id: number };

const Context = createContext<(notice: Notice) => void>(() => {});
const SHOWN_MS = 8000;
/** What went wrong stays until it is read. */
const BAD_SHOWN_MS = 30_000;

/** Short words about what was just done, with the way to undo it; read out by screen readers. */
export const NoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const tell = useCallback((notice: Notice) => {
    next.current += 1;
    const id = next.current;
    setShown((before) => [...before.slice(-2), { ...notice, id }]);
    const time = notice.tone === 'bad' ? BAD_SHOWN_MS : SHOWN_MS;
    setTimeout(() => setShown((before) => before.filter((one) => one.id !== id)), time);
  }, []);
  const drop = (id: number): void => setShown((before) => before.filter((one) => one.id !== id));
  return (
    <Context value={tell}>
      {children}
      <div className="notices" role="status" aria-live="polite">
        {shown.map(({ id, text, undo, tone }) => (
          <div className="notice" key={id} data-tone={tone}>
            <span>{text}</span>
            {undo && (
              <button
                type="button"
                onClick={() => {
                  drop(id);
                  undo();
                }}
              >
                Undo
              </button>
            )}
            {tone === 'bad' && (
              <button type="button" onClick={() => drop(id)}>
                Close
              </button>
            )}
          </div>
        ))}
      </div>
    </Context>
  );
};

export const useTell = (): ((notice: Notice) => void) => useContext(Context);
