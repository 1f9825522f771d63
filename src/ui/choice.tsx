// One of several: the browser's own radio buttons, drawn as segments or as a list. Called by settings and panel.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

export type Option<Value extends string> = {
  readonly value: Value;
  readonly label: ComponentChildren;
  readonly note?: string;
};

export const Choice = <Value extends string>(props: {
  legend: string;
  value: Value;
  options: readonly Option<Value>[];
  look: 'segments' | 'list';
  /** The legend is for screen readers alone: something else on the page says it. */
  quiet?: boolean;
  disabled?: boolean | undefined;
  onChoose: (value: Value) => void;
}): JSX.Element => {
  const name = useId();
  return (
    <fieldset class={`choice ${props.look}`} disabled={props.disabled}>
      <legend class={props.quiet ? 'unseen' : undefined}>{props.legend}</legend>
      <div>
        {props.options.map(({ value, label, note }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
            />
            <span>
              {label}
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
