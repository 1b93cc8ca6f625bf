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

/** What a drawing has to know of the place it is drawn in. */
export type Room = {
  /** How wide it is in the drawing's own units: CSS pixels at the usual size of letters, more where letters are larger. */
  readonly width: number;
  /** CSS pixels to a unit. */
  readonly scale: number;
};

/** `useWidth` for drawings, whose letters and marks grow with the letters of the page, as on a wall screen. */
export const useRoom = <T extends HTMLElement>(): readonly [RefObject<T | null>, Room] => {
  const [element, width] = useWidth<T>();
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return [element, { width: Math.floor(width / scale), scale }];
};
