// The card beside a name: its life, history, pin and focus. Loaded on first use as a script of its own.
// Called through popover-seam.ts by the opener, which decides when; placement.ts decides where, popover-view.tsx draws.
import { render } from 'preact';
import type { Card } from '../core/card.ts';
import { type EntityBrief, inLang } from '../core/corpus.ts';
import { cardAsText } from '../ui/card/card-as-text.ts';
import { makeCardText } from '../ui/card/card-text.ts';
import { placeRange } from './anchors.ts';
import { copyText } from './copy-text.ts';
import type { Hold } from './intent.ts';
import { themeAt } from './page-theme.ts';
import { follow, type Spot } from './placement.ts';
import { createPopoverHost } from './popover-host.ts';
import type { MakePopover, PopoverRequest } from './popover-seam.ts';
import { PopoverView, type Shown, TITLE } from './popover-view.tsx';
import { beginTrail, currentOf, goBy, type Trail } from './trail.ts';

/** A card opened by touch in a view no wider than this is a sheet at the bottom, px. */
const NARROW = 640;
/** The card is waited for this long before the wait itself is shown, ms. */
const PATIENCE = 150;
/** How long "Copied" stands, ms. */
const COPIED = 1600;
/** A screen reader has to know the live region before it says anything, and time to read it, ms. */
const [BEFORE_SAYING, SAYING] = [80, 4000];

const AT_BOTTOM = 'left:0;right:0;top:auto;bottom:0;inline-size:100vw;--room:70vh;';

const later = (ms: number): Promise<undefined> => new Promise((passed) => setTimeout(passed, ms));

