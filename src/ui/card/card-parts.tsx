// The parts of a card that repeat: facts with their sources, relations as chips. Called by entity-card alone.
// Disclosures are the browser's own <details>: no state to keep, and found by the browser's find-in-page.
import type { JSX } from 'preact';
import type { CardFact, CardRelation, CardSource } from '../../core/card.ts';
import { type EntityBrief, type EntityKey, inLang, type Lang } from '../../core/corpus.ts';
import { sayDate, sayStretch } from '../dates.ts';
import { ActMark, KindMark } from '../marks.tsx';
import { hueOf } from '../topic-hue.ts';
import type { SayCard } from './card-text.ts';

type Voice = { t: SayCard; lang: Lang };
type Open = { onOpenRelated: (key: EntityKey) => void };

export const EntityChip = ({ brief, lang, onOpenRelated }: { brief: EntityBrief; lang: Lang } & Open): JSX.Element => (
  <button
    type="button"
    class="chip"
    data-hue={hueOf(brief)}
    title={inLang(brief.description, lang)}
    onClick={() => onOpenRelated(brief.key)}
  >
    <KindMark kind={brief.kind} />
    <span>{inLang(brief.name, lang)}</span>
  </button>
);

/** The sources of some facts, each once, in the order they first appear. */
export const sourcesOf = (facts: readonly CardFact[]): readonly CardSource[] => [
  ...new Map(facts.map(({ source }) => [source.id, source])).values(),
];

type FactsProps = { facts: readonly CardFact[]; sources: readonly CardSource[] } & Voice;

const passageOf = (fact: CardFact, { sources, t }: FactsProps): string => {
  if (sources.length < 2) return t('card.passage', { n: fact.passage });
  const source = sources.findIndex(({ id }) => id === fact.source.id) + 1;
  return t('card.passageOf', { source, n: fact.passage });
};

export const FactList = (props: FactsProps): JSX.Element => (
  <ul>
    {props.facts.map((fact) => (
      <li class="fact" key={inLang(fact.text, 'en')}>
        <p class="fact-text">{inLang(fact.text, props.lang)}</p>
        <details>
          <summary>
            {fact.date && `${sayStretch(props.lang, fact.date, fact.until)} · `}
            {passageOf(fact, props)}
            <ActMark act="down" />
          </summary>
          <blockquote>{inLang(fact.passageText, props.lang)}</blockquote>
        </details>
      </li>
    ))}
  </ul>
);

const SourceTitle = ({ source }: { source: CardSource }): JSX.Element => (
  <cite>
    {source.url ? (
      <a href={source.url} target="_blank" rel="noreferrer noopener">
        {source.title}
      </a>
    ) : (
      source.title
    )}
  </cite>
);

/** Numbered only when there are several: one source needs no number. */
export const SourceList = ({ sources, t, lang }: { sources: readonly CardSource[] } & Voice): JSX.Element => (
  <ol
    class={sources.length > 1 ? 'sources numbered' : 'sources'}
    aria-label={t('card.sources', { count: sources.length })}
  >
    {sources.map((source) => (
      <li key={source.id}>
        <SourceTitle source={source} />
        <p>{t('card.publishedBy', { publisher: source.publisher, date: sayDate(lang, source.date) })}</p>
      </li>
    ))}
  </ol>
);

/** Relations that read alike share a line: "met: France, United Kingdom". */
export const RelatedList = ({
  relations,
  lang,
  ...open
}: { relations: readonly CardRelation[]; lang: Lang } & Open): JSX.Element => (
  <dl class="related">
    {[...Map.groupBy(relations, (relation) => inLang(relation.label, lang))].flatMap(([label, group]) => [
      <dt key={label}>{label}</dt>,
      <dd class="chips" key={`${label} to`}>
        {group.map(({ target }) => (
          <EntityChip key={target.key} brief={target} lang={lang} {...open} />
        ))}
      </dd>,
    ])}
  </dl>
);
