// Which forms stand in a text, and where: leftmost-longest, whole words, offsets into the text as it is. Called by the
// linker with the blocks of a page. It knows forms by their index and nothing of entities.
//
// A match is a form as foldForm sees it (case, diacritics, ligatures, apostrophes, hyphens, runs of blanks), with no
// letter, digit or mark touching it. Invisible characters and marks within it are part of it, and so are marks at its
// end; a blank line is not. An accent that the form lacks does not prevent a match: whoever minds must look.
import type { Span } from './corpus.ts';
import { type Layout, readLayout } from './gazetteer-layout.ts';
import { Reader } from './gazetteer-scan.ts';
import { readTokens, Tokens } from './gazetteer-tokens.ts';

export { compileGazetteer, compileSlices } from './gazetteer-compile.ts';

/** `form` is the index into the forms given to the compiler: the first of those that fold alike. */
export type Match = Span & { readonly form: number };

export class Gazetteer {
  readonly #layout: Layout;
  readonly #tokens = new Tokens();
  readonly #reader: Reader;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#reader = new Reader(layout, this.#tokens);
  }

  /** All matches in order; no two overlap. */
  match(text: string): Match[] {
    const matches: Match[] = [];
    const { fold, shape } = this.#layout;
    readTokens(text, 0, text.length, fold, this.#tokens, shape.word);
    this.#reader.open(text);
    let floor = 0;
    let last = -1;
    for (let token = 0; token < this.#tokens.count; token++) {
      const at = this.#tokens.start[token] ?? 0;
      if (at === last || at < floor) continue;
      last = at;
      if (!this.#reader.read(token, floor)) continue;
      const { start, end, form } = this.#reader;
      matches.push({ start, end, form });
      floor = end;
    }
    return matches;
  }
}

/** A compiled form as a gazetteer: nothing is parsed. Throws a TypeError when the bytes are none. */
export const openGazetteer = (bytes: ArrayBuffer): Gazetteer => {
  const layout = readLayout(bytes);
  if (!layout) throw new TypeError('not a compiled gazetteer');
  return new Gazetteer(layout);
};
