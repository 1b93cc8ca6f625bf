import { plot } from '@observablehq/plot';
import { useEffect, useRef } from 'react';

type Options = NonNullable<Parameters<typeof plot>[0]>;

type PlotProps = { readonly options: Options; readonly label: string; readonly scale?: number };

/** A plot by Observable Plot. Its inline style element is taken out: the page's policy allows none; the sheet says the same. Names of its parts, which ARIA does not allow there, go too. `scale` is CSS pixels to a unit. */
export const Plot = ({ options, label, scale = 1 }: PlotProps) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = plot({ ...options, className: 'plot' });
    for (const style of drawn.querySelectorAll('style')) style.remove();
    for (const part of drawn.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
    for (const side of ['width', 'height']) drawn.setAttribute(side, String(Number(drawn.getAttribute(side)) * scale));
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', label);
    frame.current?.replaceChildren(drawn);
    return () => drawn.remove();
  }, [options, label, scale]);
  return <div ref={frame} />;
};
