// Brings a name into the middle of what the reader sees, through every scrolling box around it. Called by places.ts only, on the
// reader's own word: nothing else ever scrolls a page.
import { hostOf } from './text-elements.ts';

const isRoot = (element: Element): boolean => element === element.ownerDocument.scrollingElement;

const scrolls = (element: Element): boolean => {
  if (isRoot(element)) return true;
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY);
};

/** How far to move so that [from, to) lies within [low, high), centred; 0 when it already does. */
const shift = (from: number, to: number, low: number, high: number): number => {
  const margin = Math.min(60, (high - low) / 4);
  return from >= low + margin && to <= high - margin ? 0 : (from + to - low - high) / 2;
};

/** `range` is measured again for each box, since every scroll moves it. */
export const scrollTo = (range: Range): void => {
  const start = range.startContainer.parentElement;
  for (let box: Element | null = start; box; box = box.parentElement ?? hostOf(box)) {
    if (!scrolls(box)) continue;
    const name = range.getBoundingClientRect();
    const view = isRoot(box) ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
    const top = shift(name.top, name.bottom, view.top, view.bottom);
    const left =
      name.left >= view.left && name.right <= view.right ? 0 : (name.left + name.right - view.left - view.right) / 2;
    if (top !== 0 || left !== 0) box.scrollBy({ top, left, behavior: 'instant' });
  }
};
