// The card of an entity, shown the same in popover, popup and side panel. Props in, callbacks out: it keeps no state,
// asks nothing, and does not know where it stands. A button is drawn only where its callback is given.
import type { JSX } from 'preact';
import type { Card } from '../../core/card.ts';
import { type EntityBrief, type EntityKey, inLang, type Lang } from '../../core/corpus.ts';
import { ActMark, IconButton, KindMark } from '../marks.tsx';
import { hueOf } from '../topic-hue.ts';
import { sayEdition } from './card-as-text.ts';
import { EntityChip, FactList, RelatedList, SourceList, sourcesOf } from './card-parts.tsx';
import type { SayCard } from './card-text.ts';

/** The card runs as its own language does, whatever the page around it. */
const DIRECTION: { readonly [L in Lang]: 'ltr' | 'rtl' } = { en: 'ltr', fr: 'ltr' };

/** Facts and relations shown before "more". */
const KEY_FACTS = 3;
const KEY_RELATIONS = 8;

/** What a mention adds to the entity's card: why it was linked, and what else the name could mean. */
export type CardMention = {
  /** Ready sentences, in the reader's language. */
  readonly why: readonly string[];
  readonly alternatives: readonly EntityBrief[];
};

export type CardCalls = {
  readonly onOpenRelated: (key: EntityKey) => void;
  readonly onBack?: (() => void) | undefined;
  readonly onForward?: (() => void) | undefined;
  readonly onPin?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly onNotThis?: ((scope: 'site' | 'everywhere') => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onOpenPanel?: (() => void) | undefined;
};

export type EntityCardProps = CardCalls & {
  readonly card: Card;
  readonly t: SayCard;
  readonly lang: Lang;
  /** The id of the heading, for the owner's aria-labelledby. */
  readonly titleId: string;
  readonly mention?: CardMention | undefined;
  readonly canBack?: boolean;
  readonly canForward?: boolean;
  readonly pinned?: boolean;
  /** True for a moment after a copy. */
  readonly copied?: boolean;
};

const Bar = (props: EntityCardProps): JSX.Element => {
  const { card, t, canBack = false, canForward = false, pinned = false } = props;
  return (
    <div class="card-bar">
      {props.onBack && canBack && <IconButton act="back" name={t('card.back')} onClick={props.onBack} />}
      {props.onForward && canForward && <IconButton act="forward" name={t('card.forward')} onClick={props.onForward} />}
      <p class="card-kind">
        <KindMark kind={card.kind} />
        {t(`kind.${card.kind}`)}
      </p>
      {props.onPin && (
        <IconButton act="pin" name={t(pinned ? 'card.unpin' : 'card.pin')} pressed={pinned} onClick={props.onPin} />
      )}
      {props.onClose && <IconButton act="close" name={t('card.close')} onClick={props.onClose} />}
    </div>
  );
};

const CouldBe = ({ mention, t, lang, onOpenRelated }: EntityCardProps): JSX.Element | null =>
  mention && mention.alternatives.length > 0 ? (
    <section class="card-could">
      <h3 class="label">{t('card.otherMeanings')}</h3>
      <div class="chips">
        {mention.alternatives.map((brief) => (
          <EntityChip key={brief.key} brief={brief} lang={lang} onOpenRelated={onOpenRelated} />
        ))}
      </div>
    </section>
  ) : null;

const Facts = ({ card, t, lang }: EntityCardProps): JSX.Element | null => {
  if (card.facts.length === 0) return null;
  // One fact alone behind "more" would cost as much room as the fact itself.
  const shown = card.facts.length === KEY_FACTS + 1 ? KEY_FACTS + 1 : KEY_FACTS;
  const rest = card.facts.slice(shown);
  const sources = sourcesOf(card.facts);
  const voice = { sources, t, lang };
  return (
    <section>
      <h3 class="label">{t('card.facts')}</h3>
      <FactList facts={card.facts.slice(0, shown)} {...voice} />
      {rest.length > 0 && (
        <details class="card-more">
          <summary>
            {t('card.moreFacts', { count: rest.length })}
            <ActMark act="down" />
          </summary>
          <FactList facts={rest} {...voice} />
        </details>
      )}
      <SourceList {...voice} />
    </section>
  );
};

const Related = ({ card, t, lang, onOpenRelated }: EntityCardProps): JSX.Element | null => {
  if (card.relations.length === 0) return null;
  const rest = card.relations.slice(KEY_RELATIONS);
  return (
    <section>
      <h3 class="label">{t('card.related')}</h3>
      <RelatedList relations={card.relations.slice(0, KEY_RELATIONS)} lang={lang} onOpenRelated={onOpenRelated} />
      {rest.length > 0 && (
        <details class="card-more">
          <summary>
            {t('card.moreRelated', { count: rest.length })}
            <ActMark act="down" />
          </summary>
          <RelatedList relations={rest} lang={lang} onOpenRelated={onOpenRelated} />
        </details>
      )}
    </section>
  );
};

const Asides = ({ card, mention, t, lang, onNotThis }: EntityCardProps): JSX.Element | null => {
  const why = mention?.why ?? [];
  if (why.length === 0 && !onNotThis) return null;
  return (
    <div class="card-asides">
      {why.length > 0 && (
        <details class="card-aside">
          <summary>
            {t('card.why')}
            <ActMark act="down" />
          </summary>
          <div>
            {why.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </details>
      )}
      {onNotThis && (
        <details class="card-aside">
          <summary>
            {t('card.notThis')}
            <ActMark act="down" />
          </summary>
          <div>
            <p>{t('card.notThisAsk', { name: inLang(card.name, lang) })}</p>
            <div class="chips">
              <button type="button" class="button" onClick={() => onNotThis('site')}>
                {t('card.notOnSite')}
              </button>
              <button type="button" class="button" onClick={() => onNotThis('everywhere')}>
                {t('card.notAnywhere')}
              </button>
            </div>
          </div>
        </details>
      )}
    </div>
  );
};

const Foot = ({ card, t, lang, copied = false, onCopy, onOpenPanel }: EntityCardProps): JSX.Element => {
  return (
    <footer class="card-foot">
      <p title={card.corpus.publisher}>{sayEdition(card, t, lang)}</p>
      {onCopy && <output>{copied && t('card.copied')}</output>}
      {onCopy && <IconButton act="copy" name={t('card.copy')} onClick={onCopy} />}
      {onOpenPanel && <IconButton act="panel" name={t('card.panel')} onClick={onOpenPanel} />}
    </footer>
  );
};

export const EntityCard = (props: EntityCardProps): JSX.Element => {
  const { card, lang, titleId } = props;
  return (
    // The key lets the browser's own disclosures start closed for the next entity.
    <article class="card" key={card.key} lang={lang} dir={DIRECTION[lang]} data-hue={hueOf(card)}>
      <header class="card-head">
        <Bar {...props} />
        <h2 class="card-name" id={titleId} tabIndex={-1}>
          {inLang(card.name, lang)}
        </h2>
        <p class="card-description">{inLang(card.description, lang)}</p>
      </header>
      <div class="card-body">
        <CouldBe {...props} />
        <p class="card-summary">{inLang(card.summary, lang)}</p>
        <Facts {...props} />
        <Related {...props} />
        <Asides {...props} />
      </div>
      <Foot {...props} />
    </article>
  );
};
