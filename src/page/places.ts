// Where the reader is among the names of a page, and the ways there that need no pointer: the next, the nth, the one at
// the caret. Called by hand.ts for the door's commands.
import { type EntityKey, inLang, type Lang } from '../core/corpus.ts';
import { placeRange } from './anchors.ts';
import { type Annotation, type Annotations, isSeen } from './annotations.ts';
import type { FocusPaint } from './focus-paint.ts';
import type { Opener } from './opener.ts';
import { inReadingOrder } from './reading-order.ts';
import { scrollTo } from './scroll.ts';
import { standingIn } from './standing-in.ts';

export type Places = {
  show(key: EntityKey, n: number): void;
  step(by: 1 | -1): void;
  openHere(): void;
  nameHere(): string;
  /** Nowhere: no name is outlined. True if one was. */
  leave(): boolean;
};

type PlacesOptions = {
  readonly document: Document;
  readonly annotations: Annotations;
  readonly focus: FocusPaint;
  readonly opener: Opener;
  readonly lang: () => Lang;
  readonly rootOf: (element: Element) => ShadowRoot | null;
};

export const createPlaces = ({ document, annotations, focus, opener, lang, rootOf }: PlacesOptions): Places => {
  let here: Annotation | undefined;

  const ordered = (wanted: (one: Annotation) => boolean): Annotation[] =>
    inReadingOrder(document, annotations.all().filter(wanted), rootOf);

  const go = (one: Annotation): void => {
    here = one;
    focus(one.range);
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
    return standingIn(annotations, node).find(({ range }) => {
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
    show: (key, n) => {
      const named = ordered((one) => one.key === key);
      const seen = named.filter(isSeen);
      const list = seen.length > 0 ? seen : named;
      const one = list[n % list.length];
      if (!one) return;
      go(one);
      opener.open(one, 'key');
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
        return;
      }
      const one = here?.range.startContainer.isConnected ? here : atSelection();
      if (one) opener.open(one, 'key');
    },
    nameHere: () => {
      const one = atSelection();
      const brief = one && annotations.brief(one.key);
      return brief ? inLang(brief.name, lang()) : '';
    },
    leave: () => {
      const was = here !== undefined;
      here = undefined;
      focus(undefined);
      return was;
    },
  };
};
