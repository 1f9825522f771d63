// Opens, switches and closes the one card of a frame, and brings its code when it is first wanted.
// Called by pointer and keys; keeps the last intent while the code is on its way. Knows nothing of how a card looks.
import type { Card } from '../core/card.ts';
import type { EntityKey, Lang } from '../core/corpus.ts';
import type { Result } from '../core/errors.ts';
import type { Settings } from '../core/settings.ts';
import type { Annotation, Annotations } from './annotations.ts';
import type { Box, Point } from './corridor.ts';
import type { Hold } from './intent.ts';
import type { Lookups } from './lookups.ts';
import { offeredPopover, type Popover, type PopoverRequest } from './popover-seam.ts';

export type Opener = {
  /** Brings the code that draws cards, once for a page. */
  ready(): void;
  /** Fetches what opening this name will need. */
  warm(one: Annotation): void;
  open(one: Annotation, by: PopoverRequest['by'], point?: Point): void;
  close(): void;
  /** The name whose card is open. */
  current(): Annotation | undefined;
  box(): Box | undefined;
  isOurs(path: readonly EventTarget[]): boolean;
  focus(): void;
  announce(one: Annotation, n: number, of: number): void;
  /** Closes a card whose name has left the page. */
  check(): void;
  /** Cards may have changed. */
  forget(): void;
};

export type OpenerOptions = {
  readonly document: Document;
  readonly lookups: Lookups;
  readonly annotations: Annotations;
  readonly site: string;
  readonly look: () => { readonly settings: Settings; readonly lang: Lang };
  readonly opened: (one: Annotation, point: Point | undefined) => void;
  readonly closed: () => void;
  readonly held: (hold: Hold) => void;
};

/** Cards kept, so that going back and forth over a page asks once. */
const MOST_CARDS = 30;

export const createOpener = (options: OpenerOptions, signal: AbortSignal): Opener => {
  const { lookups, annotations } = options;
  const cards = new Map<EntityKey, Promise<Result<Card>>>();
  let popover: Popover | undefined;
  let loading: Promise<Popover | undefined> | undefined;
  let wanted: Annotation | undefined;
  let current: Annotation | undefined;
  let hold: Hold = 'no';

  const fetchCard = async (key: EntityKey): Promise<Result<Card>> => {
    const reply = await lookups.card(key);
    if (!reply.ok) cards.delete(key);
    return reply;
  };

  const card = (key: EntityKey): Promise<Result<Card>> => {
    const known = cards.get(key);
    if (known) return known;
    const [oldest] = cards.keys();
    if (oldest && cards.size >= MOST_CARDS) cards.delete(oldest);
    const asked = fetchCard(key);
    cards.set(key, asked);
    return asked;
  };

  const make = (): Popover | undefined =>
    offeredPopover()?.(
      {
        document: options.document,
        card,
        brief: annotations.brief,
        look: options.look,
        ...(lookups.hide && {
          hide: (key, scope) => lookups.hide?.(scope === 'site' ? { key, site: options.site } : { key }),
        }),
        ...(lookups.openPanel && { openPanel: lookups.openPanel }),
        opened: ({ point }) => {
          if (!wanted) return;
          current = wanted;
          options.opened(current, point);
          lookups.cardOpened?.();
        },
        closed: () => {
          current = undefined;
          hold = 'no';
          options.closed();
        },
        held: (next) => {
          hold = next;
          options.held(next);
        },
      },
      signal,
    );

  const bring = async (): Promise<Popover | undefined> => {
    if (!offeredPopover()) await lookups.load('popover');
    if (signal.aborted) return undefined;
    popover = make();
    if (!popover) loading = undefined;
    return popover;
  };

  const load = (): Promise<Popover | undefined> => {
    loading ??= bring();
    return loading;
  };

  return {
    ready: () => void load(),
    warm: (one) => {
      void card(one.key);
      void load();
    },
    open: (one, by, point) => {
      wanted = one;
      const { key, mention, range } = one;
      void card(key);
      void load().then((ready) => {
        if (wanted === one) ready?.open({ key, mention, range, by, point });
      });
    },
    close: () => {
      wanted = undefined;
      popover?.close();
    },
    current: () => current,
    box: () => popover?.box(),
    isOurs: (path) => popover !== undefined && path.includes(popover.host),
    focus: () => popover?.focus(),
    announce: (one, n, of) => {
      const brief = annotations.brief(one.key);
      if (brief) void load().then((ready) => ready?.announce(brief, n, of));
    },
    check: () => {
      if (current && hold !== 'pinned' && !current.range.startContainer.isConnected) popover?.close();
    },
    forget: () => cards.clear(),
  };
};
