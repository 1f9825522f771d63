// One row of the popup's lists: an option of the search field's listbox. Keeps itself in view when it becomes the active one.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type EntityBrief, inLang, type Lang } from '../../core/corpus.ts';
import { KindMark } from '../marks.tsx';
import type { SayText } from '../text.ts';
import { hueOf } from '../topic-hue.ts';
import { optionId } from './search-field.tsx';

export const OptionRow = (props: {
  brief: EntityBrief;
  t: SayText;
  lang: Lang;
  at: number;
  active: boolean;
  name: ComponentChildren;
  aside?: ComponentChildren;
  onChoose: () => void;
  onPoint: () => void;
}): JSX.Element => {
  const { brief, t, lang, at, active } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus
    <div
      ref={row}
      class="option"
      role="option"
      tabIndex={-1}
      id={optionId(at)}
      aria-selected={active}
      data-hue={hueOf(brief)}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => active || props.onPoint()}
      onClick={props.onChoose}
    >
      <KindMark kind={brief.kind} />
      <span class="option-text">
        <span class="option-name">{props.name}</span>
        <span class="unseen">{`, ${t(`kind.${brief.kind}`)}. `}</span>
        <span class="option-note">{inLang(brief.description, lang)}</span>
      </span>
      {props.aside}
    </div>
  );
};
