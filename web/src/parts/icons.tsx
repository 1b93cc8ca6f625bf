import type { ReactNode } from 'react';

const draw = (shape: ReactNode) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {shape}
  </svg>
);

/** Line drawings on a 16 px grid, always beside a word or with a label of their own. */
export const ICONS = {
  stories: draw(<path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h7" />),
  claims: draw(<path d="M3 13V5.5A2.5 2.5 0 0 1 5.5 3h5A2.5 2.5 0 0 1 13 5.5v2a2.5 2.5 0 0 1-2.5 2.5H6Z" />),
  review: draw(<path d="m2.5 8.5 3 3 8-8" />),
  docket: draw(<path d="M3 4h10v9H3ZM3 7h10M5.5 2.5V5M10.5 2.5V5" />),
  sources: draw(
    <>
      <circle cx="8" cy="5.5" r="2.5" />
      <path d="M3.5 13.5a4.5 4.5 0 0 1 9 0" />
    </>,
  ),
  add: draw(<path d="M8 3v10M3 8h10" />),
  find: draw(
    <>
      <circle cx="7" cy="7" r="4" />
      <path d="m10 10 3.5 3.5" />
    </>,
  ),
  light: draw(
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
    </>,
  ),
  dark: draw(<path d="M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z" />),
  system: draw(<path d="M2.5 3.5h11v7h-11ZM6 13.5h4" />),
  article: draw(<path d="M3.5 2.5h9v11h-9ZM5.8 5.5h4.4M5.8 8h4.4M5.8 10.5h2.4" />),
  back: draw(<path d="M9.5 3.5 5 8l4.5 4.5" />),
  next: draw(<path d="M6.5 3.5 11 8l-4.5 4.5" />),
  close: draw(<path d="m4 4 8 8M12 4l-8 8" />),
  keys: draw(<path d="M2 4.5h12v7H2ZM4.5 7h.01M7 7h.01M9.5 7h.01M11.5 7h.01M5 9.2h6" />),
} as const;

/** The mark: a speech bubble that holds a quotation mark and its echo. */
export const Brand = () => (
  <svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <path d="M4 19V9a5 5 0 0 1 5-5h6a5 5 0 0 1 5 5v2a5 5 0 0 1-5 5H9l-5 3Z" strokeLinejoin="round" />
    <path d="M9 9.2v2.6M15 9.2v2.6" strokeWidth="2.4" strokeLinecap="round" />
  </svg>
);
