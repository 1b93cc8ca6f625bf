/** Small things this browser remembers for its user; they get lost without harm. */
export const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(`hearsay:${name}`);
  } catch {
    return null;
  }
};

/** When this browser last looked, before the sitting it is in now: a reload does not make everything old. */
export const lookedBefore = (): string | null => {
  try {
    const before = sessionStorage.getItem('hearsay:since') ?? localStorage.getItem('hearsay:looked') ?? '';
    sessionStorage.setItem('hearsay:since', before);
    return before || null;
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
