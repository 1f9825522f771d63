// Where the two scripts of a page meet: the small one on every page, and the popover's, injected on first use into the same
// isolated world. The second leaves a maker under one symbol; the first finds it there. Types and one symbol, nothing else.
import type { Card } from '../core/card.ts';
import type { EntityBrief, EntityKey, Lang } from '../core/corpus.ts';
import type { Result } from '../core/errors.ts';
import type { Mention } from '../core/mention.ts';
import type { Settings } from '../core/settings.ts';
import type { Box, Point } from './corridor.ts';
import type { Hold } from './intent.ts';

export const POPOVER = Symbol.for('sidelight.popover');

export type PopoverRequest = {
  readonly key: EntityKey;
  readonly mention: Mention;
  readonly range: StaticRange;
  readonly by: 'hover' | 'tap' | 'key';
  /** Where the pointer is: it chooses the line box of a name that is broken over lines. */
  readonly point?: Point | undefined;
};

/** What the popover is given once. */
export type PopoverWorld = {
  readonly document: Document;
  card(key: EntityKey): Promise<Result<Card>>;
  brief(key: EntityKey): EntityBrief | undefined;
  look(): { readonly settings: Settings; readonly lang: Lang };
  hide?(key: EntityKey, scope: 'site' | 'everywhere'): void;
  openPanel?(key: EntityKey): void;
  /** The card is visible. */
  opened(request: PopoverRequest): void;
  closed(): void;
  held(hold: Hold): void;
};

export type Popover = {
  open(request: PopoverRequest): void;
  close(): void;
  /** Says to a screen reader where the reader has stepped to. */
  announce(brief: EntityBrief, n: number, of: number): void;
  /** Moves the focus into the open card. */
  focus(): void;
  /** Our one node; events from inside it carry it as their target. */
  readonly host: Element;
  /** Where the card is, while it is open. */
  box(): Box | undefined;
};

export type MakePopover = (world: PopoverWorld, signal: AbortSignal) => Popover;

type Meeting = { [POPOVER]?: MakePopover };

/** Called by the popover's own door. */
export const offerPopover = (make: MakePopover): void => {
  (globalThis as Meeting)[POPOVER] = make;
};

export const offeredPopover = (): MakePopover | undefined => (globalThis as Meeting)[POPOVER];
