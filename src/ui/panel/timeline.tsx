// The dated facts of a corpus in time, those about entities of this page marked. Called by the side panel.
import type { JSX } from 'preact';
import { type EntityKey, inLang, type Lang } from '../../core/corpus.ts';
import { EntityChip } from '../card/card-parts.tsx';
import { sayDayOfYear, sayStretch } from '../dates.ts';
import type { SayText } from '../text.ts';
import { hueOf } from '../topic-hue.ts';
import { type DatedFact, isNamed, type Row, timelineOf } from './timeline-rows.ts';

export type TimelineProps = {
  readonly t: SayText;
  readonly lang: Lang;
  readonly facts: readonly DatedFact[];
  /** The entities named on the page. */
  readonly onPage: ReadonlySet<EntityKey>;
  readonly onOpen: (key: EntityKey) => void;
};

const Entry = ({ row, at, t, lang, onPage, onOpen }: TimelineProps & { row: Row; at: number }): JSX.Element => {
  const { fact, year, gap } = row;
  const here = isNamed(fact, onPage);
  return (
    <li
      class="time-row"
      data-here={here}
      data-hue={hueOf(fact.about)}
      style={{ gridRow: at + 1, paddingBlockStart: `${gap}px` }}
    >
      <p class="time-date">
        {year && <b>{year}</b>}
        <span>{sayDayOfYear(lang, fact.date)}</span>
      </p>
      <i class="time-dot" aria-hidden="true" />
      <div class="time-text">
        <p>{inLang(fact.text, lang)}</p>
        {fact.until && <p class="time-until">{sayStretch(lang, fact.date, fact.until)}</p>}
        <div class="chips">
          <EntityChip brief={fact.about} lang={lang} onOpenRelated={onOpen} />
          {here && <span class="unseen">{t('time.here')}</span>}
        </div>
      </div>
    </li>
  );
};

/** What a full dot says and an empty one; of no use where all are full. */
const Legend = ({ t }: TimelineProps): JSX.Element => (
  <p class="time-legend" aria-hidden="true">
    <span data-here="true">
      <i class="time-dot" />
      {t('time.here')}
    </span>
    <span>
      <i class="time-dot" />
      {t('time.elsewhere')}
    </span>
  </p>
);

export const Timeline = (props: TimelineProps): JSX.Element => {
  const { facts, onPage, t } = props;
  if (facts.length === 0) return <p class="notice">{t('time.none')}</p>;
  const { rows, bars, lanes } = timelineOf(facts);
  return (
    <>
      {facts.some((fact) => !isNamed(fact, onPage)) && <Legend {...props} />}
      <div class="timeline" style={{ '--lanes': lanes }}>
        <ol>
          {rows.map((row, at) => (
            <Entry key={`${row.fact.date} ${inLang(row.fact.text, 'en')}`} {...props} row={row} at={at} />
          ))}
        </ol>
        {bars.map(({ from, to, lane, about }) => (
          <i
            key={`${from} ${lane}`}
            class="time-bar"
            aria-hidden="true"
            data-hue={hueOf(about)}
            style={{ gridRow: `${from + 1} / ${to + 2}`, '--lane': lane, '--gap': `${rows[from]?.gap ?? 0}px` }}
          />
        ))}
      </div>
    </>
  );
};
