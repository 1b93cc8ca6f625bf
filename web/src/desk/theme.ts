import { useState } from 'react';
import { keep, kept } from './keeping.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The chosen theme; `system` follows the browser. `theme.js` puts a kept choice in place before first paint. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((name) => name === kept('theme')) ?? 'system');
  const choose = (next: Theme): void => {
    keep('theme', next === 'system' ? null : next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    setTheme(next);
  };
  return [theme, choose];
};
