/** A story's title and the id made of it: lower case, words joined by hyphens. */
export const storyNamed = (title: string): { readonly id: string; readonly title: string } => {
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return { id: id || 'story', title };
};
