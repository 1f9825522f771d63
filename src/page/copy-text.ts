// Puts text on the clipboard from inside a page that may forbid it. Called by popover.tsx on the reader's click.

/** By the copy event: works without the clipboard permission, also in frames and on http pages. */
const byEvent = (root: ShadowRoot, text: string): boolean => {
  const fill = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    (event as ClipboardEvent).clipboardData?.setData('text/plain', text);
  };
  root.ownerDocument.addEventListener('copy', fill, { capture: true, once: true });
  const done = root.ownerDocument.execCommand('copy');
  root.ownerDocument.removeEventListener('copy', fill, { capture: true });
  return done;
};

/** True when the text is on the clipboard. */
export const copyText = async (root: ShadowRoot, text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byEvent(root, text); // not a secure page, or one whose policy keeps the clipboard to itself
  }
};
