// The popup's search field: a combobox whose list is drawn elsewhere. Focus stays here while arrow keys walk the list.
import type { JSX, Ref } from 'preact';
import { ActMark, IconButton } from '../marks.tsx';
import type { SayText } from '../text.ts';
import type { PopupActs } from './use-popup.ts';

export const LIST_ID = 'options';
export const optionId = (at: number): string => `option-${at}`;

export const SearchField = (props: {
  t: SayText;
  query: string;
  active: number;
  expanded: boolean;
  acts: PopupActs;
  field: Ref<HTMLInputElement>;
}): JSX.Element => (
  <div class="search">
    <ActMark act="search" />
    <input
      ref={props.field}
      type="text"
      role="combobox"
      enterkeyhint="search"
      autocomplete="off"
      autocapitalize="off"
      spellcheck={false}
      maxLength={100}
      aria-label={props.t('popup.search')}
      placeholder={props.t('popup.search')}
      aria-autocomplete="list"
      aria-expanded={props.expanded}
      aria-controls={LIST_ID}
      aria-activedescendant={props.active >= 0 ? optionId(props.active) : undefined}
      value={props.query}
      onInput={(event) => props.acts.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!event.isComposing && !event.altKey && props.acts.key(event.key)) event.preventDefault();
      }}
    />
    {props.query !== '' && <IconButton act="close" name={props.t('popup.clear')} onClick={() => props.acts.type('')} />}
  </div>
);
