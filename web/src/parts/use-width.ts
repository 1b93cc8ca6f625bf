import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is drawn, kept up to date. */
export const useWidth = <T extends HTMLElement>(): readonly [RefObject<T | null>, number] => {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element.current);
    setWidth(Math.floor(element.current.getBoundingClientRect().width));
    return () => observer.disconnect();
  }, []);
  return [element, width];
};
