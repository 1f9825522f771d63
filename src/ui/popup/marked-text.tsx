// A text with the letters that matched set off: by weight and underline, not by colour. Called by the lists of hits.
import type { JSX } from 'preact';

type Piece = { readonly text: string; readonly marked: boolean; readonly at: number };

type Spans = readonly (readonly [number, number])[];

/** Sorted, within the text, and without overlap: what a search may not promise. */
const tidy = (spans: Spans, length: number): Spans => {
  const kept: (readonly [number, number])[] = [];
  let last = 0;
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const from = Math.max(start, last);
    const to = Math.min(end, length);
    if (from < to) {
      kept.push([from, to]);
      last = to;
    }
  }
  return kept;
};

/** Spans in UTF-16 units, end exclusive. */
export const piecesOf = (text: string, spans: Spans): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of tidy(spans, text.length)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false, at });
    pieces.push({ text: text.slice(start, end), marked: true, at: start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false, at });
  return pieces;
};

/** The spans of a form as spans of a text that contains it: "Carney" in "Mark Carney". Undefined where it does not. */
export const spansWithin = (text: string, form: { matched: string; spans: Spans }): Spans | undefined => {
  const at = text.indexOf(form.matched);
  return at < 0 ? undefined : form.spans.map(([start, end]) => [start + at, end + at] as const);
};

export const MarkedText = ({ text, spans }: { text: string; spans: Spans }): JSX.Element => (
  <>{piecesOf(text, spans).map((piece) => (piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}</>
);
