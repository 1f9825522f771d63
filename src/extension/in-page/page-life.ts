// The life of our script in one frame of somebody's page: when it may work, with which settings, and when it must go quiet. Started by
// the page door with the annotator to run; knows when, never what, it annotates. No polyfill and no schemas: it loads on every page.

import type { Card } from '../../core/card.ts';
import type { EntityKey, Lang } from '../../core/corpus.ts';
import type { Result } from '../../core/errors.ts';
import { onLeash } from '../../core/leash.ts';
import type { Annotated, NamedOnPage, PageText } from '../../core/mention.ts';
import { type Hidden, type Settings, USUAL_UNDERLINE } from '../../core/settings.ts';
import { makeAsk } from '../ask.ts';
import type { PageNames, PageSelection, Told, ToPage, ToPageName } from '../messages.ts';
import { hearEnd } from './hear-end.ts';
import { native } from './native.ts';

export type Annotator = {
  names(): readonly NamedOnPage[];
  show(key: EntityKey, n: number): void;
  step(by: 1 | -1): void;
  openHere(): void;
  textHere(): string;
  close(): void;
  configure(settings: Settings, lang: Lang): void;
  refresh(): void;
};
export type StartAnnotator = (
  document: Document,
  lookups: {
    annotate(page: PageText): Promise<Result<Annotated>>;
    card(key: EntityKey): Promise<Result<Card>>;
    load(script: 'hand' | 'popover'): Promise<Result<null>>;
    sheet(underline: Settings['underline']): Promise<string>;
    fasten?(): { hang(css: string): string; readonly held: Promise<boolean> };
    hide(hidden: Hidden): void;
    openPanel(key: EntityKey): void;
    cardOpened(): void;
    escaped(): void;
  },
  options: {
    readonly settings: Settings;
    readonly lang: Lang;
    readonly site: string;
    readonly styled?: Settings['underline'];
    readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  },
  signal: AbortSignal,
) => Annotator;

/** A frame smaller than this, in CSS px, holds no text to read: counters, pixels, advertising's scaffolding. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 40;

const isReadable = (document: Document): boolean => document.documentElement instanceof HTMLElement;
const isTop = (): boolean => window === top;
const isTooSmall = (): boolean => innerWidth < LEAST_WIDTH || innerHeight < LEAST_HEIGHT;

/**
 * Begins in an inner frame once it has room for text and anything in it. A page may have dozens, and most never do: until then
 * nothing is touched that the browser would make for each of them at the first touch, its API above all.
 */
const whenItHoldsText = (begin: () => void): void => {
  const beginOnceFilled = (_?: unknown, watch?: MutationObserver): void => {
    if (document.body?.firstChild) {
      watch?.disconnect();
      begin();
    } else if (!watch) new MutationObserver(beginOnceFilled).observe(document, { childList: true, subtree: true });
  };
  const lookForRoom = (_: unknown, drawn?: ResizeObserver): void => {
    drawn?.disconnect();
    if (isTooSmall()) addEventListener('resize', lookForRoom, { once: true });
    else beginOnceFilled();
  };
  // its size is asked for once all around it has been laid out, in a frame that is due anyway; a hidden tab has none
  requestAnimationFrame(() => new ResizeObserver(lookForRoom).observe(document.documentElement));
};

/** Keyboard commands reach every frame; one must act: the frame with the focus, or the top one when it is in none. */
const isFocused = (): boolean => {
  const inner = document.activeElement?.localName ?? '';
  return !/^i?frame$/.test(inner) && (isTop() || document.hasFocus());
};

