// What the page room asks of the world, and what the world may ask of it. The door hands the first in and holds the second;
// neither side learns more: the room never knows who answers, the door never sees a node.
import type { Card } from '../core/card.ts';
import type { EntityKey, Lang } from '../core/corpus.ts';
import type { Result } from '../core/errors.ts';
import type { Annotated, NamedOnPage, PageText } from '../core/mention.ts';
import type { Hidden, Settings } from '../core/settings.ts';

/** No promise rejects, and a background that was stopped while asked has been asked once more. */
export type Lookups = {
  annotate(page: PageText): Promise<Result<Annotated>>;
  card(key: EntityKey): Promise<Result<Card>>;
  /** Brings one of the scripts that are not on every page into this frame: see hand-seam.ts and popover-seam.ts. */
  load(script: 'hand' | 'popover'): Promise<Result<null>>;
  /** The style sheet of painted names, for a tree that has none; empty where it cannot be had. */
  sheet(underline: Settings['underline']): Promise<string>;
  /** Ties what is painted to the extension's life, where the browser would not tell us of its end. Absent: we are told in time. */
  fasten?(): Leash;
  /** The reader said "not this": to be stored, and answered with `configure`. */
  hide?(hidden: Hidden): void;
  /** Absent: no button. */
  openPanel?(key: EntityKey): void;
  /** A card opened in this frame, so that every other frame of the tab closes its own. */
  cardOpened?(): void;
  /** Escape was pressed in this frame while no card was open here: a card in another frame of the tab closes. */
  escaped?(): void;
};

export type Leash = {
  /** The same style sheet, showing nothing once the extension has gone. */
  hang(css: string): string;
  /** False when there is nothing to hang it on. */
  readonly held: Promise<boolean>;
};

export type PageOptions = {
  readonly settings: Settings;
  readonly lang: Lang;
  /** The host name that `Hidden.site` is compared with: the tab's, also in frames. */
  readonly site: string;
  /** The underline whose style sheet the browser has put into the document already, highlights being inherited there; absent: none. */
  readonly styled?: Settings['underline'];
  /** Reaches closed shadow roots where the browser lets extensions do so; absent: open ones only. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
};

/** A running page. All of it ends with the signal given at the start. */
export type PageControl = {
  /** Every entity named in visible text, in the order the page was read, with how often. Density does not matter, hiding does. */
  names(): NamedOnPage[];
  /** Scrolls to the nth mention (from 0, wrapping) and opens its card, if the entity is named here. */
  show(key: EntityKey, n: number): void;
  /** Goes to the next (1) or previous (-1) painted name from where the reader is: outlines, scrolls, announces. */
  step(by: 1 | -1): void;
  /** Opens the card of the name stepped to, else of the one at the selection or caret; moves into it when it is open. */
  openHere(): void;
  /** The selected text, at most 100 characters; empty when there is none. */
  textHere(): string;
  /** Closes the card if one is open. */
  close(): void;
  /** New settings: painted anew, asked nothing. */
  configure(settings: Settings, lang: Lang): void;
  /** The lexicon changed: asks again for all text. */
  refresh(): void;
};
