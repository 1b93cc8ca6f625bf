/** Controls, bidirectional overrides and invisible fillers: they hide or reorder what a reader sees. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text out of markup without what a reader cannot see: controls, bidirectional overrides, zero-width fillers, tag
 * characters, lone surrogates. Captures keep them. Joiners stay, as Persian, Hindi and emoji need them.
 */
export const dropHidden = (text: string): string => text.replace(HIDDEN, '').replace(LONE_SURROGATE, '\ufffd');

/** One line: every run of white space is one space. */
export const oneLine = (text: string): string =>
  dropHidden(text.replace(/[\t\n\r\f\v]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
