// What keeps our paint tied to the extension in Firefox, which ends a page's script without a word when the extension is disabled
// or removed, and would leave all that was painted. It does take back the CSS that it inserted for us: so there our paint hangs on a
// custom property inserted that way. Text alone; the page's paint and the background's insertion both speak of it.

/** Letters and digits that no other paint has used: what an earlier life of ours left in the page must not come back with this one. */
export const isLeash = (leash: string): boolean => /^[a-z0-9]{1,20}$/.test(leash);

/** Inserted by the browser for us, and taken back by it. Empty, but there: that is what `var()` asks. */
export const leashCss = (leash: string): string => `:root{--sidelight-${leash}: }`;

/** The same style sheet, of which no line, background or colour shows without the property. */
export const onLeash = (css: string, leash: string): string =>
  css.replace(/([{;])(text-decoration(?:-color)?|background-color|color):/g, `$1$2:var(--sidelight-${leash}) `);
