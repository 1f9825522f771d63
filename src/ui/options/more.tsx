// What is seldom wanted, folded away under its name: the browser's own disclosure with our mark. Called by the options.
import type { ComponentChildren, JSX } from 'preact';
import { ActMark } from '../marks.tsx';

export const More = (props: {
  name: string;
  /** Said after the name by screen readers alone, where several of one name stand on a page. */
  of?: string | undefined;
  onOpen?: () => void;
  children: ComponentChildren;
}): JSX.Element => (
  <details class="more" onToggle={(event) => event.currentTarget.open && props.onOpen?.()}>
    <summary>
      {props.name}
      {props.of !== undefined && <span class="unseen">{`: ${props.of}`}</span>}
      <ActMark act="down" />
    </summary>
    <div class="more-body">{props.children}</div>
  </details>
);
