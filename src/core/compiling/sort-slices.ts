// Sorts texts as `sort` would, a little at a time: 600,000 names take a second, and somebody may be waiting. Called by the compilers of
// search index and directory.

export type Sortable = { readonly form: string; readonly entry: number };

/** So many are sorted in one go: a few milliseconds' worth. */
const RUN = 2048;
/** By so many UTF-16 units at a time are longer runs parted. */
const UNITS = 2;

const compare = (a: Sortable, b: Sortable): number => (a.form < b.form ? -1 : a.form > b.form ? 1 : a.entry - b.entry);

/** The entries by their forms in the order of UTF-16 units, equal ones by their numbers. Yields the share that is done, 0 to 1. */
export function* sortSlices(all: readonly Sortable[]): Generator<number, Uint32Array<ArrayBuffer>> {
  const sorted = new Uint32Array(all.length);
  let count = 0;
  const share = (): number => (all.length === 0 ? 1 : count / all.length);
  function* place(run: readonly Sortable[], depth: number): Generator<number, void> {
    const alike = run.length > RUN && run.every(({ form }) => form.length <= depth);
    if (run.length <= RUN || alike) {
      for (const { entry } of [...run].sort(compare)) sorted[count++] = entry;
      return yield share();
    }
    const runs = new Map<string, Sortable[]>();
    for (const [at, one] of run.entries()) {
      const units = one.form.slice(depth, depth + UNITS);
      const known = runs.get(units);
      if (known) known.push(one);
      else runs.set(units, [one]);
      if (at % RUN === 0) yield share();
    }
    for (const units of [...runs.keys()].sort()) yield* place(runs.get(units) ?? [], depth + UNITS);
  }
  yield* place(all, 0);
  return sorted;
}
