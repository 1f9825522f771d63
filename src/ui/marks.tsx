// The drawn marks: one for each kind of entity, one for each act. 16 by 16, one path, stroked in the colour of the text.
// Decoration only: whoever places one says the same in words, seen or unseen.
import type { JSX } from 'preact';
import type { Kind } from '../core/corpus.ts';

const KIND_PATHS: { readonly [K in Kind]: string } = {
  person: 'M8 8.2a2.85 2.85 0 1 0 0-5.7 2.85 2.85 0 0 0 0 5.7zM2.7 13.7c.5-2.5 2.6-3.7 5.3-3.7s4.8 1.2 5.3 3.7',
  place:
    'M8 14.2s4.7-4.2 4.7-7.8a4.7 4.7 0 0 0-9.4 0c0 3.6 4.7 7.8 4.7 7.8zM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8z',
  organisation: 'M2.4 6.2 8 2.6l5.6 3.6zM4.3 6.4v5M8 6.4v5m3.7-5v5M2.4 13.4h11.2',
  concept: 'M6.1 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm3.8 0a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  event:
    'M3.9 3.6h8.2c.8 0 1.4.6 1.4 1.4v7.2c0 .8-.6 1.4-1.4 1.4H3.9c-.8 0-1.4-.6-1.4-1.4V5c0-.8.6-1.4 1.4-1.4zM2.5 7h11M5.4 2v3m5.2-3v3',
  thing: 'M8 2.2 13.2 5v6L8 13.8 2.8 11V5zM2.8 5 8 7.8 13.2 5M8 7.8v6',
};

const ACT_PATHS = {
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  pin: 'M8 10v4.2M5.6 2.4h4.8l-.5 4 2 2V10H4.1V8.4l2-2z',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M6.6 5.6h5.8c.6 0 1 .4 1 1v5.8c0 .6-.4 1-1 1H6.6c-.6 0-1-.4-1-1V6.6c0-.6.4-1 1-1zM3.4 10.4c-.5 0-.8-.4-.8-.9V3.6c0-.6.4-1 1-1h5.9c.5 0 .9.3.9.8',
  panel:
    'M3.6 3h8.8c.6 0 1.1.5 1.1 1.1v7.8c0 .6-.5 1.1-1.1 1.1H3.6c-.6 0-1.1-.5-1.1-1.1V4.1C2.5 3.5 3 3 3.6 3zM9.8 3v10',
  search: 'M7 11.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2zM10.4 10.4l3.4 3.4',
  show: 'M8 2.2v2.2m0 7.2v2.2M2.2 8h2.2m7.2 0h2.2M8 11.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2z',
  settings:
    'M2.5 4.7h6m3.6 0h1.400M2.5 11.300h1.400m3.6 0h6M10.3 6.500a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600zM5.7 13.100a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600z',
} as const;

export type Act = keyof typeof ACT_PATHS;

/** Marks that point along the line turn round in a right-to-left one. */
const TURNS: readonly string[] = ['back', 'forward', 'panel'];

const drawing = (name: string, path: string): JSX.Element => (
  <svg
    class={TURNS.includes(name) ? 'mark turns' : 'mark'}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
  >
    <path d={path} />
  </svg>
);

export const KindMark = ({ kind }: { kind: Kind }): JSX.Element => drawing(kind, KIND_PATHS[kind]);

export const ActMark = ({ act }: { act: Act }): JSX.Element => drawing(act, ACT_PATHS[act]);

/** A button that is only a mark: its name is said to all, shown on hover. */
export const IconButton = (props: {
  act: Act;
  name: string;
  onClick: () => void;
  pressed?: boolean | undefined;
  disabled?: boolean;
}): JSX.Element => (
  <button
    type="button"
    class="icon"
    title={props.name}
    aria-label={props.name}
    aria-pressed={props.pressed}
    disabled={props.disabled}
    onClick={props.onClick}
  >
    <ActMark act={props.act} />
  </button>
);
