// What the reader types while a view is still opening: letters go into the field that stands in its page from the start, other keys
// are noted here. Called by the popup's door in its first turn; what the keys mean is the view's to decide.

export type EarlyKeys = {
  readonly typed: string;
  /** Keys other than letters, by their names, in order. */
  readonly pressed: readonly string[];
};

const NOTED: ReadonlySet<string> = new Set(['Enter', 'ArrowDown', 'ArrowUp']);

/** Listens at once; the answer is to be called once, right before the field is replaced. */
export const keepEarlyKeys = (document: Document): (() => EarlyKeys) => {
  // autofocus waits for the first frame, and letters typed before it would go nowhere
  document.querySelector('input')?.focus();
  const pressed: string[] = [];
  const stop = new AbortController();
  document.addEventListener('keydown', ({ key, isComposing }) => NOTED.has(key) && !isComposing && pressed.push(key), {
    signal: stop.signal,
  });
  return () => {
    stop.abort();
    return { typed: document.querySelector('input')?.value ?? '', pressed };
  };
};
