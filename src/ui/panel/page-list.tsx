// Everything named on the page, by topic and in reading order, with steps from one mention to the next. The side panel's
// first view, and the way in for readers who cannot see what is underlined: plain headings, lists and buttons.
import type { JSX } from 'preact';
import { type EntityKey, inLang, type Lang, type Topic } from '../../core/corpus.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import { IconButton, KindMark } from '../marks.tsx';
import { groupNames } from '../name-groups.ts';
import type { SayText } from '../text.ts';
import { hueOf, topicHue } from '../topic-hue.ts';

export type PageListProps = {
  readonly t: SayText;
  readonly lang: Lang;
  /** In reading order. */
  readonly names: readonly NamedOnPage[];
  readonly topics: readonly Topic[];
  /** The mention last shown on the page, and which of its entity's it is, from 0. */
  readonly shown?: { readonly key: EntityKey; readonly n: number } | undefined;
  /** Open the entity's full record here. */
  readonly onOpen: (key: EntityKey) => void;
  /** Scroll the page to the nth mention. */
  readonly onShow: (key: EntityKey, n: number) => void;
};

const Steps = ({ name, t, lang, shown, onShow }: PageListProps & { name: NamedOnPage }): JSX.Element => {
  const { brief, count } = name;
  const n = shown?.key === brief.key ? shown.n : undefined;
  const called = inLang(brief.name, lang);
  if (count === 1)
    return <IconButton act="show" name={t('names.show', { name: called })} onClick={() => onShow(brief.key, 0)} />;
  return (
    <div class="steps">
      <IconButton
        act="back"
        name={t('names.previous', { name: called })}
        onClick={() => onShow(brief.key, ((n ?? 0) - 1 + count) % count)}
      />
      <output aria-label={n === undefined ? t('popup.times', { count }) : t('popup.nth', { n: n + 1, of: count })}>
        {n === undefined ? t('popup.count', { count }) : t('names.nth', { n: n + 1, of: count })}
      </output>
      <IconButton
        act="forward"
        name={t('names.next', { name: called })}
        onClick={() => onShow(brief.key, n === undefined ? 0 : (n + 1) % count)}
      />
    </div>
  );
};

const NameRow = (props: PageListProps & { name: NamedOnPage }): JSX.Element => {
  const { brief } = props.name;
  return (
    <li class="name-row" data-hue={hueOf(brief)} data-shown={props.shown?.key === brief.key}>
      <button type="button" class="name-open" onClick={() => props.onOpen(brief.key)}>
        <KindMark kind={brief.kind} />
        <span>
          <b>{inLang(brief.name, props.lang)}</b>
          <span class="unseen">{`, ${props.t(`kind.${brief.kind}`)}. `}</span>
          <small>{inLang(brief.description, props.lang)}</small>
        </span>
      </button>
      <Steps {...props} />
    </li>
  );
};

export const PageList = (props: PageListProps): JSX.Element => {
  const { names, topics, t, lang } = props;
  if (names.length === 0) return <p class="notice">{t('popup.noNames')}</p>;
  return (
    <div class="page-list">
      {groupNames(names, 'reading').map((group) => {
        const topic = topics.find(({ id }) => id === group.topic);
        return (
          <section key={group.topic}>
            <h3 class="group-title label" data-hue={topicHue(group.topic)}>
              <i />
              {topic ? inLang(topic.name, lang) : group.topic}
              <span>{t('popup.names', { count: group.names.length })}</span>
            </h3>
            <ul>
              {group.names.map((name) => (
                <NameRow key={name.brief.key} {...props} name={name} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
