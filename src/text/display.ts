/** Characters that would drive a terminal or reorder a line: C0 and C1 controls, bidirectional overrides and isolates. */
const DANGEROUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text from outside made fit for one line of a terminal or a log: no escape sequences, no bidirectional controls, white space
 * runs as single spaces. Never for storing: offsets shift.
 */
export const oneLine = (text: string): string => text.replace(DANGEROUS, '').replace(/\s+/gu, ' ').trim();

/** `text` cut at a word end to at most `width` characters, with an ellipsis where something was cut. */
export const shorten = (text: string, width: number): string => {
  if (text.length <= width) return text;
  const cut = text.slice(0, Math.max(1, width - 1));
  const space = cut.lastIndexOf(' ');
  return `${(space > width / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};
