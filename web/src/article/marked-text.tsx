import { memo, useEffect, useMemo, useRef } from 'react';
import type { ArticlePage, Mark } from '../../../src/views/article-page.ts';
import { classOf, type Layer, marksOf, segmentsOf } from './layers.ts';

type Props = {
  readonly page: Pick<ArticlePage, 'title' | 'text' | 'marks' | 'mentions' | 'paragraphs'>;
  readonly layers: ReadonlySet<Layer>;
  readonly active: string | null;
  readonly onPoint: (group: string | null) => void;
  readonly onChoose: (group: string) => void;
};

/** The text of an article with its marks. Pointing at one part of an attribution ties it to the other two. */
export const MarkedText = ({ page, layers, active, onPoint, onChoose }: Props) => {
  const body = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => new Set(page.mentions.map(({ local }) => local)), [page.mentions]);
  useEffect(() => {
    const parts = body.current?.querySelectorAll(`[data-of~="${CSS.escape(active ?? '')}"]`) ?? [];
    for (const part of parts) part.setAttribute('data-active', '');
    return () => {
      for (const part of parts) part.removeAttribute('data-active');
    };
  }, [active]);
  const groupAt = (target: EventTarget): string | null => {
    const names = target instanceof Element ? target.closest('[data-of]')?.getAttribute('data-of') : null;
    return innermost(names?.split(' ') ?? [], groups);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: focus moves among the notes, which do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to the same notes is the list beside the text
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only highlights what the notes also say
    <div
      className="article-text"
      ref={body}
      onMouseOver={(event) => onPoint(groupAt(event.target))}
      onMouseLeave={() => onPoint(null)}
      onClick={(event) => {
        const group = groupAt(event.target);
        if (group) onChoose(group);
      }}
    >
      <Paragraphs page={page} layers={layers} groups={groups} />
    </div>
  );
};

/** Of attributions inside one another the innermost is meant: its marks come last. */
const innermost = (names: readonly string[], groups: ReadonlySet<string>): string | null =>
  names.filter((name) => groups.has(name)).at(-1) ?? null;

type ParagraphsProps = Pick<Props, 'page' | 'layers'> & { readonly groups: ReadonlySet<string> };

const Paragraphs = memo(({ page, layers, groups }: ParagraphsProps) => {
  const marks = useMemo(() => byLength(marksOf(page.marks, layers)), [page.marks, layers]);
  return page.paragraphs.map((paragraph) => (
    <p
      key={paragraph[0]}
      className={page.text.slice(...paragraph).trim() === page.title?.trim() ? 'headline' : undefined}
    >
      {segmentsOf(marks, paragraph).map(({ start, end, marks: here }) =>
        here.length === 0 ? (
          page.text.slice(start, end)
        ) : (
          <span
            key={start}
            className={classOf(here)}
            data-of={[...new Set(here.map(({ group }) => group))].filter((name) => groups.has(name)).join(' ')}
            title={notesOf(here)}
          >
            {page.text.slice(start, end)}
          </span>
        ),
      )}
    </p>
  ));
});

const notesOf = (marks: readonly Mark[]): string | undefined =>
  marks
    .filter(({ layer, note }) => note !== '' && !['content', 'source', 'cue', 'assertion'].includes(layer))
    .map(({ note }) => note)
    .join(' · ') || undefined;

/** Longest first, so that what lies inside comes after what holds it. */
const byLength = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
