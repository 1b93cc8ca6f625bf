/** Words as the machine gives them, begun like a sentence and open to be gone on with: who proposed it follows. */
export const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}, `;