const shadowRootOf = (element: Element & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null => {
  if (import.meta.env.FIREFOX) return element.openOrClosedShadowRoot ?? null;
  return (element instanceof HTMLElement && native.dom?.openOrClosedShadowRoot(element)) || null;
};

// One for each world that runs our script: a second start in it, by joinOpenTabs, finds the first.
const MARK = Symbol.for('sidelight');
type World = { [MARK]?: () => boolean };

export const livePage = (startAnnotator: StartAnnotator): void => {
  const world = globalThis as World;
  if (world[MARK]?.()) return;
  const life = new AbortController();
  const { signal } = life;
  const alive = (): boolean => {
    if (!native.runtime?.id) life.abort();
    return !signal.aborted;
  };
  world[MARK] = alive;
  const ask = makeAsk({ send: (message) => native.runtime.sendMessage(message), alive });
  const say = (message: PageNames | PageSelection): void => {
    native.runtime.sendMessage(message).catch(() => undefined); // whoever asked has closed in the meantime
  };

  let session: { readonly annotator: Annotator; readonly stop: AbortController; stamp: string } | undefined;
  const frame = Math.random().toString(36).slice(2); // randomUUID is kept from pages without https
  let asked = 0;
  let address = '';
  let due = true; // something changed that we have not followed yet
  let listening = false;
  let hearing = import.meta.env.FIREFOX; // there our script ends with the extension

  const annotate = async (page: PageText) => {
    const reply = await ask('annotate', { page });
    if (hearing || !reply.ok || reply.value.briefs.length === 0 || !alive()) return reply;
    hearing = true;
    hearEnd(native, alive, signal);
    return reply;
  };

  const closeOthers = (): void => void ask('closeOthers', { frame });
  const lookups = {
    annotate,
    card: (key: EntityKey) => ask('card', { key }),
    load: (script: 'hand' | 'popover') => ask('loadScript', { script }),
    sheet: async (underline: Settings['underline']) => {
      const reply = await ask('paintSheet', { underline });
      return reply.ok ? reply.value : '';
    },
    ...(import.meta.env.FIREFOX && {
      fasten: () => {
        const leash = Math.random().toString(36).slice(2, 14);
        return {
          hang: (css: string) => onLeash(css, leash),
          held: ask('fasten', { leash }).then(({ ok }) => ok),
        };
      },
    }),
    hide: (hidden: Hidden) => void ask('hide', { hidden }),
    openPanel: (key: EntityKey) => void ask('openPanel', { key }),
    cardOpened: closeOthers,
    escaped: closeOthers,
  };

  const stop = (): void => {
    session?.stop.abort();
    session = undefined;
  };

  /** Asks how things stand and follows. Hidden pages wait until they are shown. */
  const follow = async (): Promise<void> => {
    due = true;
    if (document.hidden || !alive()) return;
    listen();
    asked += 1;
    const mine = asked;
    address = location.href;
    const reply = await ask('startPage', { url: address });
    if (mine !== asked || !reply.ok || signal.aborted) return;
    due = false;
    const { on, settings, lang, site, stamp } = reply.value;
    if (!on) return stop();
    if (!session) {
      const own = new AbortController();
      const options = {
        settings,
        lang,
        site,
        shadowRootOf,
        ...(!import.meta.env.FIREFOX && { styled: USUAL_UNDERLINE }),
      } as const;
      session = { annotator: startAnnotator(document, lookups, options, own.signal), stop: own, stamp };
      return;
    }
    session.annotator.configure(settings, lang);
    if (session.stamp !== stamp) session.annotator.refresh();
    session.stamp = stamp;
  };

  const hear: { readonly [N in ToPageName]: (what: ToPage[N]) => void } = {
    settingsChanged: follow,
    corpusChanged: follow,
    listNames: (what) => {
      const names = session?.annotator.names() ?? [];
      // the top frame answers even with nothing, so that whoever asks knows that we are here
      if (names.length > 0 || isTop()) say({ pageNames: { ask: what.ask, names } });
    },
    showMention: ({ key, n }) => void session?.annotator.show(key, n),
    closeCard: ({ except }) => {
      if (except !== frame) session?.annotator.close();
    },
    step: ({ by }) => {
      if (isFocused()) session?.annotator.step(by);
    },
    openHere: () => {
      if (isFocused()) session?.annotator.openHere();
    },
    tellSelection: (what) => {
      if (isFocused() && session) say({ pageSelection: { ask: what.ask, text: session.annotator.textHere() } });
    },
  };

  const onMessage = (message: unknown, sender: { id?: string }): undefined => {
    if (sender.id !== native.runtime.id || typeof message !== 'object' || message === null || !('tell' in message))
      return;
    const { tell, what } = message as Told;
    (hear[tell] as ((what: unknown) => void) | undefined)?.(what);
  };
  const followAddress = (): void => {
    if (location.href !== address) void follow();
  };
  /** To the background, and to the page's way from one address to the next: a browser that does not tell has the background tell us. */
  const listen = (): void => {
    if (listening) return;
    listening = true;
    native.runtime.onMessage.addListener(onMessage);
    window.navigation?.addEventListener('currententrychange', followAddress, { signal });
  };
  const begin = (): void => {
    if (!isReadable(document)) return;
    signal.addEventListener('abort', stop);
    document.addEventListener('visibilitychange', () => void (due ? follow() : alive()), { signal });
    addEventListener('pageshow', ({ persisted }) => void (persisted && follow()), { signal });
    void follow();
  };
  if (isTop()) begin();
  else whenItHoldsText(begin);
};
