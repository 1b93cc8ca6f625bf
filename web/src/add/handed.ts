/** An article as the server takes it. */
export type Handed = {
  readonly text: string | null;
  readonly base64: string | null;
  readonly mediaType: string;
  readonly name: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
};

const NOTHING: Handed = {
  text: null,
  base64: null,
  mediaType: 'text/plain',
  name: null,
  published: null,
  outlet: null,
  title: null,
  url: null,
};

export const handedOf = (given: Partial<Handed>): Handed => ({ ...NOTHING, ...given });

/** A story's id out of its title: small letters, digits and hyphens. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'story';
