/** What Vite wrote about one module of the web app: its file, and the modules that come with it. */
type Built = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
};
export type Manifest = Readonly<Record<string, Built>>;

type Screen = {
  readonly path: RegExp;
  /** The module of the screen, as the web app's sources name it. */
  readonly module: string;
  /** The page it asks for first, from the id in the address; null where that hangs on what the browser remembers. */
  readonly data: ((id: string) => string) | null;
};

const ID = '([\\w.~-]{1,128})';

/** Which screen an address opens. `src/api/prefetch.ts` of the web app asks for the same pages. */
const SCREENS: readonly Screen[] = [
  { path: /^\/$/, module: 'src/stories/stories-screen.tsx', data: null },
  { path: new RegExp(`^/story/${ID}$`), module: 'src/story/story-screen.tsx', data: (id) => `/api/stories/${id}` },
  { path: new RegExp(`^/claim/${ID}$`), module: 'src/claim/claim-screen.tsx', data: (id) => `/api/claims/${id}` },
  {
    path: new RegExp(`^/article/${ID}$`),
    module: 'src/article/article-screen.tsx',
    data: (id) => `/api/articles/${id}`,
  },
  { path: new RegExp(`^/source/${ID}$`), module: 'src/source/source-screen.tsx', data: (id) => `/api/sources/${id}` },
  { path: /^\/sources$/, module: 'src/source/sources-screen.tsx', data: null },
  { path: /^\/docket$/, module: 'src/docket/docket-screen.tsx', data: () => '/api/docket' },
  { path: /^\/review$/, module: 'src/review/review-screen.tsx', data: () => '/api/review' },
  { path: /^\/add$/, module: 'src/add/add-screen.tsx', data: null },
];

/** What in an address's query asks for another page than the plain one. */
const ELSEWHERE = ['asOf', 'revision'];

const filesOf = (manifest: Manifest, module: string, known: Set<string> = new Set()): Set<string> => {
  const built = manifest[module];
  if (!built || known.has(built.file)) return known;
  known.add(built.file);
  for (const more of built.imports ?? []) filesOf(manifest, more, known);
  return known;
};

/**
 * The elements that let a browser fetch a screen's code and its page while it still reads the frame around them, so that a deep link waits for one
 * round and not for four. Nothing in it comes from the address but an id of plain letters.
 */
export const preloadsFor = (manifest: Manifest, path: string, query: URLSearchParams): string => {
  const screen = SCREENS.find((one) => one.path.test(path));
  if (!screen) return '';
  const entry = Object.entries(manifest).find(([, { isEntry }]) => isEntry)?.[0] ?? '';
  const there = filesOf(manifest, entry);
  const files = [...filesOf(manifest, screen.module)].filter((file) => !there.has(file));
  const id = screen.path.exec(path)?.[1] ?? '';
  const plain = ELSEWHERE.every((name) => !query.has(name));
  const pages = ['/api/me', ...(plain && screen.data ? [screen.data(id)] : [])];
  return [
    ...pages.map((page) => `<link rel="preload" as="fetch" crossorigin href="${page}" />`),
    ...files.map((file) => `<link rel="modulepreload" crossorigin href="/${file}" />`),
  ].join('\n    ');
};
