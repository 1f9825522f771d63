// What the page room asks of the world: the door hands these in, and the room never learns who answers.
import type { Card } from '../core/card.ts';
import type { EntityKey } from '../core/corpus.ts';
import type { Result } from '../core/errors.ts';
import type { Annotated, PageText } from '../core/mention.ts';

export type Lookups = {
  annotate(page: PageText): Promise<Result<Annotated>>;
  card(key: EntityKey): Promise<Result<Card>>;
};
