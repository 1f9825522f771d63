// The focus goes to what has just come in the place of what had it. Called by questions that a button opens.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Put it on the element that is to have the focus when the component first stands. */
export const useFirstFocus = (): RefObject<HTMLButtonElement | null> => {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => ref.current?.focus(), []);
  return ref;
};