export const makePopover: MakePopover = (world, signal) => {
  const { document } = world;
  const { host, root, attach, raise, detach, put } = createPopoverHost(document);
  const mount = document.createElement('div');
  const voice = document.createElement('div');
  voice.className = 'unseen';
  voice.role = 'status';
  root.append(mount, voice);
  let shown: Shown | undefined;
  /** Counts what was asked for, so that a late answer to an earlier question is not shown. */
  let turn = 0;
  let said = 0;
  let unfollow = (): void => {};
  let before: Element | null = null;
  let hold: Hold = 'no';

  const themeOf = ({ range }: Shown): string => {
    const { theme } = world.look().settings;
    return theme === 'auto' ? themeAt(range.startContainer.parentElement, document) : theme;
  };

  const draw = (): void => {
    const { lang } = world.look();
    mount.className = 'sl';
    mount.lang = lang;
    if (shown) mount.dataset.theme = themeOf(shown);
    const t = makeCardText(lang);
    render(shown ? <PopoverView shown={shown} world={world} acts={acts} t={t} lang={lang} /> : null, mount);
  };

  const tellHold = (): void => {
    const inUse = root.activeElement !== null;
    const kept = inUse && (shown?.request.by === 'key' || root.activeElement?.matches(':focus-visible'));
    const next: Hold = shown?.pinned ? 'pinned' : kept ? 'kept' : 'no';
    if (!shown || next === hold) return;
    hold = next;
    world.held(next);
  };

  const update = (change: Partial<Shown>): void => {
    if (!shown) return;
    shown = { ...shown, ...change };
    draw();
    tellHold();
  };

  const focusTitle = (): void => {
    const title = root.getElementById(TITLE) ?? root.querySelector<HTMLElement>('.frame');
    title?.focus({ preventScroll: true });
  };

  /** Shows a card when it comes: at once if it comes soon, else after the wait has been shown. */
  const bring = async (key: Parameters<typeof world.card>[0], show: (reply: Shown['reply']) => void): Promise<void> => {
    const mine = ++turn;
    const asked = world.card(key);
    const soon = await Promise.race([asked, later(PATIENCE)]);
    if (mine !== turn || signal.aborted) return;
    show(soon);
    if (soon) return;
    const reply = await asked;
    if (mine === turn) update({ reply });
  };

  const go = async (trail: Trail): Promise<void> => {
    const inUse = root.activeElement !== null;
    await bring(currentOf(trail), (reply) => update({ trail, reply, copied: false }));
    // the button that was pressed has gone with its card
    if (inUse) focusTitle();
  };

  const copy = async (card: Card): Promise<void> => {
    const { lang } = world.look();
    if (!(await copyText(root, cardAsText(card, makeCardText(lang), lang)))) return;
    update({ copied: true });
    await later(COPIED);
    update({ copied: false });
  };

  const settle = ({ x, y, maxHeight, hidden }: Spot): void => {
    if (!shown) return;
    const lost = hidden || shown.range.collapsed;
    if (!host.isConnected || (lost && !shown.pinned)) close();
    else if (!lost) put(`left:${x}px;top:${y}px;--room:${maxHeight}px;`);
  };

  const present = (next: Shown): void => {
    unfollow();
    if (!shown) before = document.activeElement;
    else shown.range.setEnd(document, 0);
    shown = next;
    draw();
    attach(next.range);
    if (next.sheet) put(AT_BOTTOM);
    else unfollow = follow(next.range, host, next.request.point, settle);
    world.opened(next.request);
    if (next.request.by === 'key') focusTitle();
    tellHold();
  };

  const open = async (request: PopoverRequest): Promise<void> => {
    const range = document.createRange();
    if (!placeRange(range, request.range)) return;
    const sheet = request.by === 'tap' && innerWidth <= NARROW;
    await bring(request.key, (reply) =>
      present({ request, range, trail: beginTrail(request.key), reply, pinned: false, copied: false, sheet }),
    );
  };

  const close = (): void => {
    turn++;
    if (!shown) return;
    const wasInUse = root.activeElement !== null;
    unfollow();
    shown.range.setEnd(document, 0);
    shown = undefined;
    hold = 'no';
    draw();
    detach();
    if (wasInUse && before?.isConnected) (before as HTMLElement).focus?.({ preventScroll: true });
    before = null;
    world.closed();
  };

  const acts = {
    go: (trail: Trail) => void go(trail),
    pin: () => update({ pinned: !shown?.pinned }),
    close,
    copy: (card: Card) => void copy(card),
  };

  /** Another dialog or full-screen element has come: above it or not at all. */
  const rise = (event: Event): void => {
    if (!shown || event.target === host) return;
    const { target } = event;
    const covers =
      target instanceof Element && target.matches(':modal') && !target.contains(shown.range.startContainer);
    if (covers) {
      close();
      return;
    }
    attach(shown.range);
    raise();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!shown || event.defaultPrevented) return;
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key === 'p' && !altKey && !ctrlKey && !metaKey) acts.pin();
    else if (altKey && key === 'ArrowLeft' && shown.trail.at > 0) acts.go(goBy(shown.trail, -1));
    else if (altKey && key === 'ArrowRight') acts.go(goBy(shown.trail, 1));
    else return;
    event.preventDefault();
  };

  mount.addEventListener('keydown', onKey);
  mount.addEventListener('focusin', tellHold);
  mount.addEventListener('focusout', () => queueMicrotask(tellHold));
  document.addEventListener('toggle', rise, { capture: true, signal });
  document.addEventListener('fullscreenchange', rise, { capture: true, signal });
  signal.addEventListener('abort', close, { once: true });

  const announce = async (brief: EntityBrief, n: number, of: number): Promise<void> => {
    const mine = ++said;
    const { lang } = world.look();
    const t = makeCardText(lang);
    attach(undefined);
    await later(BEFORE_SAYING);
    if (mine === said)
      voice.textContent = t('card.stepped', { name: inLang(brief.name, lang), kind: t(`kind.${brief.kind}`), n, of });
    await later(SAYING);
    if (mine !== said) return;
    voice.textContent = '';
    if (!shown) detach();
  };

  return {
    host,
    open: (request) => void open(request),
    close,
    announce: (brief, n, of) => void announce(brief, n, of),
    focus: focusTitle,
    box: () => (shown && host.isConnected ? host.getBoundingClientRect() : undefined),
  };
};
