// "Did you mean …": the nearest of some known words to one that was mistyped. Asked by the source checks.

/** Damerau-Levenshtein (adjacent swap = 1), or Infinity once it must exceed `limit`. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY;
    before = last;
    last = row;
  }
  return last[b.length]!;
};

/** The one of `known` that `word` was probably meant to be, or undefined when none is near. */
export const closest = (word: string, known: Iterable<string>): string | undefined => {
  const asked = word.toLowerCase();
  let best: string | undefined;
  let bound = Math.max(1, Math.floor(asked.length / 3));
  for (const candidate of known) {
    const far = distance(asked, candidate.toLowerCase(), bound);
    if (far > bound || (best !== undefined && far === bound)) continue;
    best = candidate;
    bound = far;
    if (far === 0) break;
  }
  return best;
};
