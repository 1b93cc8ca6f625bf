import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

export type Notice = { readonly text: string; readonly undo?: () => void; readonly tone?: 'bad' };
type Shown = Notice & { readonly id: number };

const Context = createContext<(notice: Notice) => void>(() => {});
const SHOWN_MS = 8000;

/** Short words about what was just done, with the way to undo it; read out by screen readers. */
export const NoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const tell = useCallback((notice: Notice) => {
    next.current += 1;
    const id = next.current;
    setShown((before) => [...before.slice(-2), { ...notice, id }]);
    setTimeout(() => setShown((before) => before.filter((one) => one.id !== id)), SHOWN_MS);
  }, []);
  const drop = (id: number): void => setShown((before) => before.filter((one) => one.id !== id));
  return (
    <Context value={tell}>
      {children}
      <div className="notices" role="status" aria-live="polite">
        {shown.map(({ id, text, undo }) => (
          <div className="notice" key={id}>
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
          </div>
        ))}
      </div>
    </Context>
  );
};

export const useTell = (): ((notice: Notice) => void) => useContext(Context);
