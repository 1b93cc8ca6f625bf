import { type ReactNode, useEffect, useRef, useState } from 'react';
import { usePrinting } from './use-printing.ts';

/** How far below the screen something is fetched and drawn before it is scrolled into view. */
const AHEAD = '600px';

/** Keeps the room for something heavy and draws it once it comes near the screen, or is printed. */
export const WhenSeen = ({ height, children }: { readonly height: number; readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  const printing = usePrinting();
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: AHEAD,
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={seen || printing ? {} : { minHeight: height }}>
      {(seen || printing) && children}
    </div>
  );
};
