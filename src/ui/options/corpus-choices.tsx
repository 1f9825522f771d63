// What a reader may do with one corpus: colour, place in the order, looking for news, going back, saving, removing. Called by corpus-item.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inLang } from '../../core/corpus.ts';
import { Choice } from '../choice.tsx';
import { Switch } from '../switch.tsx';
import { kilobytes } from '../sync-line.ts';
import type { ItemProps } from './corpora-calls.ts';
import { useFirstFocus } from './use-first-focus.ts';

const HUES = [0, 1, 2, 3, 4, 5] as const;

const Colour = ({ row, t, calls, run }: ItemProps): JSX.Element => (
  <Choice
    legend={t('corpora.colour')}
    look="segments"
    value={row.hue === undefined ? 'topic' : String(row.hue)}
    options={[
      { value: 'topic', label: t('corpora.byTopic') },
      ...HUES.map((hue) => ({
        value: String(hue),
        label: (
          <span class="colour" data-hue={hue} title={t(`hue.${hue}`)}>
            <i class="swatch" aria-hidden="true" />
            <span class="unseen">{t(`hue.${hue}`)}</span>
          </span>
        ),
      })),
    ]}
    onChoose={(value) => void run(calls.colour(row.id, value === 'topic' ? null : Number(value)))}
  />
);

/** Stay where they are at the ends, so that the focus does not get lost, and hold it when the row has moved under them. */
const Moves = ({ row, rows, at, t, lang, move }: ItemProps): JSX.Element => {
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const pressed = useRef<-1 | 1 | undefined>(undefined);
  useLayoutEffect(() => {
    if (pressed.current) (pressed.current < 0 ? up : down).current?.focus();
    pressed.current = undefined;
  }, [at]);
  const button = (by: -1 | 1, said: string, ref: typeof up): JSX.Element => (
    <button
      ref={ref}
      type="button"
      class="button"
      aria-label={`${said}: ${inLang(row.title, lang)}`}
      aria-disabled={!rows[at + by]}
      onClick={() => {
        if (!rows[at + by]) return;
        pressed.current = by;
        move(by);
      }}
    >
      {said}
    </button>
  );
  return (
    <>
      {button(-1, t('corpora.up'), up)}
      {button(1, t('corpora.down'), down)}
    </>
  );
};

const Sure = ({ row, t, lang, calls, run, keep }: ItemProps & { keep: () => void }): JSX.Element => {
  const first = useFirstFocus();
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and their question are no form
    <div class="chips" role="group" aria-label={t('corpora.removeSure', { title: inLang(row.title, lang) })}>
      <button ref={first} type="button" class="button grave" onClick={() => void run(calls.remove(row.id))}>
        {t('corpora.removeYes')}
      </button>
      <button type="button" class="button" onClick={keep}>
        {t('corpora.removeNo')}
      </button>
    </div>
  );
};

/** Asked twice: with a corpus go its subscription and the keys it was trusted by. */
const Remove = (props: ItemProps): JSX.Element => {
  const { row, t, lang } = props;
  const [sure, setSure] = useState(false);
  if (sure) return <Sure {...props} keep={() => setSure(false)} />;
  return (
    <button
      type="button"
      class="button"
      aria-label={`${t('corpora.remove')}: ${inLang(row.title, lang)}`}
      onClick={() => setSure(true)}
    >
      {t('corpora.remove')}
    </button>
  );
};

export const CorpusChoices = (props: ItemProps): JSX.Element => {
  const { row, rows, t, lang, calls, run, say, fixed } = props;
  const save = async (): Promise<void> => {
    const saved = await run(calls.save(row.id));
    if (saved) say(t('data.saved', { name: saved.name, kb: kilobytes(saved.bytes) }));
  };
  return (
    <>
      <Colour {...props} />
      {row.sync && (
        <Switch name={t('corpora.auto')} on={row.auto} onTurn={(on) => void run(calls.setAuto(row.id, on))} />
      )}
      <div class="chips">
        {rows.length > 1 && <Moves {...props} />}
        {row.previous && (
          <button type="button" class="button" onClick={() => void run(calls.rollBack(row.id))}>
            {t('corpora.rollBack', { version: row.previous.version })}
          </button>
        )}
        {row.origin !== 'package' && row.version !== undefined && (
          <button
            type="button"
            class="button"
            aria-label={`${t('corpora.save')}: ${inLang(row.title, lang)}`}
            onClick={() => void save()}
          >
            {t('corpora.save')}
          </button>
        )}
        {row.removable && !fixed && <Remove {...props} />}
      </div>
      {row.previous?.withdrawn && <p class="wrong">{t('corpora.withdrawn', { version: row.previous.version })}</p>}
    </>
  );
};
