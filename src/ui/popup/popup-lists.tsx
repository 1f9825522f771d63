// The popup's two lists: what a search found, and what is named on the page. Called by popup-view.
import type { JSX } from 'preact';
import { inLang, type Lang, type SearchHit, type Topic } from '../../core/corpus.ts';
import type { NamedOnPage } from '../../core/mention.ts';
import { KindMark } from '../marks.tsx';
import type { SayText } from '../text.ts';
import { topicHue } from '../topic-hue.ts';
import { MarkedText, spansWithin } from './marked-text.tsx';
import { OptionRow } from './option-row.tsx';
import { filtersOf, groupsOf, hitsOf, isSameFilter, type PopupState } from './popup-state.ts';
import { LIST_ID } from './search-field.tsx';
import type { PopupActs } from './use-popup.ts';

const topicName = (topics: readonly Topic[], id: string, lang: Lang): string => {
  const topic = topics.find((one) => one.id === id);
  return topic ? inLang(topic.name, lang) : id;
};

type ListProps = { state: PopupState; acts: PopupActs; t: SayText; lang: Lang };

/** By kind and by topic, one at a time. */
export const FilterChips = ({
  state,
  acts,
  t,
  lang,
  topics,
}: ListProps & { topics: readonly Topic[] }): JSX.Element | null => {
  const filters = filtersOf(state);
  if (filters.length === 0) return null;
  return (
    <fieldset class="kinds" aria-label={t('popup.kinds')}>
      {filters.map((filter) => {
        const chosen = isSameFilter(state.filter, filter);
        return (
          <button
            key={JSON.stringify(filter)}
            type="button"
            class="chip"
            aria-pressed={chosen}
            data-hue={'topic' in filter ? topicHue(filter.topic) : undefined}
            onClick={() => acts.dispatch({ is: 'filtered', filter: chosen ? null : filter })}
          >
            {'kind' in filter && <KindMark kind={filter.kind} />}
            <span>{'kind' in filter ? t(`kind.${filter.kind}`) : topicName(topics, filter.topic, lang)}</span>
          </button>
        );
      })}
    </fieldset>
  );
};

/** The name with its matched letters; or, where another form matched, the name and that form with them. */
const HitName = ({ hit, lang }: { hit: SearchHit; lang: Lang }): JSX.Element => {
  const name = inLang(hit.brief.name, lang);
  const within = spansWithin(name, hit);
  if (within) return <MarkedText text={name} spans={within} />;
  return (
    <>
      {name}{' '}
      <span class="option-alias">
        <MarkedText text={hit.matched} spans={hit.spans} />
      </span>
    </>
  );
};

export const HitList = ({ state, acts, t, lang }: ListProps): JSX.Element => (
  <div id={LIST_ID} role="listbox" aria-label={t('popup.found')}>
    {hitsOf(state).map((hit, at) => (
      <OptionRow
        key={hit.brief.key}
        brief={hit.brief}
        t={t}
        lang={lang}
        at={at}
        active={at === state.active}
        name={<HitName hit={hit} lang={lang} />}
        onChoose={() => acts.choose(hit.brief.key)}
        onPoint={() => acts.dispatch({ is: 'pointed', at })}
      />
    ))}
  </div>
);

const Count = ({ name, state, t }: { name: NamedOnPage; state: PopupState; t: SayText }): JSX.Element => {
  const { count, brief } = name;
  const shown = state.shown?.key === brief.key ? state.shown.n : undefined;
  return (
    <span class="option-count" data-shown={shown !== undefined}>
      <span class="unseen">{t('popup.times', { count })}</span>
      <span aria-hidden="true">{shown === undefined ? count : t('popup.nth', { n: shown + 1, of: count })}</span>
    </span>
  );
};

export const NameList = (props: ListProps & { topics: readonly Topic[] }): JSX.Element => {
  const { state, acts, t, lang, topics } = props;
  let at = 0;
  return (
    <div id={LIST_ID} role="listbox" aria-label={t('popup.onPage')}>
      {groupsOf(state).map((group) => {
        const title = topicName(topics, group.topic, lang);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group.topic} class="group" role="group" aria-label={title}>
            <p class="group-title label" aria-hidden="true" data-hue={topicHue(group.topic)}>
              <i />
              {title}
              <span>{t('popup.names', { count: group.names.length })}</span>
            </p>
            {group.names.map((name) => {
              const here = at++;
              return (
                <OptionRow
                  key={name.brief.key}
                  brief={name.brief}
                  t={t}
                  lang={lang}
                  at={here}
                  active={here === state.active}
                  name={inLang(name.brief.name, lang)}
                  aside={<Count name={name} state={state} t={t} />}
                  onChoose={() => acts.choose(name.brief.key)}
                  onPoint={() => acts.dispatch({ is: 'pointed', at: here })}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
};
