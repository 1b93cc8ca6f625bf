const ACT_WORDS: Readonly<Record<string, string>> = {
  say: 'says',
  other: 'holds',
  deny: 'denies',
  criticise: 'criticises',
};

/** An act as a verb: what somebody says, denies, promises. */
export const actWord = (act: string): string => ACT_WORDS[act] ?? (act.endsWith('ss') ? `${act}es` : `${act}s`);
