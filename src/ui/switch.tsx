// A switch that says what it switches. Used wherever something is on or off.
import type { JSX } from 'preact';

export const Switch = (props: {
  name: string;
  /** A second, quieter line. */
  note?: string | undefined;
  on: boolean;
  disabled?: boolean | undefined;
  onTurn: (on: boolean) => void;
}): JSX.Element => (
  <button
    type="button"
    class="switch"
    role="switch"
    aria-checked={props.on}
    disabled={props.disabled}
    onClick={() => props.onTurn(!props.on)}
  >
    <span class="switch-name">
      {props.name}
      {props.note && <small>{props.note}</small>}
    </span>
    <i aria-hidden="true" />
  </button>
);
