// The outer box of the card. `!important` in a shadow tree's :host rules beats the page's own, even `all: unset !important`,
// which is why everything the page could spoil is said here. The inside is drawn by ui. Pure text, called by popover.tsx.

/** Widest card, px; below `NARROW` a card opened by touch is a sheet at the bottom. */
const WIDTH = 360;
export const NARROW = 640;

export const POPOVER_SHEET = `
:host{
  all:initial!important;
  position:fixed!important;
  inset:0 auto auto 0!important;
  box-sizing:border-box!important;
  display:block!important;
  visibility:visible!important;
  opacity:1!important;
  margin:0!important;
  padding:0!important;
  border:0!important;
  background:none!important;
  overflow:visible!important;
  inline-size:min(${WIDTH}px,100vw - 16px)!important;
  max-inline-size:none!important;
  block-size:fit-content!important;
  max-block-size:none!important;
  direction:ltr!important;
  unicode-bidi:isolate!important;
  writing-mode:horizontal-tb!important;
  pointer-events:auto!important;
  user-select:text!important;
  cursor:auto!important;
  transform:none!important;
  transition:opacity 120ms!important;
}
:host(:not(:popover-open)){display:none!important}
@starting-style{:host(:popover-open){opacity:0!important}}
@media (prefers-reduced-motion:reduce){:host{transition:none!important}}
@media print{:host{display:none!important}}
.sl.sl{background:none}
.frame{
  box-sizing:border-box;
  max-block-size:min(var(--room,70vh),max(60vh,320px),540px);
  display:flex;
  flex-direction:column;
  border:1px solid var(--edge);
  border-radius:var(--round-2);
  box-shadow:var(--lift);
  overflow:hidden;
  outline:none;
}
.aside{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.sheet .icon{inline-size:40px;block-size:40px}
.sheet .chip{padding-block:7px}
.sheet summary{min-block-size:36px}
@media (max-height:480px){.frame>.card{overflow:auto}.frame .card-body{flex:none;overflow:visible;mask:none}}
.sheet{border-end-start-radius:0;border-end-end-radius:0;border-inline:0;border-block-end:0;box-shadow:0 0 32px rgb(0 0 0/.3);padding-block-end:env(safe-area-inset-bottom)}
`;
