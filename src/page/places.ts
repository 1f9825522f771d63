// Where the reader is among the names of a page, and the ways there that need no pointer: the list, the next, the nth, the
// one at the caret. Called by start-annotator.ts for the door's commands.
import type { EntityKey } from '../core/corpus.ts';
import type { NamedOnPage } from '../core/mention.ts';
import { placeRange } from './anchors.ts';
import { type Annotation, type Annotations, isSeen } from './annotations.ts';
import type { Paint } from './highlights.ts';
import type { Opener } from './opener.ts';
import { inReadingOrder } from './reading-order.ts';
import { scrollTo } from './scroll.ts';

export type Places = {
  names(): NamedOnPage[];
  show(key: EntityKey, n: number): boolean;
  step(by: 1 | -1): void;
  openHere(): boolean;
  textHere(): string;
  /** Nowhere: no name is outlined. True if one was. */
  leave(): boolean;
};

type PlacesOptions = {
  readonly document: Document;
  readonly annotations: Annotations;
  readonly paint: Paint;
  readonly opener: Opener;
  readonly rootOf: (element: Element) => ShadowRoot | null;
};

const LONGEST_TEXT = 100;

export const createPlaces = ({ document, annotations, paint, opener, rootOf }: PlacesOptions): Places => {
  let here: Annotation | undefined;

  const ordered = (wanted: (one: Annotation) => boolean): Annotation[] =>
    inReadingOrder(document, annotations.all().filter(wanted), rootOf);

  const go = (one: Annotation): void => {
    here = one;
    paint.focus(one.range);
    const range = document.createRange();
    if (isSeen(one) && placeRange(range, one.range)) scrollTo(range);
    else one.range.startContainer.parentElement?.closest('details')?.scrollIntoView({ block: 'center' });
    range.setEnd(document, 0);
  };

  const topOf = (one: Annotation): number => {
    const range = document.createRange();
    const top = placeRange(range, one.range) ? range.getBoundingClientRect().top : Number.NaN;
    range.setEnd(document, 0);
    return top;
  };

  /** The first name in view or below, for a reader who has not stepped yet. */
  const firstFrom = (list: readonly Annotation[], by: 1 | -1): Annotation | undefined =>
    by === 1
      ? (list.find((one) => topOf(one) >= 0) ?? list[0])
      : (list.findLast((one) => topOf(one) < innerHeight) ?? list.at(-1));

  const beside = (list: readonly Annotation[], by: 1 | -1): Annotation | undefined => {
    const at = list.indexOf((here ?? opener.current()) as Annotation);
    return at < 0 ? firstFrom(list, by) : list.at((at + by) % list.length);
  };

  const atSelection = (): Annotation | undefined => {
    const selection = document.getSelection();
    const node = selection?.anchorNode;
    if (!node || selection.rangeCount === 0) return undefined;
    const chosen = selection.getRangeAt(0);
    return annotations.at(node).find(({ range }) => {
      const live = document.createRange();
      const meets =
        placeRange(live, range) &&
        live.compareBoundaryPoints(Range.END_TO_START, chosen) <= 0 &&
        live.compareBoundaryPoints(Range.START_TO_END, chosen) >= 0;
      live.setEnd(document, 0);
      return meets;
    });
  };

  return {
    names: () =>
      [...Map.groupBy(ordered(isSeen), (one) => one.key)].flatMap(([key, group]) => {
        const brief = annotations.brief(key);
        return brief ? [{ brief, count: group.length }] : [];
      }),
    show: (key, n) => {
      const named = ordered((one) => one.key === key);
      const seen = named.filter(isSeen);
      const list = seen.length > 0 ? seen : named;
      const one = list[n % list.length];
      if (!one) return false;
      go(one);
      opener.open(one, 'key');
      return true;
    },
    step: (by) => {
      const list = ordered((one) => one.painted && isSeen(one));
      const one = beside(list, by);
      if (!one) return;
      opener.close();
      go(one);
      opener.announce(one, list.indexOf(one) + 1, list.length);
    },
    openHere: () => {
      if (opener.current()) {
        opener.focus();
        return true;
      }
      const one = here?.range.startContainer.isConnected ? here : atSelection();
      if (one) opener.open(one, 'key');
      return one !== undefined;
    },
    textHere: () => {
      const one = atSelection();
      const selected = selectedText(document);
      if (selected || !one) return (selected || wordAtCaret(document)).slice(0, LONGEST_TEXT);
      const range = document.createRange();
      return placeRange(range, one.range) ? range.toString().slice(0, LONGEST_TEXT) : '';
    },
    leave: () => {
      const was = here !== undefined;
      here = undefined;
      paint.focus(null);
      return was;
    },
  };
};

const selectedText = (document: Document): string => {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && /^(text|search)$/.test(field.type)))
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
  return (document.getSelection()?.toString() ?? '').replace(/\s+/g, ' ').trim();
};

const wordAtCaret = (document: Document): string => {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  if (node?.nodeType !== 3 || !selection?.isCollapsed) return '';
  const { data } = node as Text;
  const at = selection.anchorOffset;
  const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(data.slice(Math.max(0, at - LONGEST_TEXT), at))?.[0] ?? '';
  return before + (/^[\p{L}\p{N}\p{M}'’-]*/u.exec(data.slice(at, at + LONGEST_TEXT))?.[0] ?? '');
};
