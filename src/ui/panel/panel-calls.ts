// What the side panel asks of the world: its door hands these in. Types alone.
import type { Card } from '../../core/card.ts';
import type { EntityKey, Lang, Topic } from '../../core/corpus.ts';
import type { Result } from '../../core/errors.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import type { SayText } from '../text.ts';

/** The page in front. */
export type PanelPage = {
  /** Another one for another page: what was shown of the page before is forgotten. */
  readonly id: string;
  readonly host: string | undefined;
  /** False: the reader has switched Sidelight off there. */
  readonly on: boolean;
  /** Undefined while the page has not answered yet. */
  readonly names: Result<readonly NamedOnPage[]> | undefined;
};

export type PanelCalls = {
  /** Tells the page in front now, when it changes and when another comes to the front, until the signal. */
  watchPage(tell: (page: PanelPage) => void, signal: AbortSignal): void;
  /** Tells each entity whose record is asked for from elsewhere: popup, popover. */
  watchWishes(tell: (key: EntityKey) => void, signal: AbortSignal): void;
  card(key: EntityKey): Promise<Result<Card>>;
  /** The cards of those keys that the enabled corpora have. */
  cards(keys: readonly EntityKey[]): Promise<Result<readonly Card[]>>;
  /** Scrolls the page to the nth mention of the entity, from 0, and opens its card there. */
  showMention(key: EntityKey, n: number): void;
  hide(key: EntityKey, scope: 'site' | 'everywhere'): void;
  /** A record was opened: keep it among the last look-ups. */
  remember(key: EntityKey): void;
  copy(text: string): void;
};

export type PanelProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly topics: readonly Topic[];
  /** Must stay the same object from one rendering to the next. */
  readonly calls: PanelCalls;
};
