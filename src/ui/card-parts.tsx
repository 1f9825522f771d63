// The parts of a card that repeat: facts with their sources, relations as chips. Called by entity-card alone.
// Disclosures are the browser's own <details>: no state to keep, and found by the browser's find-in-page.
import type { JSX } from 'preact';
import type { CardFact, CardRelation, CardSource } from '../core/card.ts';
import { type EntityBrief, type EntityKey, inLang, type Lang } from '../core/corpus.ts';
import type { SayCard } from './card-text.ts';
import { sayDate, sayStretch } from './dates.ts';
import { ActMark, KindMark } from './marks.tsx';
import { topicHue } from './topic-hue.ts';

type Voice = { t: SayCard; lang: Lang };
type Open = { onOpenRelated: (key: EntityKey) => void };

export const EntityChip = ({ brief, lang, onOpenRelated }: { brief: EntityBrief; lang: Lang } & Open): JSX.Element => (
  <button
    type="button"
    class="chip"
    data-hue={topicHue(brief.topics[0] ?? '')}
    title={inLang(brief.description, lang)}
    onClick={() => onOpenRelated(brief.key)}
  >
    <KindMark kind={brief.kind} />
    <span>{inLang(brief.name, lang)}</span>
  </button>
);

const FactItem = ({ fact, t, lang }: { fact: CardFact } & Voice): JSX.Element => (
  <li class="fact">
    <p class="fact-text">{inLang(fact.text, lang)}</p>
    <details>
      <summary>
        {fact.date && `${sayStretch(lang, fact.date, fact.until)} · `}
        {t('card.passage', { n: fact.passage })}
        <ActMark act="down" />
      </summary>
      <blockquote>{inLang(fact.passageText, lang)}</blockquote>
    </details>
  </li>
);

const SourceLine = ({ source, t, lang }: { source: CardSource } & Voice): JSX.Element => (
  <p class="card-source">
    <cite>
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer noopener">
          {source.title}
        </a>
      ) : (
        source.title
      )}
    </cite>
    <br />
    {t('card.publishedBy', { publisher: source.publisher, date: sayDate(lang, source.date) })}
  </p>
);

/** Facts under the source they share, in the corpus's order. */
export const FactsBySource = ({ facts, ...voice }: { facts: readonly CardFact[] } & Voice): JSX.Element => (
  <>
    {[...Map.groupBy(facts, (fact) => fact.source.id)].map(([id, group]) => (
      <div class="facts" key={id}>
        <ul>
          {group.map((fact) => (
            <FactItem key={`${fact.passage} ${inLang(fact.text, 'en')}`} fact={fact} {...voice} />
          ))}
        </ul>
        {group[0] && <SourceLine source={group[0].source} {...voice} />}
      </div>
    ))}
  </>
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
