// What stands inside the popover: the card, the wait for it, or why there is none. Drawn by popover.tsx; keeps nothing.
import type { JSX } from 'preact';
import type { Card } from '../core/card.ts';
import type { EntityBrief, EntityKey, Lang } from '../core/corpus.ts';
import type { Result } from '../core/errors.ts';
import { CardNotice } from '../ui/card/card-notice.tsx';
import type { SayCard } from '../ui/card/card-text.ts';
import { type CardCalls, EntityCard } from '../ui/card/entity-card.tsx';
import { sayWhy } from '../ui/card/why.ts';
import type { PopoverRequest, PopoverWorld } from './popover-seam.ts';
import { currentOf, goBy, goTo, type Trail } from './trail.ts';

/** The id of the heading: the dialog's name, and where the focus goes. */
export const TITLE = 'title';

export type Shown = {
  readonly request: PopoverRequest;
  readonly range: Range;
  readonly trail: Trail;
  /** Undefined while it is looked up. */
  readonly reply: Result<Card> | undefined;
  readonly pinned: boolean;
  readonly copied: boolean;
  /** At the bottom of a narrow screen, rather than beside the name. */
  readonly sheet: boolean;
};

/** What the reader can do in the card. */
export type Acts = {
  go(trail: Trail): void;
  pin(): void;
  close(): void;
  copy(card: Card): void;
};

type ViewProps = {
  readonly shown: Shown;
  readonly world: Pick<PopoverWorld, 'brief' | 'hide' | 'openPanel'>;
  readonly acts: Acts;
  readonly t: SayCard;
  readonly lang: Lang;
};

const callsFor = ({ shown: { trail }, world, acts }: ViewProps, card: Card): CardCalls => ({
  onOpenRelated: (key) => acts.go(goTo(trail, key)),
  onBack: () => acts.go(goBy(trail, -1)),
  onForward: () => acts.go(goBy(trail, 1)),
  onPin: acts.pin,
  onClose: acts.close,
  onCopy: () => acts.copy(card),
  onNotThis:
    world.hide &&
    ((scope) => {
      world.hide?.(card.key, scope);
      acts.close();
    }),
  onOpenPanel: world.openPanel && (() => world.openPanel?.(card.key)),
});

/** The other entities the name could mean. */
const alternatives = ({ shown: { request }, world }: ViewProps): EntityBrief[] =>
  request.mention.entities.flatMap((key: EntityKey) => (key === request.key ? [] : (world.brief(key) ?? [])));

const CardInPlace = (props: ViewProps & { card: Card }): JSX.Element => {
  const { card, shown, t, lang } = props;
  const { trail, request, pinned, copied } = shown;
  const why = sayWhy(t, lang, request.mention.reasons);
  const mention = currentOf(trail) === request.key ? { why, alternatives: alternatives(props) } : undefined;
  return (
    <EntityCard
      card={card}
      t={t}
      lang={lang}
      titleId={TITLE}
      mention={mention}
      canBack={trail.at > 0}
      canForward={trail.at < trail.keys.length - 1}
      pinned={pinned}
      copied={copied}
      {...callsFor(props, card)}
    />
  );
};

export const PopoverView = (props: ViewProps): JSX.Element => {
  const { shown, t } = props;
  const { reply } = shown;
  return (
    <div class={shown.sheet ? 'frame sheet' : 'frame'} role="dialog" tabIndex={-1} aria-labelledby={TITLE}>
      {reply?.ok ? (
        <CardInPlace {...props} card={reply.value} />
      ) : (
        <CardNotice t={t} titleId={TITLE} error={reply && !reply.ok ? reply.error.code : undefined} />
      )}
    </div>
  );
};
