// The card of an entity: everything popover, popup and side panel show of it, resolved, as plain JSON.
import type { EntityBrief, EntityKey, Fact, Kind, LocalText, PartialDate, Topic } from './corpus.ts';

export type CardSource = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: PartialDate;
  readonly url?: string;
};

/** A fact with its source and the passage's digest at hand. */
export type CardFact = Pick<Fact, 'text' | 'date' | 'until'> & {
  readonly source: CardSource;
  readonly passage: number;
  readonly passageText: LocalText;
};

/** A relation as it reads from this entity: the label already turned the right way. */
export type CardRelation = { readonly label: LocalText; readonly target: EntityBrief };

export type Card = {
  readonly key: EntityKey;
  readonly kind: Kind;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly summary: LocalText;
  readonly topics: readonly Topic[];
  readonly aliases: readonly string[];
  readonly facts: readonly CardFact[];
  readonly relations: readonly CardRelation[];
  readonly corpus: {
    readonly id: string;
    readonly title: LocalText;
    readonly publisher: string;
    readonly version: number;
  };
};
