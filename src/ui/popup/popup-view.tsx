// The toolbar popup: search, the names on this page, a card in their place, the switches. All it needs comes in as props.
// Called by its door and by the gallery.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EntityChip } from '../card/card-parts.tsx';
import type { PopupProps } from './popup-calls.ts';
import { PopupCard } from './popup-card.tsx';
import { PopupFoot } from './popup-foot.tsx';
import { FilterChips, HitList, NameList } from './popup-lists.tsx';
import { hitsOf, isOff, isSearching, openKey, optionsOf, type PopupState } from './popup-state.ts';
import { LIST_ID, SearchField } from './search-field.tsx';
import { type PopupActs, usePopup } from './use-popup.ts';

type BodyProps = PopupProps & { state: PopupState; acts: PopupActs };

const topicsOf = ({ start }: BodyProps) => start.corpora.flatMap((corpus) => corpus.topics);

/** A quiet sentence where a list would be. The empty listbox keeps the search field's aria-controls true. */
const Notice = ({ text, hint }: { text: string; hint?: string | undefined }): JSX.Element => (
  <div class="notice">
    <p>{text}</p>
    {hint && <p>{hint}</p>}
    <div id={LIST_ID} role="listbox" aria-label={text} hidden />
  </div>
);

const Found = (props: BodyProps): JSX.Element | null => {
  const { state, t } = props;
  if (state.found.status === 'failed') return <Notice text={t(`error.${state.found.error}`)} />;
  if (state.found.status === 'none') return null;
  if (state.found.hits.length === 0)
    return <Notice text={t('popup.nothing', { query: state.query.trim() })} hint={t('popup.nothingHint')} />;
  return (
    <>
      <FilterChips {...props} topics={topicsOf(props)} />
      <HitList {...props} />
    </>
  );
};

const Recent = ({ start, acts, t, lang }: BodyProps): JSX.Element | null =>
  start.recent.length === 0 ? null : (
    <section class="recent">
      <h2 class="label">{t('popup.recent')}</h2>
      <div class="chips">
        {start.recent.map((brief) => (
          <EntityChip
            key={brief.key}
            brief={brief}
            lang={lang}
            onOpenRelated={(key) => acts.dispatch({ is: 'opened', key })}
          />
        ))}
      </div>
    </section>
  );

const Names = (props: BodyProps): JSX.Element => {
  const { state, t } = props;
  if (isOff(state)) return <Notice text={t('popup.off')} />;
  if (state.names.status === 'loading')
    return (
      <div class="waiting" aria-hidden="true">
        <i class="bar" />
        <i class="bar" />
        <i class="bar" />
      </div>
    );
  if (state.names.status === 'failed')
    return <Notice text={t(`error.${state.names.error}`)} hint={t('popup.searchStill')} />;
  if (state.names.names.length === 0) return <Notice text={t('popup.noNames')} hint={t('popup.searchStill')} />;
  return <NameList {...props} topics={topicsOf(props)} />;
};

/** Firefox lets readers withhold a site's access or take it back: then nothing is underlined and nobody says why. */
const Access = ({ t, ask, onGranted }: { t: BodyProps['t']; ask: () => Promise<boolean>; onGranted: () => void }) => (
  <section class="access">
    <p>{t('popup.access')}</p>
    <button type="button" class="button" onClick={async () => (await ask()) && onGranted()}>
      {t('popup.allow')}
    </button>
  </section>
);

const PageSection = (props: BodyProps): JSX.Element => {
  const { state, t } = props;
  const count = state.names.status === 'named' && !isOff(state) ? state.names.names.length : 0;
  return (
    <section>
      <h2 class="popup-title">
        {t('popup.onPage')}
        {count > 0 && <span>{t('popup.names', { count })}</span>}
      </h2>
      <Names {...props} />
    </section>
  );
};

/** What the lists have come to, for whoever cannot see them: said in one place that is there from the start, or it is not said at all. */
const announcement = ({ state, t }: BodyProps): string => {
  const { found, names } = state;
  if (isSearching(state)) {
    if (found.status === 'failed') return t(`error.${found.error}`);
    if (found.status === 'none') return '';
    const count = hitsOf(state).length;
    return count > 0 ? t('popup.hits', { count }) : t('popup.nothing', { query: state.query.trim() });
  }
  if (isOff(state)) return t('popup.off');
  if (names.status === 'loading') return t('popup.loading');
  if (names.status === 'failed') return t(`error.${names.error}`);
  return names.names.length > 0
    ? `${t('popup.onPage')}: ${t('popup.names', { count: names.names.length })}`
    : t('popup.noNames');
};

export const PopupView = (props: PopupProps): JSX.Element => {
  const { t, lang, start, calls } = props;
  const { state, acts } = usePopup(start, calls);
  const field = useRef<HTMLInputElement>(null);
  const [askAccess, setAskAccess] = useState(() => calls.askAccess);
  const inCard = openKey(state) !== undefined;
  // in the same turn as the drawing: a letter typed between the two would be lost
  useLayoutEffect(() => {
    if (!inCard) field.current?.focus();
  }, [inCard]);
  // what was selected on the page is replaced by the first letter typed
  useLayoutEffect(() => {
    if (!start.typed) field.current?.select();
  }, []);
  const body = { ...props, state, acts };
  const searching = isSearching(state);
  return (
    <>
      <header class="unseen">
        <h1>{t('manifest.name')}</h1>
      </header>
      <p class="unseen" role="status">
        {inCard ? '' : announcement(body)}
      </p>
      {inCard && <PopupCard {...body} />}
      <div class="popup-lists" hidden={inCard}>
        <search class="popup-head">
          <SearchField
            t={t}
            query={state.query}
            active={state.active}
            expanded={optionsOf(state).length > 0}
            acts={acts}
            field={field}
          />
        </search>
        <main class="popup-body">
          {askAccess && <Access t={t} ask={askAccess} onGranted={() => setAskAccess(undefined)} />}
          {searching ? <Found {...body} /> : <Recent {...body} />}
          {!searching && <PageSection {...body} />}
        </main>
        <PopupFoot
          t={t}
          lang={lang}
          on={state.on}
          siteOn={state.siteOn}
          host={start.site?.host}
          corpora={start.corpora}
          alert={start.alert}
          locked={start.locked ?? []}
          calls={calls}
          acts={acts}
        />
      </div>
    </>
  );
};
