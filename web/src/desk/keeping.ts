/** Small things this browser remembers for its user; they get lost without harm. */
export const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(`hearsay:${name}`);
  } catch {
    return null;
  }
};

export const keep = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`hearsay:${name}`);
    else localStorage.setItem(`hearsay:${name}`, value);
  } catch {
    // Storage is refused: it holds until the page is left.
  }
};
